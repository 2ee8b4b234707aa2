import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { LanguageTag, LoadingProblemCode, Problem } from '../engine/index.js';
import { createProblemSpeech } from '../localization/problems/problem-speech.js';
import { placeOf } from './place.js';
import { stepsOf } from './pointer.js';
import { documentSentences } from './sentences/document-sentences.js';
import { loadingSentences } from './sentences/loading-sentences.js';
import { syntaxSentences } from './sentences/syntax-sentences.js';
import type { Sentences, Telling } from './sentences/telling.js';
import { treeOf } from './syntax/read-tolerantly.js';
import { offsetAt, positionsIn, type SourcePosition } from './syntax/source-position.js';

/** A problem as an editor reads it. */
export interface ToldProblem {
  readonly problem: Problem;
  readonly severity: Problem['severity'];
  /** In words, as an editor counts: "page 2, question 5, “How satisfied …”". */
  readonly place: string;
  /** JSON Pointer (RFC 6901); empty for the whole document. */
  readonly pointer: string;
  /** In the source text, both from 1. */
  readonly line?: number;
  readonly column?: number;
  /** Line and column in words, where they are not the place already. */
  readonly position?: string;
  /** Offsets in the source text, in UTF-16 units. */
  readonly from?: number;
  readonly to?: number;
  /** What is wrong. */
  readonly sentence: string;
  /** What to do about it. */
  readonly advice?: string;
  /** The language of all these words: nb, nn, sv or en. */
  readonly language: LanguageTag;
}

export interface TellingOptions {
  /** The document that the problems are of, as far as it could be read. */
  readonly document: unknown;
  /** Its text, where it is known. */
  readonly source?: string;
  /** Wanted language; those that are not ours are told in English. */
  readonly language: LanguageTag;
}

/** Faults that are about a name, not about what stands under it. */
const OF_NAMES: readonly Problem['code'][] = ['unknown-property', 'unlisted-language'];

/** Tells problems in an editor's words: errors before warnings, otherwise as they stand in the document. */
export function tellProblems(
  problems: readonly Problem[],
  { document, source, language }: TellingOptions,
): readonly ToldProblem[] {
  const speech = createProblemSpeech(language);
  const tree = source === undefined ? undefined : treeOf(source);
  const text = source === undefined ? undefined : { source, tree, positionAt: positionsIn(source) };
  const told = problems.map((problem) => tell({ problem, document, speech }, text));
  const rank = ({ severity }: ToldProblem) => (severity === 'error' ? 0 : 1);
  return told.sort((a, b) => rank(a) - rank(b) || (a.from ?? 0) - (b.from ?? 0));
}

/** How many there are: "2 errors and 1 warning". */
export function countProblems(
  problems: readonly Pick<Problem, 'severity'>[],
  language: LanguageTag,
): string {
  const { say, join } = createProblemSpeech(language);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const words = [
    ...(errors ? [errors === 1 ? say('one-error') : say('many-errors', { count: errors })] : []),
    ...(warnings
      ? [warnings === 1 ? say('one-warning') : say('many-warnings', { count: warnings })]
      : []),
  ];
  return words.length ? join(words, 'and') : say('no-problems');
}

/** The word for the severity. */
export const severityWord = (severity: Problem['severity'], language: LanguageTag): string =>
  createProblemSpeech(language).say(severity);

/** The document's text. */
interface SourceText {
  readonly source: string;
  /** Where its values stand, where that is known. */
  readonly tree?: Node;
  readonly positionAt: (offset: number) => SourcePosition;
}

function tell(telling: Telling, text: SourceText | undefined): ToldProblem {
  const { problem, document, speech } = telling;
  const { severity, path: pointer, code } = problem;
  const range = text && rangeOf(problem, text.source, text.tree);
  const position = range && text.positionAt(range.from);
  const positionWords = position && speech.say('line', { ...position });
  const place = placeWords(code) ?? placeOf(pointer, document, speech);
  return {
    problem,
    severity,
    place,
    pointer,
    ...position,
    ...(place !== positionWords && { position: positionWords }),
    ...range,
    ...sentencesOf(telling),
    language: speech.language,
  };

  function placeWords(of: Problem['code']): string | undefined {
    switch (of) {
      case 'not-json':
      case 'not-utf-8':
        return positionWords;
      case 'no-document':
      case 'page-inside':
        return speech.say('tag');
      default:
        return Object.hasOwn(loadingSentences, of) ? speech.say('address') : undefined;
    }
  }
}

/** Is it a fault of the tag, or of what its address leads to? `checkDocument` finds none of these. */
export const isLoadingProblem = ({ code }: Pick<Problem, 'code'>): boolean => isLoading(code);

const isLoading = (code: Problem['code']): code is LoadingProblemCode =>
  Object.hasOwn(loadingSentences, code);

function sentencesOf(telling: Telling): Sentences {
  const { code } = telling.problem;
  if (code === 'not-json') return syntaxSentences(telling);
  return (isLoading(code) ? loadingSentences[code] : documentSentences[code])(telling);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangeOf(
  { path, code, params }: Problem,
  source: string,
  tree: Node | undefined,
): Range | undefined {
  const { line, column } = params;
  if (line !== undefined && column !== undefined) {
    const from = offsetAt(source, { line, column });
    return { from, to: Math.min(from + 1, source.length) };
  }
  if (code === 'not-utf-8') {
    const from = source.search(/\P{ASCII}/u);
    return from < 0 ? undefined : { from, to: from + 1 };
  }
  if (!tree || isLoading(code) || code === 'not-json') return undefined;
  const node = nodeAt(stepsOf(path), tree);
  const name = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  const isLong = node.type === 'object' || node.type === 'array';
  const shown = name && (isLong || OF_NAMES.includes(code)) ? name : node;
  const length = shown === node && isLong ? 1 : shown.length;
  return { from: shown.offset, to: shown.offset + length };
}

/** What stands there, or else the nearest around it. */
function nodeAt(steps: readonly string[], tree: Node): Node {
  let node = tree;
  for (const step of steps) {
    const inner = findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
    if (!inner) break;
    node = inner;
  }
  return node;
}
