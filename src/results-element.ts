import { UserSurveyResults } from './user-survey-results.js';

export type * from './user-survey-results.js';

// Where a page is drawn on a server there are no elements to define. Pasted twice, or in two
// versions: the first one wins and nothing breaks.
if ('customElements' in globalThis && !customElements.get('user-survey-results'))
  customElements.define('user-survey-results', UserSurveyResults);
