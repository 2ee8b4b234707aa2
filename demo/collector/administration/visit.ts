import type { FastifyRequest } from 'fastify';
import { formToken } from './access/form-token.js';
import { acceptedLanguage, ourLanguage, wordsIn } from './words/language.js';
import type { AdministrationLanguage } from './words/language.js';
import type { Words } from './words/en.js';

type Query = Readonly<Record<string, string | undefined>>;

/** One request for a page of the administrator: in which language, from where, by whom. */
export interface Visit {
  readonly language: AdministrationLanguage;
  readonly words: Words;
  /** The way from the page to where the collector's paths begin: a proxy may put it into a folder. */
  readonly root: string;
  /** Address of one of our pages, named from `/admin/`; a chosen language goes on. */
  link(page: string, query?: Query): string;
  /** The same page in another language; absent for what a form was answered with. */
  readonly inLanguage?: (language: AdministrationLanguage) => string;
  /** What each form has to carry; absent for who is not logged in. */
  readonly formToken?: string;
}

const PREFIX = '/admin/';

/** @param sessionId of the session, when it is open */
export function visitOf(
  { url, method, headers }: Pick<FastifyRequest, 'url' | 'method' | 'headers'>,
  sessionId: string | undefined,
): Visit {
  const [path = '', search = ''] = url.split('?');
  const query = Object.fromEntries(new URLSearchParams(search));
  const chosen = ourLanguage(query['lang'] ?? '');
  const language = chosen ?? acceptedLanguage(headers['accept-language']);
  const root = '../'.repeat(path.split('/').length - 2);
  const link = (page: string, given: Query = {}): string =>
    `${root}admin/${page}${searchOf({ ...given, lang: given['lang'] ?? chosen })}`;
  return {
    language,
    words: wordsIn(language),
    root,
    link,
    ...(method === 'GET' && {
      inLanguage: (lang) => link(path.slice(PREFIX.length), { ...query, lang }),
    }),
    ...(sessionId !== undefined && { formToken: formToken(sessionId) }),
  };
}

function searchOf(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}
