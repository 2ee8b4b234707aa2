import type { JSONPath } from 'jsonc-parser';

type Properties = Readonly<Record<string, unknown>>;

/** A name that the document gives, and what it stands for in words. */
export interface Named {
  readonly value: string | number | boolean;
  readonly words?: string;
}

const properties = (value: unknown): Properties =>
  typeof value === 'object' && value !== null ? (value as Properties) : {};
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text in the document's first language. */
const wordsOf = (text: unknown): string | undefined => {
  const first: unknown = typeof text === 'string' ? text : Object.values(properties(text))[0];
  return typeof first === 'string' ? first : undefined;
};

/** What a half-written document names: its languages, questions, presets and areas. */
export class DocumentNames {
  readonly #document: Properties;

  /** @param document untrusted, and perhaps not a survey document yet */
  constructor(document: unknown) {
    this.#document = properties(document);
  }

  get languages(): readonly string[] {
    return items(this.#document['languages']).filter((tag) => typeof tag === 'string');
  }

  get presets(): readonly Named[] {
    return Object.keys(properties(this.#document['presets'])).map((value) => ({ value }));
  }

  get areas(): readonly Named[] {
    return items(this.#document['areas']).flatMap((area) => named(properties(area), 'title'));
  }

  get questions(): readonly Named[] {
    return this.#questions().flatMap((question) => named(question, 'label'));
  }

  /** Those that a condition at this place may ask about. */
  questionsBefore([, page, part, question]: JSONPath): readonly Named[] {
    const pages = items(this.#document['pages']);
    const before = pages.slice(0, Number(page)).flatMap(questionsOf);
    const here = part === 'questions' ? questionsOf(pages[Number(page)]) : [];
    return [...before, ...here.slice(0, Number(question) || 0)].flatMap((found) =>
      named(found, 'label'),
    );
  }

  /** The answers that one question can have, where they are known beforehand. */
  answersTo(id: unknown): readonly Named[] {
    const question = this.#questions().find((found) => found['id'] === id);
    if (!question) return [];
    const { type, choices, min = 1, max = 5, labels } = this.#withPreset(question);
    if (type === 'yes-no') return [{ value: true }, { value: false }];
    if (type === 'scale' && typeof min === 'number' && typeof max === 'number')
      return stepsBetween(min, max).map((value) => ({
        value,
        words: wordsOf(properties(labels)[value]),
      }));
    return items(choices).flatMap((choice) =>
      typeof choice === 'string'
        ? [{ value: choice }]
        : named(properties(choice), 'label', 'value'),
    );
  }

  #questions(): readonly Properties[] {
    return items(this.#document['pages']).flatMap(questionsOf);
  }

  #withPreset(question: Properties): Properties {
    const presets = properties(this.#document['presets']);
    return { ...properties(presets[String(question['preset'])]), ...question };
  }
}

const questionsOf = (page: unknown): readonly Properties[] =>
  items(properties(page)['questions']).map(properties);

function named(thing: Properties, words: string, name = 'id'): Named[] {
  const value = thing[name];
  return typeof value === 'string' || typeof value === 'number'
    ? [{ value, words: wordsOf(thing[words]) }]
    : [];
}

/** The steps of a scale; no more than a scale has. */
export const stepsBetween = (min: number, max: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(max - min + 1, 11)) }, (_, index) => min + index);
