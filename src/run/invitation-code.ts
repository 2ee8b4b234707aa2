import type { CodeField, Survey } from '../engine/index.js';
import { cleanText } from '../engine/text/typed-text.js';

/** What is wrong with the code; `invalid` and `used` also by the endpoint's word. */
export type CodeError = 'missing' | 'invalid' | 'used';

/** The code as it is sent: trimmed, and in capitals when only then it matches. `undefined`: no match. */
function readCode(typed: string, field: CodeField | undefined): string | undefined {
  const code = cleanText(typed);
  const pattern = new RegExp(field?.pattern ?? '', 'u');
  return [code, code.toUpperCase()].find((text) => text && pattern.test(text));
}

/** Takes `code=…` out of the page's address, so that it is neither bookmarked nor sent on. */
function takeCodeFromAddress(): string | undefined {
  const { hash, pathname, search } = location;
  const [found, before, code] = /([#&])code=([^&]*)&?/.exec(hash) ?? [];
  if (!found || code === undefined) return undefined;
  const rest = hash.replace(found, before!).replace(/[#&]$/, '');
  try {
    history.replaceState(history.state, '', pathname + search + rest);
  } catch {
    // A browser that is asked too often refuses, and some frames do: the code is there all the same.
  }
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

/** One respondent's invitation code: given by the page, or asked for on the start page. */
export class InvitationCode {
  /** As typed. */
  typed = '';
  /** The error that is shown at the field. */
  error: CodeError | undefined;
  #survey: Survey | undefined;
  /** The endpoint refused the code that came with the page, so it is asked for. */
  #refused = false;
  #fromAddress: string | undefined;
  readonly #attribute: () => string | undefined;

  /** @param attribute the `code` of the element, which wins over the page's address */
  constructor(attribute: () => string | undefined) {
    this.#attribute = attribute;
  }

  /** A run of this survey begins. */
  open(survey: Survey): void {
    this.#survey = survey;
    this.#refused = false;
    this.error = undefined;
    if (survey.code) this.#fromAddress ??= takeCodeFromAddress();
  }

  /** Another code stands in the attribute. */
  attributeChanged(): void {
    this.#refused = false;
  }

  /** A new respondent: the code of the one before is in nobody's hands. */
  forget(): void {
    this.error = undefined;
    this.#fromAddress = undefined;
    this.#refused &&= this.#attribute() !== undefined;
  }

  /** The endpoint refused it: it is asked for from now on. */
  refuse(error: CodeError): void {
    this.#refused = true;
    this.error = error;
  }

  /** The start page has a field for it. */
  get isAsked(): boolean {
    return this.#survey?.code !== undefined && this.#given === undefined;
  }

  /** As it is sent. */
  get value(): string | undefined {
    return this.#given ?? readCode(this.typed, this.#survey?.code);
  }

  /** What is wrong with what was typed, shown or not. */
  get fault(): CodeError | undefined {
    if (!this.isAsked || this.value) return undefined;
    if (this.typed.trim()) return 'invalid';
    return this.#survey?.code?.required ? 'missing' : undefined;
  }

  /** The code that the page gave, if it matches. */
  get #given(): string | undefined {
    const given = this.#attribute() || this.#fromAddress;
    return given && !this.#refused ? readCode(given, this.#survey?.code) : undefined;
  }
}
