import { answerValues, mostSteps, stepsOfRange } from './answer-values.js';
import { listedValue } from './parse-condition.js';
import {
  consentFields,
  questionFields,
  statementFields,
  typeFields,
  typeNames,
} from './question-fields.js';
import { isId, number, string } from './read-values.js';
import {
  child,
  optional,
  readFields,
  record,
  report,
  reportUnlisted,
  wrongType,
} from './reader.js';
import type { Fields, Place, Reader } from './reader.js';
import { isRecord } from './record.js';
import type { Choice, CommentField, Question, QuestionTypeName, ScaleRange } from './types.js';

type AnyFields = Fields<Record<string, unknown>>;
type Raw = Record<string, unknown>;
/** Where a property stands: in the question itself or in its preset. */
type At = (name: string) => Place;

/** A property whose meaning hangs on a type that is not known. */
const unread = optional<never>(() => undefined);

/** Without a known type, the properties of all types are known, but what they hold is not read. */
function fieldsOf(type: QuestionTypeName | undefined): AnyFields {
  const common =
    type === 'statement' ? statementFields : type === 'consent' ? consentFields : questionFields;
  const all = Object.values(typeFields).flatMap((fields) => Object.keys(fields));
  const own = type ? typeFields[type] : Object.fromEntries(all.map((name) => [name, unread]));
  return { ...common, ...own } as AnyFields;
}

/** The same properties, none of them required, without those named. */
function loosened(fields: AnyFields, ...names: string[]): AnyFields {
  const entries = Object.entries(fields).filter(([name]) => !names.includes(name));
  return Object.fromEntries(
    entries.map(([name, field]) => [name, { ...field, required: false, otherwise: undefined }]),
  );
}

const typeOf = (raw: Raw): QuestionTypeName | undefined =>
  typeNames.find((name) => Object.hasOwn(raw, 'type') && name === raw.type);

/**
 * Presets are read where they stand, so that those in no use are checked too; only their
 * conditions wait, because "earlier" has no meaning here.
 */
export const presets: Reader<Readonly<Record<string, Raw>>> = record(
  (value, place) => {
    if (!isRecord(value)) return wrongType(place, 'object', value);
    const raw: Raw = { ...value, visibleIf: undefined };
    readFields(raw, loosened(fieldsOf(typeOf(raw)), 'id', 'preset'), place);
    return value;
  },
  (key, place) => isId(key) || report(place, 'bad-id', { value: key }),
);

function checkRange({ min, max, labels = {} }: Partial<ScaleRange>, at: At): void {
  if (min === undefined || max === undefined) return;
  const steps = stepsOfRange({ min, max })?.map(String);
  if (max <= min) report(at('max'), 'bad-range', { min, max });
  else if (!steps) report(at('max'), 'too-many-steps', { steps: max - min + 1, max: mostSteps });
  else
    for (const step of Object.keys(labels))
      if (!steps.includes(step))
        reportUnlisted(child(at('labels'), step), 'unknown-value', { value: step }, step, steps);
}

export function checkOrder(
  min: number | string | undefined,
  max: number | string | undefined,
  maxPlace: Place,
): void {
  if (min !== undefined && max !== undefined && max < min)
    report(maxPlace, 'bad-range', { min, max });
}

/** An `other` opens the question's comment, so there is one, and nothing else opens it. */
function checkOther(choices: readonly Choice[], comment: CommentField | undefined, at: At): void {
  const others = choices.flatMap((choice, index) => (choice.other ? [index] : []));
  if (others.length > 0 && comment)
    report(at('comment'), 'conflict', { names: ['comment', 'other'] });
  for (const index of others.slice(1))
    report(child(child(at('choices'), index), 'other'), 'conflict', { names: ['other', 'other'] });
}

/** Checks what the properties of one type mean together, and fills what depends on others. */
function complete(question: Partial<Question>, raw: Raw, at: At, place: Place): Partial<Question> {
  switch (question.type) {
    case 'scale':
      checkRange(question, at);
      return question;
    case 'single-choice': {
      const { choices = [], comment, display } = question;
      checkOther(choices, comment, at);
      const isList = choices.length <= 7 || choices.some((choice) => choice.image || choice.other);
      return { ...question, display: display ?? (isList ? 'list' : 'dropdown') };
    }
    case 'multiple-choice': {
      const { choices = [], comment, minSelected, maxSelected } = question;
      checkOther(choices, comment, at);
      checkOrder(minSelected, maxSelected, at('maxSelected'));
      for (const name of ['minSelected', 'maxSelected'] as const) {
        const value = question[name];
        if (choices.length > 0 && value !== undefined && value > choices.length)
          report(at(name), 'out-of-range', { value, max: choices.length });
      }
      return question;
    }
    case 'matrix': {
      const { min, max, labels, ...matrix } = question as typeof question & Partial<ScaleRange>;
      const names = ['choices', 'min', 'max', 'labels'].filter((name) => Object.hasOwn(raw, name));
      if (names.length === 0) report(place, 'missing', { name: 'choices' });
      if (names.length > 1 && names[0] === 'choices') report(place, 'conflict', { names });
      if (names[0] === 'choices') return matrix;
      const range = { min: min ?? 1, max: max ?? 5, labels: labels ?? {} };
      checkRange(range, at);
      return { ...matrix, range };
    }
    case 'number':
    case 'date':
      checkOrder(question.min, question.max, at('max'));
      return question;
    default:
      return question;
  }
}

/** `positive` and `groups` name values that an answer can have; texts and dates have none. */
function checkScored(question: Partial<Question>, at: At): void {
  const { type, positive = [], groups = [] } = question;
  const hasNone = type === 'text' || type === 'date' || type === 'statement';
  const values = hasNone ? [] : answerValues(question);
  const value: Reader<unknown> | undefined =
    type === 'number' ? number() : values && listedValue(values);
  if (!value) return;
  positive.forEach((item, index) => value(item, child(at('positive'), index)));
  groups.forEach((group, index) => {
    const place = child(child(at('groups'), index), 'values');
    group.values?.forEach((item, number) => value(item, child(place, number)));
  });
}

interface Preset {
  readonly raw: Raw;
  readonly place: Place;
}

/** The preset that a question names; `undefined` when there is none of that name. */
function presetOf(value: Raw, place: Place): Preset | undefined {
  const { presets: known } = place.reading;
  const at = child(place, 'preset');
  const name = string(value.preset, at);
  if (name === undefined) return undefined;
  if (!Object.hasOwn(known, name))
    return reportUnlisted(at, 'unknown-preset', { value: name }, name, Object.keys(known));
  return { raw: known[name]!, place: child({ ...place, path: '/presets' }, name) };
}

/** Reads a question over its preset; from here on conditions may ask about it. */
export const question: Reader<Question> = (own, place) => {
  if (!isRecord(own)) return wrongType(place, 'object', own);
  const named = Object.hasOwn(own, 'preset');
  const preset = named ? presetOf(own, place) : undefined;
  const raw: Raw = { ...preset?.raw, ...own };
  const at: At = (name) =>
    preset && !Object.hasOwn(own, name) && Object.hasOwn(preset.raw, name)
      ? child(preset.place, name)
      : child(place, name);
  const type = typeOf(raw);
  const presetType = preset && typeOf(preset.raw);
  if (presetType && type && presetType !== type)
    report(place, 'conflict', { names: ['preset', 'type'] });
  const fields = fieldsOf(type);
  // What an unknown preset would have given is not missing.
  const isWhole = preset !== undefined || !named;
  const read = readFields(raw, isWhole ? fields : loosened(fields), place, at);
  const checked = complete(read as Partial<Question>, raw, at, place);
  checkScored(checked, at);
  register(checked, at('id'));
  return { notApplicable: false, ...checked } as Question;
};

function register(checked: Partial<Question>, idPlace: Place): void {
  const { id } = checked;
  const { questions } = idPlace.reading;
  if (id === undefined) return;
  const first = questions.get(id);
  if (first) report(idPlace, 'duplicate-id', { value: id, firstPath: first.path });
  else questions.set(id, { path: idPlace.path, question: checked });
}
