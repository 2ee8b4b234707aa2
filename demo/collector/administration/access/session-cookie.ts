import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'user-survey-admin';

/** The id of a session as the browser sent it; untrusted. */
export const sessionIdOf = ({ cookies }: FastifyRequest): string | undefined => cookies[NAME];

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, id: string): void {
  reply.setCookie(NAME, id, attributesFor(request));
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(NAME, attributesFor(request));
}

/** The whole site: the page is under `/admin/`, and downloads and previews are under `/surveys/`. */
const attributesFor = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(request) }) as const;

/** Did the browser come by https? The proxy knows, and the browser itself says where its form stood. */
const isSecure = ({ protocol, headers }: FastifyRequest): boolean =>
  protocol === 'https' || (headers.origin ?? '').startsWith('https:');
