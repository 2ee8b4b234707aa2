import type { ProblemCode } from '../../engine/index.js';
import { isRecord } from '../../engine/record.js';
import { stepsOf, valueAt } from '../pointer.js';
import { choose } from './choose.js';
import type { Teller } from './telling.js';
import { dateLike, foundWords, json, wantedWords } from './words.js';

const wrongType: Teller = ({ problem, document, speech }) => {
  const { say } = speech;
  const found = valueAt(document, stepsOf(problem.path));
  const types = problem.params.allowed ?? [];
  const wanted = wantedWords(types, speech);
  const sentence = say('wrong-type', { found: foundWords(found, speech), wanted });
  const wants = (...names: readonly string[]) => names.some((name) => types.includes(name));
  if (typeof found === 'string') {
    const isNumber = found.trim() !== '' && Number.isFinite(Number(found));
    const isTruth = found === 'true' || found === 'false';
    if ((wants('number', 'integer') && isNumber) || (wants('boolean') && isTruth))
      return { sentence, advice: say('no-quotes', { value: found.trim() }) };
  }
  if (wants('string') && (typeof found === 'number' || typeof found === 'boolean'))
    return { sentence, advice: say('in-quotes', { value: json(String(found)) }) };
  if (wants('array') && found !== null)
    return {
      sentence,
      advice: say('in-brackets', { value: isRecord(found) ? '[ { … } ]' : `[${json(found)}]` }),
    };
  if (problem.path.endsWith('/visibleIf'))
    return {
      sentence,
      advice: say('for-example', { value: '{ "question": "…", "equals": "…" }' }),
    };
  return { sentence, advice: say('write', { value: wanted }) };
};

const outOfRange: Teller = ({ problem, speech: { say } }) => {
  const { value, min, above, max } = problem.params;
  const advice = () => {
    if (min !== undefined && max !== undefined)
      return say('from-to', { min: json(min), max: json(max) });
    if (above !== undefined && max !== undefined)
      return say('above-to', { above: json(above), max: json(max) });
    if (above !== undefined) return say('above', { above: json(above) });
    if (max !== undefined) return say('at-most', { max: json(max) });
    return say(typeof min === 'string' ? 'date-from' : 'at-least', { min: json(min) });
  };
  return { sentence: say('out-of-range', { value: json(value) }), advice: advice() };
};

/** Values that cannot stand where they do. */
export const valueSentences = {
  'wrong-type': wrongType,
  'unknown-value': (telling) => ({
    sentence: telling.speech.say('unknown-value', { value: json(telling.problem.params.value) }),
    advice: choose(telling),
  }),
  'bad-value': ({ problem, speech: { say } }) => ({
    sentence: say('bad-value', { value: json(problem.params.value) }),
    advice: say('bad-value-advice', { example: '"notApplicable": true' }),
  }),
  'bad-date': ({ problem, speech: { say } }) => {
    const { value } = problem.params;
    return {
      sentence: say('bad-date', { value: json(value) }),
      advice: say('bad-date-advice', { example: json(dateLike(String(value))) }),
    };
  },
  'bad-pattern': ({ problem, speech: { say } }) => ({
    sentence: say('bad-pattern', { value: json(problem.params.value) }),
    advice: say('bad-pattern-advice'),
  }),
  'bad-link': ({ problem, speech: { say } }) => ({
    sentence: say('bad-link', { value: json(problem.params.value) }),
    advice: say('bad-link-advice'),
  }),
  'out-of-range': outOfRange,
  empty: ({ speech: { say } }) => ({ sentence: say('empty'), advice: say('empty-advice') }),
  'empty-page': ({ speech: { say } }) => ({
    sentence: say('empty-page'),
    advice: say('empty-page-advice'),
  }),
  'not-supported': (telling) => ({
    sentence: telling.speech.say('not-supported', { value: json(telling.problem.params.value) }),
    advice: choose(telling),
  }),
} satisfies Partial<Record<ProblemCode, Teller>>;
