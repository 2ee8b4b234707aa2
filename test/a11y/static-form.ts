import {
  parseSurvey,
  type Choice,
  type LocalizedText,
  type Question,
} from '../../src/engine/index.js';
import type { SomeDocument } from './fixtures.js';

/** HTML of our own texts; none of them has a mark in it. */
const choices = (type: string, name: string, words: readonly string[]) =>
  words
    .map((word) => `<label><input type="${type}" name="${name}" value="${word}">${word}</label> `)
    .join('');

/**
 * What a municipality would write by hand for the same questions, as in `test/bench`: pages one
 * after another, a set of radios or a box for each question, "Next" and then "Back". It is the
 * measure for the keys that an answer takes.
 */
export class StaticForm {
  readonly node = document.createElement('form');
  sent = false;
  readonly #language: string;

  /** @param hidden ids of questions that these answers do not lead to */
  constructor(document_: SomeDocument, language: string, hidden: readonly string[]) {
    this.#language = language;
    const { survey } = parseSurvey(document_);
    const pages = survey!.pages.map(({ questions }) =>
      questions.filter(({ id }) => !hidden.includes(id)).map((each) => this.#question(each)),
    );
    const start = '<label>Code <input name="code"></label>';
    const html = [[start], ...pages]
      .map(
        (questions, index, all) =>
          `<section ${index ? 'hidden' : ''}><h2 tabindex="-1">${index}</h2>${questions.join('')}
          <p><button>${all[index + 1] ? 'Next' : 'Send'}</button>
          ${index ? '<button type="button">Back</button>' : ''}</p></section>`,
      )
      .join('');
    this.node.append(document.createRange().createContextualFragment(html));
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#next();
    });
  }

  #next(): void {
    const pages = [...this.node.querySelectorAll('section')];
    const index = pages.findIndex((page) => !page.hidden);
    const next = pages[index + 1];
    if (!next) this.sent = true;
    if (!next) return;
    pages[index]!.hidden = true;
    next.hidden = false;
    next.querySelector('h2')!.focus();
  }

  #text(text: LocalizedText): string {
    return typeof text === 'string' ? text : text[this.#language]!;
  }

  #question(question: Question): string {
    const { id } = question;
    const label = this.#text(question.label);
    const set = (type: string, words: readonly string[]) =>
      `<fieldset><legend>${label}</legend>${choices(type, id, words)}</fieldset>`;
    const words = (list: readonly Choice[]) => list.map((choice) => this.#text(choice.label));
    switch (question.type) {
      case 'single-choice':
        return set('radio', words(question.choices));
      case 'multiple-choice':
        return set('checkbox', words(question.choices));
      case 'scale':
        return set('radio', ['1', '2', '3', '4', '5', '6', '–']);
      case 'text':
        return `<label>${label}<textarea name="${id}"></textarea></label>`;
      default:
        throw new Error(`no ${question.type} in the form by hand`);
    }
  }
}
