import { UserSurveyPrint } from './user-survey-print.js';

export type * from './user-survey-print.js';

// Where a page is drawn on a server there are no elements to define. Pasted twice, or in two
// versions: the first one wins and nothing breaks.
if ('customElements' in globalThis && !customElements.get('user-survey-print'))
  customElements.define('user-survey-print', UserSurveyPrint);
