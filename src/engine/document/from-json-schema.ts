import { mostSteps } from './answer-values.js';
import { plainChoiceFields } from './parse-choice.js';
import { fieldsOf } from './question-fields.js';
import { idPattern, identifier, listed } from './read-values.js';
import { child, isNote, list, report } from './reader.js';
import type { Place, Raw } from './reader.js';
import { isRecord, own } from '../record.js';
import type { QuestionTypeName } from './survey.js';

/** A JSON Schema of an object: what may stand where a survey document is. */
type JsonObject = Raw & { readonly properties: Raw };

/** Survey documents have no `type`, so there is no doubt. */
export const isJsonSchema = (value: unknown): value is JsonObject =>
  isRecord(value) && value.type === 'object' && isRecord(value.properties);

/** A JSON Schema has no language; whoever needs one writes a survey document. */
const language = 'en';
/** Longer texts get several lines. */
const longestLine = 200;

/** Keywords that have another name in a survey document. */
const names: Readonly<Record<string, string>> = {
  const: 'value',
  title: 'label',
  description: 'hint',
  enum: 'choices',
  oneOf: 'choices',
  minimum: 'min',
  maximum: 'max',
  multipleOf: 'step',
  minItems: 'minSelected',
  maxItems: 'maxSelected',
};
const titles = { title: true, description: true };
/** Ours, of the whole survey: a collector that hands out a document adds it. */
const atRoot = { endpoint: true };
/** Besides these: what has the same name, what is read otherwise, and what changes no answer. */
const others = [
  ...['maxLength', 'pattern', 'format'],
  ...['type', 'properties', 'required', 'items'],
  ...['$schema', '$id', '$defs', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly'],
  ...['additionalProperties', 'uniqueItems'],
];
const keywords = [...Object.keys(names), ...others];

const types: Readonly<Record<string, QuestionTypeName>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'yes-no',
  array: 'multiple-choice',
};
const type = listed(Object.keys(types));

/** Reports keywords that no question can follow. */
function checkKeywords(schema: Raw, place: Place, more: object = {}): void {
  const allowed = [...keywords, ...Object.keys(more)];
  for (const name of Object.keys(schema))
    if (!allowed.includes(name) && !isNote(name) && !(name === 'minLength' && schema[name] === 1))
      report(child(place, name), 'not-supported', name, { allowed });
}

/** `https://example.org/Home-care.json` and `Home care` both give `home-care`. */
function idFrom({ $id, title }: Raw): string | undefined {
  const isNamed = typeof $id === 'string';
  if (isNamed && idPattern.test($id)) return $id;
  const name = isNamed
    ? $id
        .replace(/(\.schema)?(\.json)?([?#].*)?$/, '')
        .split(/[/:]/)
        .pop()
    : title;
  if (typeof name !== 'string') return undefined;
  const letters = name.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'ae').normalize('NFKD');
  const words = letters.replace(/\p{M}/gu, '').replace(/\W+/g, '-');
  return words.replace(/^[^a-z]+|-+$/g, '') || undefined;
}

function questionType(schema: Raw, place: Place): QuestionTypeName | undefined {
  const { format, minimum, maximum, multipleOf } = schema;
  if ('enum' in schema || 'oneOf' in schema) return 'single-choice';
  const given = type(schema.type, child(place, 'type'));
  if (given === 'string' && format === 'date') return 'date';
  const isScale =
    given === 'integer' &&
    multipleOf === undefined &&
    typeof minimum === 'number' &&
    typeof maximum === 'number' &&
    maximum > minimum &&
    maximum < minimum + mostSteps;
  return isScale ? 'scale' : types[given!];
}

/**
 * Turns a plain JSON Schema into a survey document. The ids of questions in
 * a nested object are `parent.child`. What the schema says of texts, numbers and choices is left
 * for the parser to check.
 *
 * @param place the beginning of the reading; it learns where in the schema each part was said
 */
export function fromJsonSchema(schema: JsonObject, place: Place): Raw {
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
    const question = copy(from, at, fieldsOf(type));
    let holder = question;
    if (type === 'multiple-choice') {
      const items = isRecord(from.items) ? from.items : {};
      const here = child(at, 'items');
      checkKeywords(items, here);
      holder = copy(items, here, { choices: true });
    }
    let { choices } = holder;
    if (Array.isArray(choices)) {
      const here = child(places.get(holder)!, 'choices');
      choices = choices.map((option: unknown, index) => {
        if (typeof option === 'number') return { value: option, label: String(option) };
        if (!isRecord(option)) return option;
        const choice = copy(option, child(here, index), plainChoiceFields);
        choice.label ??= typeof choice.value === 'object' ? '?' : String(choice.value);
        return choice;
      });
      places.set(choices, here);
    }
    const { maxLength } = question;
    if (typeof maxLength === 'number') question.multiline = maxLength > longestLine;
    if (question.format === 'uri') question.format = 'url';
    if (from.type === 'integer' && type === 'number') question.step ??= 1;
    return Object.assign(question, choices && { choices }, { type });
  };

  const { properties } = schema;
  let plainPage = 'questions';
  while (plainPage in properties) plainPage += '-';
  const pages: object[] = [];

  /** Adds the page of an object: of the schema itself (its plain properties), or of a nested one. */
  const addPage = (from: JsonObject, at: Place, id: string, prefix = ''): void => {
    checkKeywords(from, at, prefix ? {} : atRoot);
    const inside = child(at, 'properties');
    const requiredNames = list(listed(Object.keys(from.properties)))(
      from.required ?? [],
      child(at, 'required'),
    );
    const questions = Object.entries(from.properties).flatMap(([label, property]) => {
      if (!prefix && isJsonSchema(property)) return [];
      const here = child(inside, label);
      identifier(label, here);
      const question = questionOf(isRecord(property) ? property : {}, here);
      question.label ??= label;
      return Object.assign(question, {
        id: prefix + label,
        required: requiredNames?.includes(label),
      });
    });
    places.set(questions, inside);
    const page = copy(prefix ? from : {}, at, titles);
    if (prefix || questions.length > 0) pages.push(Object.assign(page, { id, questions }));
  };

  const inside = child(place, 'properties');
  places.set(pages, inside);
  addPage(schema, place, plainPage);
  for (const [name, property] of Object.entries(properties))
    if (isJsonSchema(property)) addPage(property, child(inside, name), name, `${name}.`);
  const id = idFrom(schema);
  return {
    id,
    version: '1',
    languages: [language],
    title: String(id),
    ...copy(schema, place, { ...titles, ...atRoot }),
    pages,
  };
}
