import type { Question, QuestionId } from '../engine/index.js';
import { isNotApplicableBox } from './answer-keys.js';

type QuestionOf = (id: QuestionId) => Question | undefined;

/** The question that a node stands in. */
export const questionAt = (node: Element, questionOf: QuestionOf): Question | undefined => {
  const id = node.closest<HTMLElement>('[data-question]')?.dataset['question'];
  return id === undefined ? undefined : questionOf(id);
};

/** The radios, or checkboxes, that are one set with this one. */
export const setOf = (input: HTMLInputElement): readonly HTMLInputElement[] => {
  const question = input.closest('[data-question]');
  return [...(question?.querySelectorAll<HTMLInputElement>('input') ?? [])].filter(
    ({ type, name }) => type === input.type && name === input.name,
  );
};

export const isBox = (node: Element | undefined): node is HTMLInputElement =>
  node instanceof HTMLInputElement && (node.type === 'radio' || node.type === 'checkbox');

/** A set is one place, at what is chosen in it; a ranking is one, at its first button. */
const isStop = (node: HTMLElement, questionOf: QuestionOf): boolean => {
  if (node instanceof HTMLButtonElement)
    return node === node.closest('[part~="ranking"]')?.querySelector('button');
  if (!isBox(node)) return true;
  const question = questionAt(node, questionOf);
  // Tab gets there: on paper it is seldom marked.
  if (node.type === 'checkbox' && question && isNotApplicableBox(node, question)) return false;
  const set = setOf(node);
  return node === ((node.type === 'radio' && set.find(({ checked }) => checked)) || set[0]);
};

const STOPS = [
  '[part~="code"] input',
  '[data-question] :is(input, textarea, select)',
  '[part~="ranking"] button',
  ':is([part~="start-button"], [part~="submit-button"])',
].join();

const isButtonOfForm = (node: Element) => node.matches('[type="submit"]');

/** The places where something is filled in, in order, and the button that goes on from there. */
const stopsIn = (root: ShadowRoot, questionOf: QuestionOf): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(STOPS)].filter(
    (node) => isButtonOfForm(node) || isStop(node, questionOf),
  );

/** The first place on the screen. */
export const firstStop = (root: ShadowRoot, questionOf: QuestionOf): HTMLElement | undefined =>
  stopsIn(root, questionOf)[0];

/** The place after this node, or before it; `undefined`: there is none. */
export const stopBeside = (
  node: Element,
  step: 1 | -1,
  root: ShadowRoot,
  questionOf: QuestionOf,
): HTMLElement | undefined => {
  const own = isBox(node) ? setOf(node) : [node];
  const side = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beside = stopsIn(root, questionOf).filter(
    (stop) =>
      !own.some((each) => each === stop) && (node.compareDocumentPosition(stop) & side) !== 0,
  );
  return beside.at(step === 1 ? 0 : -1);
};
