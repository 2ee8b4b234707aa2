import type { FastifyReply } from 'fastify';

/** Tells caches that the answer depends on this header of the request, too. */
export function varyBy(reply: FastifyReply, header: string): void {
  const before = reply.getHeader('Vary');
  reply.header('Vary', before === undefined ? header : `${String(before)}, ${header}`);
}
