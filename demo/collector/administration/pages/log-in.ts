import { markup } from '../../pages/markup.js';
import type { Visit } from '../visit.js';
import { errorSummary, inputField } from './fields.js';
import { administrationPage, form } from './layout.js';

interface LogIn {
  /** Somebody wanted another page. */
  readonly isNeeded?: boolean;
  /** The token was wrong. */
  readonly isWrong?: boolean;
  /** Seconds until a token is looked at again. */
  readonly secondsToWait?: number;
}

export function logInPage(visit: Visit, { isNeeded, isWrong, secondsToWait }: LogIn = {}): string {
  const { title, needed, token, tokenHint, wrong, slowedDown, button } = visit.words.logIn;
  const error = secondsToWait ? slowedDown(secondsToWait) : isWrong ? wrong : undefined;
  return administrationPage(visit, {
    title,
    hasErrors: error !== undefined,
    main: markup`${errorSummary(visit, { token: error })}
${isNeeded ? markup`<p>${needed}</p>` : undefined}
${form(
  visit,
  'login',
  markup`<input name="username" value="admin" autocomplete="username" hidden>
${inputField(visit, {
  ...{ name: 'token', label: token, hint: tokenHint, error },
  type: 'password',
  autocomplete: 'current-password',
})}
<button class="primary">${button}</button>`,
)}`,
  });
}
