import { mostSteps } from './answer-values.js';
import { plainChoiceFields } from './parse-choice.js';
import { fieldsOf } from './question-fields.js';
import { idPattern, identifier, listed } from './read-values.js';
import { child, isNote, list, report, wrongType } from './reader.js';
import type { Place, Raw } from './reader.js';
import { isRecord, own } from './record.js';
import type { QuestionTypeName } from './types.js';

/** A JSON Schema has no language; whoever needs one writes a survey document. */
const language = 'en';
/** Longer texts get several lines. */
const longestLine = 200;

/** Keywords that have another name in a survey document. */
const names: Readonly<Record<string, string>> = {
  const: 'value',
  title: 'label',
  description: 'hint',
  minimum: 'min',
  maximum: 'max',
  multipleOf: 'step',
  minItems: 'minSelected',
  maxItems: 'maxSelected',
};
const titles = { title: true, description: true };
/** Besides these: what has the same name, what is read otherwise, and what changes no answer. */
const others =
  'maxLength pattern format type properties required items enum oneOf minLength $schema $id $defs default examples deprecated readOnly writeOnly additionalProperties uniqueItems';
const keywords = [...Object.keys(names), ...others.split(' ')];

const types: Readonly<Record<string, QuestionTypeName>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'yes-no',
  array: 'multiple-choice',
};
const type = listed(Object.keys(types));

/** Survey documents have no `type`, so there is no doubt. */
export const isJsonSchema = (value: unknown): value is Raw =>
  isRecord(value) && value.type === 'object' && isRecord(value.properties);

/** Reports keywords that no question can follow. */
function checkKeywords(schema: Raw, place: Place): void {
  for (const name of Object.keys(schema))
    if (name === 'minLength' ? schema[name] !== 1 : !keywords.includes(name) && !isNote(name))
      report(child(place, name), 'not-supported', name, { allowed: keywords });
}

/** `https://example.org/Home%20care.json` and `Home care` both give `home-care`. */
function idFrom({ $id, title }: Raw): string | undefined {
  if (typeof $id === 'string' && idPattern.test($id)) return $id;
  const name =
    typeof $id === 'string'
      ? $id
          .replace(/(\.schema)?(\.json)?([?#].*)?$/, '')
          .split(/[/:]/)
          .at(-1)
      : title;
  if (typeof name !== 'string') return undefined;
  const letters = name.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'ae').normalize('NFKD');
  const words = letters.replace(/\p{M}/gu, '').replace(/%20|[^a-z0-9_]+/g, '-');
  return words.replace(/^[^a-z]+|-+$/g, '') || undefined;
}

function questionType(schema: Raw, place: Place): QuestionTypeName | undefined {
  const { format, minimum, maximum, multipleOf } = schema;
  if ('enum' in schema || 'oneOf' in schema) return 'single-choice';
  const given = type(schema.type, child(place, 'type'));
  if (given === 'string' && format === 'date') return 'date';
  const isRange = typeof minimum === 'number' && typeof maximum === 'number';
  if (given === 'integer' && isRange && multipleOf === undefined) {
    const steps = maximum - minimum;
    if (steps > 0 && steps < mostSteps) return 'scale';
  }
  return given === undefined ? given : types[given];
}

/**
 * Turns a plain JSON Schema into a survey document (contract section 2). The ids of questions in
 * a nested object are `parent.child`. What the schema says of texts, numbers and choices is left
 * for the parser to check.
 *
 * @param place the beginning of the reading; it learns where in the schema each part was said
 */
export function fromJsonSchema(schema: Raw, place: Place): Raw {
  const places = (place.reading.places = new Map<unknown, Place>());

  /** Copies what keywords say, under the name that is among the fields. */
  const copy = (from: Raw, at: Place, fields: object): Record<string, unknown> => {
    const said: Record<string, Place> = {};
    const copied: Record<string, unknown> = {};
    for (const [keyword, value] of Object.entries(from)) {
      const name = [own(names, keyword), keyword].find((one) => one && Object.hasOwn(fields, one));
      if (!name || value === undefined) continue;
      copied[name] = value;
      said[name] = child(at, keyword);
    }
    places.set(copied, { ...at, elsewhere: (key) => said[key] ?? at });
    return copied;
  };

  const questionOf = (from: Raw, at: Place): Record<string, unknown> => {
    checkKeywords(from, at);
    const type = questionType(from, at);
    // Its faults are told; it stands in for the question, so that its page is not empty.
    if (!type) return { type: 'statement' };
    const isMany = type === 'multiple-choice';
    const holder = isMany ? (isRecord(from.items) ? from.items : {}) : from;
    const holderPlace = isMany ? child(at, 'items') : at;
    if (isMany) checkKeywords(holder, holderPlace);
    const isEnum = 'enum' in holder;
    const options = isEnum ? holder.enum : holder.oneOf;
    const optionsPlace = child(holderPlace, isEnum ? 'enum' : 'oneOf');

    const fields = fieldsOf(type);
    const question = copy(from, at, fields);
    if (fields.choices) question.choices = options;
    if (fields.choices && Array.isArray(options)) {
      const choices = options.map((option: unknown, index) => {
        if (isEnum || !isRecord(option))
          return typeof option === 'number' ? { value: option, label: String(option) } : option;
        const choice = copy(option, child(optionsPlace, index), plainChoiceFields);
        choice.label ??= typeof choice.value === 'object' ? '?' : String(choice.value);
        return choice;
      });
      places.set(choices, optionsPlace);
      question.choices = choices;
    }
    const { maxLength } = from;
    if (fields.multiline)
      question.multiline = typeof maxLength === 'number' && maxLength > longestLine;
    if (question.format === 'uri') question.format = 'url';
    if (fields.step && from.type === 'integer') question.step ??= 1;
    question.type = type;
    return question;
  };

  const properties = schema.properties as Raw;
  const isNested = (property: unknown): property is Raw =>
    isRecord(property) && property.type === 'object';
  let plainPage = 'questions';
  while (plainPage in properties) plainPage += '-';
  const pages: object[] = [];

  /** Adds the page of an object: of the schema itself (its plain properties), or of a nested one. */
  const addPage = (from: Raw, at: Place, name?: string): void => {
    checkKeywords(from, at);
    const inside = child(at, 'properties');
    const asked = isRecord(from.properties) ? from.properties : (wrongType(inside, 'object') ?? {});
    const requiredNames = list(listed(Object.keys(asked)))(
      from.required ?? [],
      child(at, 'required'),
    );
    const questions = Object.entries(asked).flatMap(([label, property]) => {
      if (name === undefined && isNested(property)) return [];
      const here = child(inside, label);
      identifier(label, here);
      const question = questionOf(isRecord(property) ? property : {}, here);
      question.id = name === undefined ? label : `${name}.${label}`;
      question.label ??= label;
      question.required = requiredNames?.includes(label);
      return question;
    });
    places.set(questions, inside);
    const page = copy(name === undefined ? {} : from, at, titles);
    if (name !== undefined || questions.length > 0)
      pages.push(Object.assign(page, { id: name ?? plainPage, questions }));
  };

  const inside = child(place, 'properties');
  places.set(pages, inside);
  addPage(schema, place);
  for (const [name, property] of Object.entries(properties))
    if (isNested(property)) addPage(property, child(inside, name), name);
  const { title, description } = schema;
  const id = idFrom(schema);
  return {
    id,
    version: '1',
    languages: [language],
    title: title ?? String(id),
    description,
    pages,
  };
}
