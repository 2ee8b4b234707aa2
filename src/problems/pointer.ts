import { isRecord, own } from '../engine/record.js';

/** The steps of a JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901#section-4 */
export const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

export const pointerOf = (steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The pointer of what it stands in. */
export const parentOf = (pointer: string): string => pointer.replace(/\/[^/]*$/, '');

/** What stands there; `undefined`: nothing does. */
export const valueAt = (document: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return (value as readonly unknown[])[Number(step)];
    return isRecord(value) ? own(value, step) : undefined;
  }, document);

/** An object of the document, with the steps that lead to it. */
export interface Found {
  readonly steps: readonly (string | number)[];
  readonly value: Readonly<Record<string, unknown>>;
}

/** Every question of a survey document, in order, as far as it has the form of one. */
export const questionsIn = (document: unknown): readonly Found[] => {
  const listAt = (value: unknown, name: string): readonly unknown[] => {
    const list = isRecord(value) ? own(value, name) : undefined;
    return Array.isArray(list) ? (list as readonly unknown[]) : [];
  };
  return listAt(document, 'pages').flatMap((page, number) =>
    listAt(page, 'questions').flatMap((value, index) =>
      isRecord(value) ? [{ steps: ['pages', number, 'questions', index], value }] : [],
    ),
  );
};
