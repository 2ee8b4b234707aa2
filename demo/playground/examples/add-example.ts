import {
  applyEdits,
  findNodeAtLocation,
  getLocation,
  getNodeValue,
  modify,
  parseTree,
  type Edit,
  type JSONPath,
} from 'jsonc-parser';
import type { Example } from './example.js';
import { inLanguages } from './in-languages.js';

type Properties = Readonly<Record<string, unknown>>;

const FORMAT = { insertSpaces: true, tabSize: 2 } as const;

/** What an example adds, as it is copied: alone it is a part of a document. */
export function exampleText({ questions, presets }: Example, languages: readonly string[]): string {
  const parts: unknown = presets ? { presets, questions } : questions;
  const text = JSON.stringify(inLanguages(parts, languages), null, 2);
  return unwrapped(text);
}

/** Without the outer brackets: what is left goes into an object or list of the document. */
const unwrapped = (text: string): string =>
  text
    .split('\n')
    .slice(1, -1)
    .map((line) => line.slice(2))
    .join('\n');

/** A document with an example in it, and where that begins. */
export interface Added {
  readonly text: string;
  /** Offset of the first question that was added. */
  readonly at: number;
}

/**
 * Adds the questions of an example after the question that the cursor is in, or at the end of the
 * last page. A question or preset whose name is taken gets a number.
 * @returns `undefined` when the text has no page to put them on
 */
export function addExample(text: string, position: number, example: Example): Added | undefined {
  const root = parseTree(text);
  const document = (root ? getNodeValue(root) : {}) as Properties;
  const list = root && questionList(text, position, document);
  if (!list || findNodeAtLocation(root, list.path)?.type !== 'array') return undefined;
  const languages = (document['languages'] ?? []) as string[];
  const { questions, presets = {} } = named(inLanguages(example, languages), document);
  let changed = text;
  const change = (path: JSONPath, value: unknown, isArrayInsertion = false): void => {
    const options = { formattingOptions: FORMAT, isArrayInsertion };
    changed = applyEdits(changed, modify(changed, path, value, options) as Edit[]);
  };
  questions.forEach((question, index) =>
    change([...list.path, list.index + index], question, true),
  );
  for (const [name, preset] of Object.entries(presets)) change(['presets', name], preset);
  const added = findNodeAtLocation(parseTree(changed)!, [...list.path, list.index]);
  return { text: changed, at: added?.offset ?? 0 };
}

/** The list of questions around the cursor, and where in it something is added. */
function questionList(
  text: string,
  position: number,
  document: Properties,
): { path: JSONPath; index: number } | undefined {
  const pages = document['pages'];
  if (!Array.isArray(pages) || pages.length === 0) return undefined;
  const [first, page, part, question] = getLocation(text, position).path;
  const here = first === 'pages' && typeof page === 'number' && page < pages.length;
  const at = here ? page : pages.length - 1;
  const { length = 0 } = ((pages[at] as Properties)['questions'] ?? []) as unknown[];
  const inside = here && part === 'questions' && typeof question === 'number';
  return {
    path: ['pages', at, 'questions'],
    index: inside ? Math.min(question + 1, length) : length,
  };
}

/** Gives new names to what would have one twice, and lets conditions and questions follow. */
function named(example: Example, document: Properties): Example {
  const pages = document['pages'] as readonly Properties[];
  const ids = pages.flatMap((page) => {
    const questions = (page['questions'] ?? []) as readonly Properties[];
    return questions.map(({ id }) => id);
  });
  const presetNames = Object.keys((document['presets'] ?? {}) as Properties);
  const newName = (name: string, taken: readonly unknown[]): string => {
    for (let number = 1, tried = name; ; tried = `${name}-${++number}`)
      if (!taken.includes(tried)) return tried;
  };
  const presets = Object.entries(example.presets ?? {}).map(
    ([name, preset]) => [newName(name, presetNames), preset] as const,
  );
  const presetOf = (name: unknown): unknown => {
    const index = Object.keys(example.presets ?? {}).indexOf(String(name));
    return presets[index]?.[0];
  };
  return {
    ...example,
    presets: Object.fromEntries(presets),
    questions: example.questions.map((question) => {
      const condition = question['visibleIf'] as { readonly question: string } | undefined;
      return {
        ...question,
        id: newName(String(question['id']), ids),
        ...('preset' in question && { preset: presetOf(question['preset']) }),
        ...(condition && {
          visibleIf: { ...condition, question: newName(condition.question, ids) },
        }),
      };
    }),
  };
}
