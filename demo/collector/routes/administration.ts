import type { FastifyError, FastifyPluginCallback } from 'fastify';
import type { Admin } from '../admin.js';
import { letInOnlyAdmin, sendPage } from '../administration/access/visitors.js';
import type { AdministrationParts } from '../administration/administration-parts.js';
import { codeCalls } from '../administration/calls/codes.js';
import { commentCalls } from '../administration/calls/comments.js';
import { deletionCalls } from '../administration/calls/deletion.js';
import { logInCalls } from '../administration/calls/log-in.js';
import { roundCalls } from '../administration/calls/rounds.js';
import { surveyCalls } from '../administration/calls/surveys.js';
import {
  notFoundPage,
  notUnderstoodPage,
  unavailablePage,
} from '../administration/pages/errors.js';

/** What a page of the administrator may do: its own files, forms to itself, in nobody's frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** `/admin/`: the page of whoever runs surveys, rendered here; all but the figures works without scripts. */
export const administrationRoutes =
  (
    parts: AdministrationParts,
    admin: Admin,
    tellFault: (error: FastifyError) => void,
  ): FastifyPluginCallback =>
  (app, _options, done) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply
        .header('Content-Security-Policy', POLICY)
        // Our own forms tell us by it where a proxy has put us.
        .header('Referrer-Policy', 'same-origin')
        .header('Cache-Control', 'no-store');
    });
    letInOnlyAdmin(app, admin);

    app.removeAllContentTypeParsers();
    app.addContentTypeParser<string>(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, parsed) => parsed(null, new URLSearchParams(body)),
    );
    app.setErrorHandler<FastifyError>((error, { visit }, reply) => {
      const { statusCode: status = 500 } = error;
      if (status >= 400 && status < 500) return sendPage(reply, status, notUnderstoodPage(visit));
      tellFault(error);
      return sendPage(reply.header('Retry-After', '5'), 503, unavailablePage(visit));
    });
    app.setNotFoundHandler(({ visit }, reply) => sendPage(reply, 404, notFoundPage(visit)));

    logInCalls(app, admin);
    surveyCalls(app, parts);
    roundCalls(app, parts);
    codeCalls(app, parts);
    deletionCalls(app, parts);
    commentCalls(app, parts);
    done();
  };
