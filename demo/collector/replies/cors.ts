import type { onRequestHookHandler } from 'fastify';

/**
 * Lets pages of the allowed origins read our answers (CORS, Fetch standard). Set before anything
 * can be refused, so that such a page can read `Retry-After` too.
 */
export function cors(allowedOrigins: readonly string[]): onRequestHookHandler {
  const all = allowedOrigins.includes('*');
  return (request, reply, done) => {
    const { origin } = request.headers;
    if (!all) reply.header('Vary', 'Origin');
    if (origin && (all || allowedOrigins.includes(origin))) {
      reply.header('Access-Control-Allow-Origin', all ? '*' : origin);
      reply.header('Access-Control-Expose-Headers', 'Retry-After');
      if (request.method === 'OPTIONS') {
        reply.header('Access-Control-Allow-Methods', 'POST');
        reply.header('Access-Control-Allow-Headers', 'content-type, idempotency-key');
        reply.header('Access-Control-Max-Age', '7200');
      }
    }
    done();
  };
}
