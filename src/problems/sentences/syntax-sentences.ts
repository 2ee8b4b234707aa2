import type { Sentences, Telling } from './telling.js';
import type { SyntaxFaultName } from '../syntax/syntax-fault.js';

/** Faults whose advice is a sentence without anything to fill in. */
const PLAIN = [
  'comma-extra',
  'single-quotes',
  'line-break',
  'quote-missing',
  'quote-inside',
  'colon-missing',
  'value-missing',
  'backslash',
  'invisible-sign',
  'empty-file',
  'other-file',
  'no-braces',
  'byte-order-mark',
  'no-json',
] as const satisfies readonly SyntaxFaultName[];
type PlainFault = (typeof PLAIN)[number];

const isPlain = (fault: string): fault is PlainFault =>
  (PLAIN as readonly string[]).includes(fault);

/** The number that was meant. */
const numberLike = (text: string): string => {
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? String(number) : '1.5';
};

function ofValue(fault: string, value: string, { speech: { say } }: Telling): Sentences {
  switch (fault as Exclude<SyntaxFaultName, PlainFault>) {
    case 'comma-missing':
      return {
        sentence: say('comma-missing'),
        advice: say('comma-missing-advice', { next: value }),
      };
    case 'comment':
      return {
        sentence: say('comment'),
        advice: say('comment-advice', { example: '"$comment": "…"' }),
      };
    case 'curly-quotes':
      return { sentence: say('curly-quotes', { value }), advice: say('curly-quotes-advice') };
    case 'name-unquoted':
      return {
        sentence: say('name-unquoted', { value }),
        advice: say('in-quotes', { value: JSON.stringify(value) }),
      };
    case 'bracket-missing':
      return {
        sentence: say('bracket-missing', { value }),
        advice: say('bracket-missing-advice', { value }),
      };
    case 'bracket-extra':
      return { sentence: say('bracket-extra', { value }), advice: say('bracket-extra-advice') };
    case 'after-end':
      return { sentence: say('after-end', { value }), advice: say('take-away') };
    case 'wrong-sign':
      return {
        sentence: say('unknown-value', { value }),
        advice: say('in-place-of', { wanted: value === '=' ? ':' : ',', found: value }),
      };
    case 'bad-number':
      return {
        sentence: say('bad-number', { value }),
        advice: say('write', { value: numberLike(value) }),
      };
    case 'bare-word': {
      const word = value.toLowerCase();
      return ['true', 'false', 'null'].includes(word)
        ? {
            sentence: say('unknown-value', { value }),
            advice: say('in-place-of', { wanted: word, found: value }),
          }
        : {
            sentence: say('bare-word', { value }),
            advice: say('in-quotes', { value: JSON.stringify(value) }),
          };
    }
    default:
      // In an engine's own words, where nothing better is known.
      return { sentence: say('no-json'), advice: say('no-json-advice') };
  }
}

/** What is wrong with a text that should be JSON. */
export function syntaxSentences(telling: Telling): Sentences {
  const { say } = telling.speech;
  const { fault = '', value = '', count } = telling.problem.params;
  const { sentence, advice } = isPlain(fault)
    ? { sentence: say(fault), advice: say(`${fault}-advice`) }
    : ofValue(fault, String(value), telling);
  return {
    sentence: count ? `${sentence} ${say('same-elsewhere', { count })}` : sentence,
    advice,
  };
}
