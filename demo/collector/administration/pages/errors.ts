import { markup } from '../../pages/markup.js';
import type { Visit } from '../visit.js';
import { administrationPage } from './layout.js';

const sentencePage =
  (name: 'off' | 'forged' | 'notFound' | 'unavailable' | 'notUnderstood') =>
  (visit: Visit): string => {
    const { title, sentence } = visit.words.sentences[name];
    return administrationPage(visit, { title, main: markup`<p>${sentence}</p>` });
  };

/** The collector has no token, and so no administrator. */
export const offPage = sentencePage('off');
export const forgedPage = sentencePage('forged');
export const notFoundPage = sentencePage('notFound');
/** The database does not answer, for example. */
export const unavailablePage = sentencePage('unavailable');
export const notUnderstoodPage = sentencePage('notUnderstood');
