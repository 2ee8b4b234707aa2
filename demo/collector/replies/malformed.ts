import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { HEADERS_OF_REFUSED } from '../operation/security-headers.js';
import { problemBody, PROBLEM_TYPE, sendProblem } from './problem-json.js';
import type { ProblemDetails } from './problem-json.js';

/** An address that is not well-formed: no route, and no hook, has seen it. */
export function refuseAddress(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(HEADERS_OF_REFUSED);
  sendProblem(reply, { status: 400, kind: 'bad-request', title: 'The address is not right.' });
}

/**
 * What is not HTTP, or has no end: answered in plain bytes, because there is no request yet.
 * For a server's `clientError`.
 */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code !== 'ECONNRESET' && socket.writable) {
    const problem = CONNECTION_ERRORS[error.code ?? ''] ?? NO_HTTP;
    const body = problemBody(problem);
    const headers = {
      ...HEADERS_OF_REFUSED,
      'Content-Type': PROBLEM_TYPE,
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      Connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const status = `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n`;
    socket.end(`${status}${lines.join('')}\r\n${body}`);
  }
  socket.destroySoon();
}

const NO_HTTP: ProblemDetails = { status: 400, kind: 'bad-request', title: 'This is not HTTP.' };
const CONNECTION_ERRORS: Readonly<Record<string, ProblemDetails>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    kind: 'bad-request',
    title: 'The request took too long.',
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    kind: 'too-large',
    title: 'The address or the headers are too long.',
  },
};

/**
 * Answers what no route takes: 405 where another method is right, else 404.
 * Call it before the routes are registered.
 */
export function refuseUnknownRoutes(app: FastifyInstance): void {
  const routes: { readonly path: RegExp; readonly method: string }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    const path = new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`);
    for (const each of [method].flat()) routes.push({ path, method: each });
  });
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const methods = routes.filter((route) => route.path.test(path)).map(({ method }) => method);
    if (methods.length === 0)
      return sendProblem(reply, {
        status: 404,
        kind: 'not-found',
        title: 'There is nothing here.',
      });
    reply.header('Allow', [...new Set(methods)].sort().join(', '));
    return sendProblem(reply, {
      status: 405,
      kind: 'method-not-allowed',
      title: 'This address takes another method.',
    });
  });
}

/** Many clients say that a body is JSON, and send none: that is none, and not broken JSON. */
export function takeEmptyBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'ignore');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (body === '') done(null, undefined);
      else void parse(request, body, done);
    },
  );
}
