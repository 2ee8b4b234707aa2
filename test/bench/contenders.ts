import { elementPage } from './element.js';
import { staticPage } from './static-form.js';
import { surveyjsPage } from './surveyjs.js';
import type { BenchSurvey } from './surveys.js';

/** What is measured beside each other; the static form is what the others are divided by. */
export type Contender = 'static' | 'element' | 'surveyjs';

export const PAGES: Readonly<Record<Contender, (survey: BenchSurvey) => string>> = {
  static: staticPage,
  element: elementPage,
  surveyjs: surveyjsPage,
};
