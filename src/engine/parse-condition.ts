import { answerValues } from './answer-values.js';
import { date, number, onlyTrue, string } from './read-values.js';
import { child, isNote, list, report, reportUnlisted, wrongType } from './reader.js';
import type { Limits } from './read-values.js';
import type { Place, Reader } from './reader.js';
import { isRecord } from './record.js';
import { NOT_APPLICABLE } from './types.js';
import type {
  Condition,
  ConditionValue,
  Question,
  QuestionTypeName,
  ScaleQuestion,
} from './types.js';

const equality = ['equals', 'notEquals', 'in'];
const order = ['atLeast', 'atMost'];
const operators = [...equality, 'includes', ...order, 'answered'];
const forms = ['question', 'all', 'any', 'not'];
/** Every property that a condition may have. */
export const conditionProperties: readonly string[] = [...forms, ...operators];

/** What can be asked about an answer of each type, besides "answered". */
const operatorsOfType: Readonly<Record<QuestionTypeName, readonly string[]>> = {
  scale: [...equality, ...order],
  'single-choice': equality,
  'multiple-choice': ['includes'],
  'yes-no': equality,
  matrix: [],
  text: equality,
  number: [...equality, ...order],
  date: [...equality, ...order],
  ranking: [],
  consent: equality,
  statement: [],
};

/** Deeper nesting is a fault: it must not exhaust the stack. */
const deepest = 32;

function allowedOperators(question: Partial<Question>): readonly string[] {
  const { type, notApplicable } = question;
  if (type === undefined || type === 'statement') return type ? [] : operators;
  const allowed = [...operatorsOfType[type]];
  // The answer "not applicable" is a plain value, also where the other answers are lists.
  if (notApplicable && type !== 'matrix' && !allowed.includes('equals')) allowed.push(...equality);
  const ordered = type === 'single-choice' ? answerValues(question) : undefined;
  if (ordered?.every((value) => typeof value === 'number')) allowed.push(...order);
  return [...allowed, 'answered'];
}

const anyValue: Reader<ConditionValue> = (value, place) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : wrongType(place, 'text, number, true or false', value);

/** A value of a closed list; `5` and `"5"` are different values. */
export function listedValue<T extends ConditionValue>(allowed: readonly T[]): Reader<T> {
  return (raw, place) => {
    const value = anyValue(raw, place);
    const found = allowed.find((candidate) => candidate === value);
    if (value === undefined || found !== undefined) return found;
    const twin = allowed.find((candidate) => String(candidate) === String(value));
    if (twin !== undefined) return wrongType(place, typeof twin, value);
    return reportUnlisted(place, 'unknown-value', { value }, String(value), allowed.map(String));
  };
}

const limitsOf = ({ min, max }: Partial<ScaleQuestion>): Limits =>
  min === undefined || max === undefined ? {} : { min, max };

/** Reads a value that the answer to the question is compared with. */
function comparedValue(question: Partial<Question>, operator: string): Reader<ConditionValue> {
  const { type } = question;
  if (operator === 'atLeast' || operator === 'atMost') {
    if (type === 'date') return date;
    return number(type === 'scale' ? limitsOf(question) : {});
  }
  const listed = answerValues(question);
  const exact: Reader<ConditionValue> =
    type === 'number' ? number() : type === 'date' ? date : type === 'text' ? string : anyValue;
  const offered = question.notApplicable && operator !== 'includes' ? [NOT_APPLICABLE] : [];
  const wholeAnswer = operator === 'includes' || (type !== 'multiple-choice' && type !== 'ranking');
  const plain = listed ? listedValue([...(wholeAnswer ? listed : []), ...offered]) : exact;
  return (value, place) =>
    offered.some((name) => name === value) ? NOT_APPLICABLE : plain(value, place);
}

function readComparison(value: Record<string, unknown>, operator: string, place: Place) {
  const { questions, questionIds } = place.reading;
  const id = string(value.question, child(place, 'question'));
  const operand = value[operator];
  const at = child(place, operator);
  const earlier = id === undefined ? undefined : questions.get(id);
  if (id !== undefined && !earlier) {
    const later = questionIds.has(id);
    const ids = questions.keys();
    reportUnlisted(child(place, 'question'), 'unknown-question', { value: id, later }, id, ids);
  }
  const question = earlier?.question ?? {};
  const allowed = allowedOperators(question);
  if (!allowed.includes(operator)) {
    const { type = '' } = question;
    return report(at, 'bad-condition', { operator, type, allowed });
  }
  if (operator === 'answered') return { question: id, answered: onlyTrue(operand, at) };
  const one = comparedValue(question, operator);
  const read = operator === 'in' ? list(one, { empty: 'error', unique: '' }) : one;
  return { question: id, [operator]: read(operand, at) };
}

function readCondition(value: unknown, place: Place, depth: number): unknown {
  if (!isRecord(value)) return wrongType(place, 'object', value);
  if (depth > deepest) return report(place, 'out-of-range', { value: depth, max: deepest });
  for (const name of Object.keys(value))
    if (!conditionProperties.includes(name) && !isNote(name))
      reportUnlisted(child(place, name), 'unknown-property', { name }, name, conditionProperties);
  const given = forms.filter((name) => Object.hasOwn(value, name));
  const compared = operators.filter((name) => Object.hasOwn(value, name));
  const [form] = given;
  const [operator] = compared;
  if (given.length > 1 || compared.length > 1 || (form && form !== 'question' && operator))
    return report(place, 'conflict', { names: [...given, ...compared] });
  if (form === undefined) return report(place, 'missing', { name: 'question' });
  const nested: Reader<unknown> = (inner, at) => readCondition(inner, at, depth + 1);
  const at = child(place, form);
  if (form === 'not') return { not: nested(value.not, at) };
  if (form !== 'question') return { [form]: list(nested, { empty: 'error' })(value[form], at) };
  if (operator === undefined)
    return report(place, 'missing', { name: 'equals', allowed: operators });
  return readComparison(value, operator, place);
}

/** A condition on questions that stand earlier in the document. */
export const condition: Reader<Condition> = (value, place) =>
  readCondition(value, place, 1) as Condition | undefined;
