import { findLanguage, type LanguageTag } from '../engine/index.js';
import { isRecord, own } from '../engine/record.js';
import type { ProblemSpeech } from '../localization/problems/problem-speech.js';
import { stepsOf, valueAt } from './pointer.js';

/** Lists whose items have a name of their own: property → message. */
const COUNTED = {
  pages: 'page',
  questions: 'question',
  choices: 'choice',
  rows: 'row',
  areas: 'area',
  groups: 'group',
  probes: 'probe',
  references: 'reference',
  rounds: 'round',
  breakdowns: 'breakdown',
} as const;
/** Objects whose properties are named by the editor. */
const NAMED = { presets: 'preset', properties: 'field' } as const;
const PARTS = {
  start: 'start',
  completed: 'completed',
  code: 'code',
  results: 'results',
  visibleIf: 'condition',
  comment: 'comment-field',
  image: 'image',
} as const;

const isKeyOf = <T extends object>(record: T, name: string): name is keyof T & string =>
  Object.hasOwn(record, name);
const isIndex = (step: string | undefined): step is string => /^\d+$/.test(step ?? '');

const LONGEST = 40;
const shortened = (text: string): string => {
  const points = [...text.replace(/\s+/g, ' ').trim()];
  return points.length > LONGEST
    ? `${points
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : points.join('');
};

/** What a part is called, in the language or in another that it has. */
function nameOf(part: unknown, language: LanguageTag): string | undefined {
  if (typeof part === 'string') return shortened(part);
  if (!isRecord(part)) return undefined;
  for (const name of ['label', 'title', 'round', 'id', 'value']) {
    const text = own(part, name);
    if (typeof text === 'string' && text.trim()) return shortened(text);
    if (!isRecord(text)) continue;
    const words = own(text, findLanguage(language, Object.keys(text), {}) ?? '');
    const found = typeof words === 'string' ? words : Object.values(text).find(isText);
    if (found) return shortened(found);
  }
  return undefined;
}
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

/**
 * Where it is in the document, as an editor counts: "page 2, question 5, “How …”, hint".
 * @param pointer JSON Pointer (RFC 6901)
 */
export function placeOf(pointer: string, document: unknown, speech: ProblemSpeech): string {
  const { say, language } = speech;
  const steps = stepsOf(pointer);
  const words: string[] = [];
  /** Properties that are named as they are written. */
  let properties: string[] = [];
  let isCondition = false;
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index]!;
    const next = steps[index + 1];
    const isList = Array.isArray(valueAt(document, steps.slice(0, index + 1)));
    if (isCondition && (isIndex(step) || ['all', 'any', 'not'].includes(step))) continue;
    if (isKeyOf(COUNTED, step) && isIndex(next)) {
      index += 1;
      const name = nameOf(valueAt(document, steps.slice(0, index + 1)), language);
      const isOnWay =
        step === 'pages' && index < steps.length - 1 && steps[index + 1] === 'questions';
      words.push(say(COUNTED[step], { number: Number(next) + 1 }));
      if (name !== undefined && !isOnWay) words.push(say('quoted', { text: name }));
    } else if (isKeyOf(NAMED, step) && next !== undefined) {
      index += 1;
      words.push(say(NAMED[step], { name: say('quoted', { text: next }) }));
    } else if (isKeyOf(PARTS, step) && (step !== 'code' || index === 0)) {
      isCondition ||= step === 'visibleIf';
      words.push(say(PARTS[step]));
    } else if (isList && isIndex(next)) {
      index += 1;
      words.push(say('number-in-list', { number: Number(next) + 1, name: step }));
    } else properties = [...properties, step];
  }
  if (properties.length) words.push(properties.join('.'));
  return words.join(', ') || say('document');
}
