import type { Problem, ProblemCode } from './types.js';

/** `{name}` stands for a parameter, quoted as JSON. */
const messages: Readonly<Record<ProblemCode, string>> = {
  'not-json': 'this is not JSON: {reason}',
  'not-an-object': 'a survey document must be an object',
  'wrong-type': 'expected {expected}, got {actual}',
  missing: '{name} is missing',
  'unknown-property': 'unknown property {name}',
  'not-allowed': '{value} is not allowed here',
  'bad-id':
    '{value} is not an id; an id starts with a letter A–Z, then letters, digits, "-" and "_"',
  'duplicate-id': 'the id {value} is already used at {firstPath}',
  'duplicate-value': '{value} is already given at {firstPath}',
  empty: 'this must not be empty',
  'out-of-range': '{value} is out of range',
  'bad-range': 'the end {max} must come after the start {min}',
  'too-many-steps': '{steps} steps are too many; at most {max}',
  'bad-date': '{value} is not a date; write it as "2026-12-31"',
  'bad-pattern': '{value} is not a regular expression',
  'bad-language-tag': '{value} is not a language tag; write it as "nb" or "en"',
  'missing-language': 'the text is missing in the first language, {language}',
  'unlisted-language': 'the language {language} is not among the "languages" of the survey',
  'unknown-preset': 'no preset {value}',
  'unknown-area': 'no area {value}',
  'unknown-question': 'no question {value}',
  'unknown-value': 'the question has no value {value}',
  'bad-condition': 'a question of the type {type} cannot be asked about with {operator}',
  'bad-link': '{value} is not an address; it must be relative, or start with http:// or https://',
  conflict: 'these exclude each other: {names}',
  'not-supported': '{name} is not supported',
};

/** A list longer than this helps nobody in one line. */
const longestList = 30;

const quoted = (value: unknown): string => {
  if (!Array.isArray(value)) return JSON.stringify(value);
  const names = value.slice(0, longestList).map(quoted).join(', ');
  return value.length > longestList ? `${names}, …` : names;
};

const plain = new Set(['reason', 'expected', 'actual', 'firstPath']);

function sentence({ code, params }: Problem): string {
  if (code === 'unknown-question' && params.later === true)
    return `question ${quoted(params.value)} comes later; a condition asks about earlier questions only`;
  if (code === 'unknown-question' && params.later === false)
    return `no earlier question ${quoted(params.value)}`;
  return messages[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    plain.has(name) ? String(params[name]) : quoted(params[name]),
  );
}

/**
 * One line in English, for editors: where, what is wrong, and what would be right, such as
 * `/pages/2/questions/0/visibleIf/question: no earlier question "contakt"; did you mean "contact"?`
 */
export function problemMessage(problem: Problem): string {
  const { path, params } = problem;
  let hint = '';
  if (params.nearest !== undefined) hint = `; did you mean ${quoted(params.nearest)}?`;
  else if (Array.isArray(params.allowed) && params.allowed.length > 0 && params.later !== true)
    hint = `; allowed: ${quoted(params.allowed)}`;
  else if (problem.code === 'out-of-range')
    hint = [
      params.min !== undefined && `at least ${params.min}`,
      params.above !== undefined && `more than ${params.above}`,
      params.max !== undefined && `at most ${params.max}`,
    ]
      .filter(Boolean)
      .map((limit) => `; ${limit}`)
      .join('');
  return `${path || 'the document'}: ${sentence(problem)}${hint}`;
}
