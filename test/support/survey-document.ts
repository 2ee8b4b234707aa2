import type { SurveyDocument } from '../../src/index.js';

/**
 * A survey document around these pages, or around one page with these questions. What they hold is
 * not checked: some of it is faulty on purpose.
 */
export const surveyDocument = (
  pages: readonly (readonly object[])[] | readonly object[],
  more: object = {},
) =>
  ({
    id: 'home-care',
    version: '1',
    languages: ['en'],
    title: 'Home care',
    pages: (pages.every(Array.isArray) ? (pages as readonly (readonly object[])[]) : [pages]).map(
      (questions, index) => ({ id: `p${index + 1}`, title: `Part ${index + 1}`, questions }),
    ),
    ...more,
  }) as SurveyDocument;
