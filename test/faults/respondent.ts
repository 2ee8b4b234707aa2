import { same, valueIn } from './survey.js';
import type { Field, Holder, Input } from './survey.js';

interface Given {
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** From an input to the device, in milliseconds. */
export const SAVED_WITHIN = 300;

/** What one respondent has answered, as far as the page showed it. */
export class Respondent {
  readonly token: string;
  readonly #given = new Map<Field, Given[]>();
  #inputs = 0;

  constructor(token: string) {
    this.token = token;
  }

  nextToken(): string {
    this.#inputs += 1;
    return `${this.token}-${this.#inputs}`;
  }

  note({ field, value }: Input, at: number): void {
    this.#given.set(field, [...(this.#given.get(field) ?? []), { value, at }]);
  }

  /** Fields whose latest old answer, and every younger one, is missing in the holder. */
  missingIn(holder: Holder, moment: number): readonly Field[] {
    return [...this.#given].flatMap(([field, given]) => {
      const old = given.filter(({ at }) => moment - at > SAVED_WITHIN).length;
      // What is younger may be there or not.
      if (old === 0) return [];
      const value = valueIn(holder, field);
      return given.slice(old - 1).some((known) => same(known.value, value)) ? [] : [field];
    });
  }

  /** After a reload the page shows what was kept: this is what the respondent now sees. */
  sees(holder: Holder): void {
    for (const field of this.#given.keys()) {
      const value = valueIn(holder, field);
      if (value === undefined) this.#given.delete(field);
      else this.#given.set(field, [{ value, at: 0 }]);
    }
  }

  /** The page was left at this moment: what was younger may have gone with it. */
  leaves(moment: number): void {
    for (const [field, given] of this.#given) {
      const old = given.filter(({ at }) => moment - at > SAVED_WITHIN);
      if (old.length > 0) this.#given.set(field, old);
      else this.#given.delete(field);
    }
  }

  has(field: Field): boolean {
    return this.#given.has(field);
  }

  hasOld(moment: number): boolean {
    return [...this.#given.values()].flat().some(({ at }) => moment - at > SAVED_WITHIN);
  }

  get said(): string {
    return JSON.stringify(Object.fromEntries(this.#given));
  }
}
