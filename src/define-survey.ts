import { report } from './report.js';
import { UserSurvey } from './user-survey.js';

/** What a survey cannot do without (on a server `lit` brings a registry, and no elements). */
const canBe = (): boolean =>
  'customElements' in globalThis &&
  'HTMLElement' in globalThis &&
  'attachInternals' in HTMLElement.prototype &&
  'adoptedStyleSheets' in Document.prototype;

/**
 * Defines `<user-survey>`. Pasted twice, or in two versions: the first one wins and nothing breaks.
 * In browsers below the floor the page's link stays.
 */
export function defineSurvey(): void {
  if (!canBe()) return;
  const first = customElements.get('user-survey') as Partial<typeof UserSurvey> | undefined;
  if (!first) customElements.define('user-survey', UserSurvey);
  else if (first.version && first.version !== UserSurvey.version)
    report(
      `is version ${first.version} on this page; ${UserSurvey.version} came later and is not used`,
      'info',
    );
}
