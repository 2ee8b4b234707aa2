import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { readText, resolveLanguage } from 'user-survey/engine';
import type { ResultsDocument } from 'user-survey/results';
import { attributes, markup } from '../pages/markup.js';
import { page } from '../pages/page.js';
import type { Page } from '../pages/page.js';
import { pagePolicy } from '../pages/page-policy.js';
import { pageWords } from '../pages/page-words.js';
import { cors } from '../replies/cors.js';
import { varyBy } from '../replies/vary.js';
import type { Publication } from '../storage/round-tables.js';
import type { Store } from '../storage/store.js';
import { isRoundName, isStorable } from '../storage/stored-name.js';
import type { PublishedSurvey, Surveys } from '../surveys/surveys.js';

interface PageCall {
  Params: { id: string };
  Querystring: Readonly<Record<string, unknown>>;
}
type Query = PageCall['Querystring'];

/** Where nothing is known of a survey, and so of its languages. */
const DEFAULT_LANGUAGE = 'nb';

/**
 * `GET /s/:id`, `/s/:id/print` and `/r/:id`: a survey, its paper form and its published results, on
 * pages of their own; `/s/:id?embed=1` for the frame of another page.
 */
export const pageRoutes =
  (
    surveys: Surveys,
    store: Pick<Store, 'lastPublication'>,
    allowedOrigins: readonly string[],
  ): FastifyPluginCallback =>
  (app, _options, done) => {
    const policy = pagePolicy(allowedOrigins);
    app.addHook('onRequest', async (_request, reply) => {
      reply
        .type('text/html; charset=utf-8')
        .header('Content-Security-Policy', policy)
        .header('Referrer-Policy', 'same-origin')
        .header('Cache-Control', 'no-cache');
    });

    const sendPage = async (
      { params, query }: FastifyRequest<PageCall>,
      reply: FastifyReply,
      { pageOf, root }: { readonly pageOf: typeof surveyPage; readonly root: string },
    ) => {
      const published = await surveys.find(params.id);
      if (published) return page({ ...pageOf(published, query), root });
      const empty = emptyPage(textIn(query, 'lang'), 'noSurvey');
      return reply.code(404).send(page({ ...empty, root }));
    };

    app.get<PageCall>('/s/:id', { onRequest: cors(allowedOrigins) }, (request, reply) => {
      for (const header of READER) varyBy(reply, header);
      return isScript(request)
        ? reply.redirect(`../surveys/${encodeURIComponent(request.params.id)}`, 303)
        : sendPage(request, reply, { pageOf: surveyPage, root: '../' });
    });
    app.get<PageCall>('/s/:id/print', (request, reply) =>
      sendPage(request, reply, { pageOf: paperPage, root: '../../' }),
    );

    app.get<PageCall>('/r/:id', async ({ params, query }, reply) => {
      const { id } = params;
      const round = textIn(query, 'round');
      const isName = isStorable(id) && (round === undefined || isRoundName(round));
      const publication = isName ? await store.lastPublication(id, round) : undefined;
      if (publication) return page(resultsPage(publication, round, textIn(query, 'lang')));
      const survey = (await surveys.find(id))?.survey;
      const wanted = textIn(query, 'lang');
      const empty = survey
        ? emptyPage(resolveLanguage(wanted, survey.languages, survey.fallback), 'nothingPublished')
        : emptyPage(wanted, 'noSurvey');
      return reply.code(404).send(page(empty));
    });
    done();
  };

/** What tells who reads. */
const READER = ['Accept', 'Sec-Fetch-Dest', 'Sec-Fetch-Mode'];

/**
 * Is it the element that reads, on a page where somebody pasted a link to this one
 * (`/s/:id#user-survey`)? It is led to the document. With parameters it is not: they are for the tag
 * of this page, and would be lost on the way.
 */
const isScript = ({ headers, query }: FastifyRequest<PageCall>): boolean =>
  headers['sec-fetch-dest'] === 'empty' &&
  headers['sec-fetch-mode'] === 'cors' &&
  !headers.accept?.includes('text/html') &&
  Object.keys(query).length === 0;

/** A parameter that is given once. */
function textIn(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function surveyPage({ survey }: PublishedSurvey, query: Query): Page {
  const language = resolveLanguage(textIn(query, 'lang'), survey.languages, survey.fallback);
  const said = pageWords(language, survey.fallback);
  const address = `../surveys/${survey.id}`;
  const isEmbedded = textIn(query, 'embed') !== undefined;
  const given = attributes({
    src: address,
    endpoint: `${address}/responses`,
    'heading-level': '1',
    history: '',
    lang: language,
    unit: textIn(query, 'unit'),
    round: textIn(query, 'round'),
    channel: textIn(query, 'channel'),
  });
  return {
    language,
    title: readText(survey.title, language, survey).text,
    scripts: isEmbedded ? ['user-survey.js', 'user-survey-frame.js'] : ['user-survey.js'],
    isEmbedded,
    main: markup`<user-survey${given}>
<p lang="${said.language}">${said.words.surveyFallback}</p>
</user-survey>`,
  };
}

/** What the survey on the web should know of whoever answers there. */
function surveyAddress(id: string, query: Query): string {
  const handedOn = ['lang', 'unit', 'round'].flatMap((name) => {
    const value = textIn(query, name);
    return value === undefined ? [] : [[name, value]];
  });
  const search = new URLSearchParams(handedOn).toString();
  return search ? `../${id}?${search}` : `../${id}`;
}

function paperPage({ survey }: PublishedSurvey, query: Query): Page {
  const language = resolveLanguage(textIn(query, 'lang'), survey.languages, survey.fallback);
  const said = pageWords(language, survey.fallback);
  const given = attributes({
    src: `../../surveys/${survey.id}`,
    'survey-url': surveyAddress(survey.id, query),
    'heading-level': '1',
    lang: language,
  });
  const { text } = readText(survey.title, language, survey);
  return {
    language,
    title: `${said.words.paper} – ${text}`,
    scripts: ['user-survey-print.js'],
    main: markup`<user-survey-print${given}>
<p lang="${said.language}">${said.words.paperFallback}</p>
</user-survey-print>`,
  };
}

function resultsPage(
  { document }: Publication,
  round: string | undefined,
  wanted: string | undefined,
): Page {
  const { survey } = JSON.parse(document) as ResultsDocument;
  const { languages, fallback = {} } = survey;
  const language = resolveLanguage(wanted, languages, fallback);
  const said = pageWords(language, fallback);
  const query = round === undefined ? '' : `?round=${encodeURIComponent(round)}`;
  const given = attributes({
    src: `../surveys/${survey.id}/results${query}`,
    'heading-level': '1',
    lang: language,
  });
  const { text } = readText(survey.title, language, { languages, fallback });
  return {
    language,
    title: `${said.words.results} – ${text}`,
    scripts: ['user-survey-results.js'],
    main: markup`<user-survey-results${given}>
<p lang="${said.language}">${said.words.resultsFallback}</p>
</user-survey-results>`,
  };
}

function emptyPage(wanted: string | undefined, why: 'noSurvey' | 'nothingPublished'): Page {
  const { words, language } = pageWords(wanted ?? DEFAULT_LANGUAGE);
  return { language, title: words[why], main: markup`<h1>${words[why]}</h1>` };
}
