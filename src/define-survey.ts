import { report } from './report.js';
import { UserSurvey } from './user-survey.js';

/**
 * Defines `<user-survey>`. Pasted twice, or in two versions: the first one wins and nothing breaks.
 * On a server there are no elements to define; in browsers below the floor the page's link stays.
 */
export function defineSurvey(): void {
  const isAble =
    'customElements' in globalThis &&
    'attachInternals' in HTMLElement.prototype &&
    'adoptedStyleSheets' in Document.prototype;
  if (!isAble) return;
  const first = customElements.get('user-survey') as Partial<typeof UserSurvey> | undefined;
  if (!first) customElements.define('user-survey', UserSurvey);
  else if (first.version && first.version !== UserSurvey.version)
    report(
      `is version ${first.version} on this page; ${UserSurvey.version} came later and is not used`,
      'info',
    );
}
