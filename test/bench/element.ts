import { inlineJson, page } from './page.js';
import type { BenchSurvey } from './surveys.js';

/** What a page pastes, with the survey document inline. */
export const elementPage = (survey: BenchSurvey) =>
  page(
    '<script type="module" src="/dist/user-survey.js"></script>',
    `<user-survey endpoint="/responses"><script type="application/json">${inlineJson(survey)}</script><a href="/other">Answer here</a></user-survey>`,
  );
