import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What is no page of ours runs nothing, loads nothing, and is shown in no frame. */
const NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Half a year, in seconds. The name's other hosts are somebody else's to decide on. */
const HTTPS_ONLY = 'max-age=15552000';

/**
 * What everybody may have on a page of his own, also by a plain `<script src>` or in a frame. Answers with
 * CORS would be read anyhow; everything else is for our own pages.
 */
const PUBLIC =
  /^\/(?:assets\/:file|s\/:id|s\/:id\/print|r\/:id|surveys\/:id|surveys\/:id\/results)$/;

/** Headers that an answer has which the application could not route: it was not even an address. */
export const HEADERS_OF_REFUSED: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': NO_PAGE,
  'Referrer-Policy': 'no-referrer',
};

/** Sets the security headers of every answer. Pages have a policy of their own (`pages/page-policy.ts`). */
export function securityHeaders(app: FastifyInstance): void {
  app.register(helmet, {
    contentSecurityPolicy: false, // below, as one text: that of a page takes its place
    // Older than `frame-ancestors`, and it cannot name the sites that may show a survey in a frame.
    xFrameOptions: false,
    crossOriginResourcePolicy: false, // below
    // A survey in a frame of the same site would get a process of its own, on an old phone too.
    originAgentCluster: false,
    strictTransportSecurity: false, // below
  });
  app.addHook('onRequest', async (request, reply) => {
    const isPublic = PUBLIC.test(request.routeOptions.url ?? '');
    reply
      .header('Content-Security-Policy', NO_PAGE)
      .header('Cross-Origin-Resource-Policy', isPublic ? 'cross-origin' : 'same-origin');
    // Known by TRUST_PROXY. By plain HTTP the header means nothing.
    if (request.protocol === 'https') reply.header('Strict-Transport-Security', HTTPS_ONLY);
  });
}
