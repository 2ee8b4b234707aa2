import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Problem } from '../../engine/index.js';
import { recognizeFault } from './recognize-fault.js';
import { recognizeFile } from './recognize-file.js';
import { positionsIn } from './source-position.js';
import type { SyntaxFault, SyntaxFaultName } from './syntax-fault.js';

/** After so many faults the text is something else than JSON. */
const MOST_FAULTS = 50;
/** Habits: one problem tells of all. */
const TOLD_ONCE: readonly SyntaxFaultName[] = [
  'comment',
  'curly-quotes',
  'single-quotes',
  'name-unquoted',
  'invisible-sign',
];

/** Where the values of a JSON text stand; `undefined` when they lie deeper in each other than can be read. */
export function treeOf(source: string, errors: ParseError[] = []): Node | undefined {
  try {
    return parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export interface TolerantReading {
  /** What the text holds, or would hold; absent when nobody knows what was meant. */
  readonly document?: unknown;
  readonly problems: readonly Problem[];
}

/** Reads a text that should be JSON, mending fault after fault, so that each is told once. */
export function readTolerantly(source: string): TolerantReading {
  const withoutMark = source.replace(/^\uFEFF/, '');
  const mark: readonly SyntaxFault[] =
    withoutMark === source ? [] : [{ fault: 'byte-order-mark', at: 0 }];
  try {
    return { document: JSON.parse(withoutMark) as unknown, problems: told(source, mark) };
  } catch {
    const { faults, text } = mendAll(source.replace(/^\uFEFF/, ' '));
    const problems = told(source, [...mark, ...faults]);
    return text === undefined ? { problems } : { document: JSON.parse(text) as unknown, problems };
  }
}

function mendAll(source: string): {
  readonly faults: readonly SyntaxFault[];
  readonly text?: string;
} {
  const ofFile = recognizeFile(source);
  if (ofFile) return { faults: [ofFile] };
  const faults: SyntaxFault[] = [];
  let text = source;
  /** The offset in the source of each character. */
  const origins = Array.from({ length: source.length + 1 }, (_, index) => index);
  while (faults.length < MOST_FAULTS) {
    const errors: ParseError[] = [];
    const tree = treeOf(text, errors);
    const [first] = errors.sort((a, b) => a.offset - b.offset);
    if (!first && tree) return { faults, text };
    if (!first) return { faults: [...faults, { fault: 'no-json', at: 0 }] };
    const found = recognizeFault(text, first);
    faults.push({ ...found, at: origins[found.at] ?? source.length });
    const { mend } = found;
    if (!mend) break;
    text = text.slice(0, mend.from) + mend.text + text.slice(mend.to);
    const origin = origins[mend.from]!;
    origins.splice(
      mend.from,
      mend.to - mend.from,
      // What is longer than before counts to its end.
      ...mend.text.split('').map((_, index) => origin + Math.min(index, mend.to - mend.from)),
    );
  }
  return { faults };
}

/** Faults as problems: those of a habit as one, where it shows first. */
function told(source: string, faults: readonly SyntaxFault[]): readonly Problem[] {
  const positionAt = positionsIn(source);
  const isFirst = ({ fault }: SyntaxFault, index: number) =>
    !TOLD_ONCE.includes(fault) || faults.findIndex((one) => one.fault === fault) === index;
  return faults.filter(isFirst).map(({ fault, at, value }) => {
    const count = faults.filter((one) => one.fault === fault).length - 1;
    const isHabit = TOLD_ONCE.includes(fault) && count > 0;
    return {
      path: '',
      code: 'not-json',
      params: { fault, value, ...positionAt(at), ...(isHabit && { count }) },
      // Browsers leave the mark out.
      severity: fault === 'byte-order-mark' ? 'warning' : 'error',
    };
  });
}
