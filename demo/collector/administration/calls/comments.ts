import type { FastifyInstance } from 'fastify';
import { sendPage } from '../access/visitors.js';
import type { AdministrationParts } from '../administration-parts.js';
import { commentsPage } from '../pages/comments.js';
import type { CommentQuery } from '../pages/comments.js';
import { comments } from '../../export/comments.js';
import type { Comment } from '../../export/comments.js';
import { untilGone } from '../../replies/until-gone.js';
import { themesOf } from '../reading/themes.js';
import { withSurvey } from './surveys.js';
import type { SurveyCall } from './surveys.js';
import { allIn, givenIn, typedIn } from './typed.js';

const PARAMETERS = ['question', 'unit', 'round', 'marked'] as const;

/** As they stand in the form. */
const DIGEST = /^[\w-]{43}$/;

/** Reading comments, and marking some for the dialogue conference. */
export function commentCalls(app: FastifyInstance, parts: AdministrationParts): void {
  const { reader, store, versions } = parts;

  app.get<SurveyCall>('/surveys/:id/comments', (request, reply) =>
    withSurvey(parts, request, reply, async (survey) => {
      const { visit, query: given } = request;
      const query: CommentQuery = Object.fromEntries(
        PARAMETERS.map((name) => [name, givenIn(given, name)]),
      );
      const marked = await store.markedComments(survey.id);
      const snapshot = await reader.snapshot(survey.id, untilGone(reply));
      try {
        const texts = comments(await versions.all(survey), snapshot.all);
        const filter = { ...query, marked: query.marked === undefined ? undefined : marked };
        const { language } = visit;
        const digestOf = ({ question, text }: Comment): string =>
          store.secrets.commentDigest(survey.id, question, text).toString('base64url');
        const found = await themesOf(survey, texts, { filter, language, digestOf });
        const isSaved = givenIn(given, 'done') === 'marked';
        return sendPage(reply, 200, commentsPage(visit, { survey, found, marked, query, isSaved }));
      } finally {
        await snapshot.close();
      }
    }),
  );

  app.post<SurveyCall>('/surveys/:id/marks', (request, reply) =>
    withSurvey(parts, request, reply, async (survey) => {
      const { visit, body } = request;
      const shown = allIn(body, 'shown').filter((digest) => DIGEST.test(digest));
      const marked = new Set(allIn(body, 'marked-comment'));
      await store.markComments(survey.id, {
        marked: [...new Set(shown)].filter((digest) => marked.has(digest)),
        unmarked: shown.filter((digest) => !marked.has(digest)),
      });
      const query = Object.fromEntries(PARAMETERS.map((name) => [name, typedIn(body, name)]));
      return reply.redirect(
        visit.link(`surveys/${survey.id}/comments`, { ...query, done: 'marked' }),
        303,
      );
    }),
  );
}
