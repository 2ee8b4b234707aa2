import { mostSteps } from './answer-values.js';
import { isId, questionIdPattern } from './read-values.js';
import { child, isNote, newReading, report, reportUnlisted, wrongType } from './reader.js';
import type { Place } from './reader.js';
import { isRecord } from './record.js';
import type { Problem } from './types.js';

type Schema = Record<string, unknown>;

export interface FromJsonSchema {
  /** A survey document; absent when nothing of it could be made. */
  readonly document?: unknown;
  readonly problems: readonly Problem[];
  /** Turns a path in the survey document into the path in the JSON Schema that it came from. */
  readonly sourcePath: (path: string) => string;
}

/** A JSON Schema has no language; whoever needs one writes a survey document. */
const language = 'en';
/** Longer texts get several lines. */
const longestLine = 200;

const annotations = ['$schema', '$id', '$defs', 'title', 'description', 'default', 'examples'];
const markers = ['deprecated', 'readOnly', 'writeOnly', 'additionalProperties', 'uniqueItems'];
const constraints = ['minimum', 'maximum', 'multipleOf', 'minLength', 'maxLength', 'pattern'];
const shapes = ['type', 'properties', 'required', 'items', 'enum', 'oneOf', 'format'];
const keywords = [...shapes, ...constraints, 'minItems', 'maxItems', ...annotations, ...markers];
const types = ['string', 'number', 'integer', 'boolean', 'array', 'object'];
const formats: Readonly<Record<string, string>> = { date: 'date', email: 'email', uri: 'url' };

const has = (schema: Schema, ...names: string[]): boolean =>
  names.some((name) => Object.hasOwn(schema, name));

/** An object has no name: its own `toString` may be a trap. */
const nameOf = (value: unknown): string => (typeof value === 'object' ? 'object' : String(value));

/** Survey documents have no `type`, so there is no doubt. */
export const isJsonSchema = (value: unknown): value is Schema =>
  isRecord(value) && value.type === 'object' && isRecord(value.properties);

function checkKeywords(schema: Schema, place: Place): void {
  for (const name of Object.keys(schema))
    if (!keywords.includes(name) && !isNote(name))
      reportUnlisted(child(place, name), 'not-supported', { name }, name, keywords);
}

/** `https://example.org/Home%20care.json` and `Home care` both give `home-care`. */
function idFrom({ $id, title }: Schema): string | undefined {
  if (typeof $id === 'string' && isId($id)) return $id;
  const address = typeof $id === 'string' ? $id.replace(/[?#].*|[/:]+$/g, '') : undefined;
  const name =
    address
      ?.split(/[/:]/)
      .at(-1)
      ?.replace(/(\.schema)?\.json$/, '') ?? title;
  if (typeof name !== 'string') return undefined;
  const letters = name.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'ae').normalize('NFKD');
  const id = letters
    .replace(/\p{M}/gu, '')
    .replace(/%20|[^a-z0-9_]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return id === '' ? undefined : id;
}

/** A part of the survey document under construction, and the part of the schema it comes from. */
interface Part {
  readonly value: Schema;
  readonly path: string;
  readonly schema: Schema;
  readonly place: Place;
  /** Path in the survey document → path in the schema. */
  readonly sources: Map<string, string>;
}

function part(schema: Schema, place: Place, path: string, sources: Part['sources']): Part {
  sources.set(path, place.path);
  return { value: {}, path, schema, place, sources };
}

/** Copies what a keyword says, for the parser to check. */
function copy({ value, path, schema, place, sources }: Part, keyword: string, name: string): void {
  if (!has(schema, keyword)) return;
  value[name] = schema[keyword];
  sources.set(`${path}/${name}`, child(place, keyword).path);
}

/** Makes a question of the choices in `enum` or `oneOf`, unless nothing is left of them. */
function fillFrom(type: string, schema: Schema, place: Place, question: Part): void {
  const keyword = has(schema, 'enum') ? 'enum' : 'oneOf';
  const options = schema[keyword];
  const path = `${question.path}/choices`;
  question.sources.set(path, child(place, keyword).path);
  const choices: Schema[] = [];
  for (const [index, option] of Array.isArray(options) ? options.entries() : []) {
    const at = child(child(place, keyword), index);
    const choice = part(isRecord(option) ? option : {}, at, `${path}/${index}`, question.sources);
    const constant: unknown = keyword === 'enum' ? option : choice.schema.const;
    if (constant === null || constant === undefined) {
      report(at, 'not-supported', { name: constant === null ? 'null' : 'oneOf without const' });
      continue;
    }
    Object.assign(choice.value, { value: constant, label: nameOf(constant) });
    if (keyword === 'oneOf') {
      copy(choice, 'const', 'value');
      copy(choice, 'title', 'label');
      copy(choice, 'description', 'hint');
    }
    choices.push(choice.value);
  }
  if (choices.length > 0 || !Array.isArray(options) || options.length === 0)
    Object.assign(question.value, { type, choices: Array.isArray(options) ? choices : options });
}

function fillArray(question: Part): void {
  const { schema, place } = question;
  const items = isRecord(schema.items) ? schema.items : {};
  const at = child(place, 'items');
  checkKeywords(items, at);
  if (!has(items, 'enum', 'oneOf')) {
    report(place, 'not-supported', { name: 'array without choices' });
    return;
  }
  fillFrom('multiple-choice', items, at, question);
  copy(question, 'minItems', 'minSelected');
  copy(question, 'maxItems', 'maxSelected');
}

function fillNumber(question: Part): void {
  const { value, schema } = question;
  const { type, minimum, maximum } = schema;
  const isRange = typeof minimum === 'number' && typeof maximum === 'number';
  const steps = isRange ? maximum - minimum + 1 : 0;
  const isShort = steps > 1 && steps <= mostSteps;
  value.type = type === 'integer' && isShort && !has(schema, 'multipleOf') ? 'scale' : 'number';
  if (type === 'integer' && value.type === 'number') value.step = 1;
  copy(question, 'minimum', 'min');
  copy(question, 'maximum', 'max');
  copy(question, 'multipleOf', 'step');
}

function fillString(question: Part): void {
  const { value, schema, place } = question;
  const { format, minLength, maxLength } = schema;
  if (typeof minLength === 'number' && minLength > 1)
    report(child(place, 'minLength'), 'not-supported', { name: 'minLength' });
  const known = typeof format === 'string' && Object.hasOwn(formats, format);
  if (format !== undefined && !known) {
    const name = `format ${nameOf(format)}`;
    report(child(place, 'format'), 'not-supported', { name, allowed: Object.keys(formats) });
  }
  value.type = format === 'date' ? 'date' : 'text';
  if (value.type === 'date') return;
  if (known) value.format = formats[format];
  if (typeof maxLength === 'number' && maxLength > longestLine) value.multiline = true;
  copy(question, 'maxLength', 'maxLength');
  copy(question, 'pattern', 'pattern');
}

const fillType: Readonly<Record<string, (question: Part) => void>> = {
  string: fillString,
  number: fillNumber,
  integer: fillNumber,
  boolean: ({ value }) => void (value.type = 'yes-no'),
  array: fillArray,
};

function reportType({ schema, place }: Part): void {
  const { type } = schema;
  const at = child(place, 'type');
  if (type === undefined) {
    // A keyword that stands for a type, such as `$ref`, is reported already.
    if (Object.keys(schema).every((name) => keywords.includes(name)))
      report(place, 'missing', { name: 'type', allowed: types });
  } else if (Array.isArray(type)) report(at, 'not-supported', { name: 'list of types' });
  else if (type === 'object') report(at, 'not-supported', { name: 'object in an object' });
  else if (type === 'null' || type === null) report(at, 'not-supported', { name: 'null' });
  else reportUnlisted(at, 'not-allowed', { value: nameOf(type) }, nameOf(type), types);
}

/** Makes the question of one property; it has no `type` when a fault stands in the way. */
function toQuestion(id: string, name: string, isRequired: boolean, question: Part): Schema {
  const { schema, place, value } = question;
  checkKeywords(schema, place);
  Object.assign(value, { id, label: name, required: isRequired });
  copy(question, 'title', 'label');
  copy(question, 'description', 'hint');
  const { type } = schema;
  if (has(schema, 'enum', 'oneOf')) fillFrom('single-choice', schema, place, question);
  else if (typeof type === 'string' && Object.hasOwn(fillType, type)) fillType[type]!(question);
  else reportType(question);
  return value;
}

function requiredNames(schema: Schema, properties: Schema, place: Place): unknown[] {
  const at = child(place, 'required');
  if (!has(schema, 'required')) return [];
  if (!Array.isArray(schema.required)) return wrongType(at, 'list', schema.required) ?? [];
  for (const [index, name] of schema.required.entries())
    if (typeof name !== 'string') wrongType(child(at, index), 'text', name);
    else if (!has(properties, name)) {
      const allowed = Object.keys(properties);
      reportUnlisted(child(at, index), 'not-allowed', { value: name }, name, allowed);
    }
  return schema.required;
}

/** The questions of an object's properties; `prefix` stands before their ids. */
function questionsOf(
  page: Part,
  prefix: string,
  isAsked: (property: unknown) => boolean,
): Schema[] {
  const { schema, place, path, sources } = page;
  const at = child(place, 'properties');
  sources.set(`${path}/questions`, at.path);
  if (!isRecord(schema.properties)) return report(place, 'missing', { name: 'properties' }) ?? [];
  const required = requiredNames(schema, schema.properties, place);
  const questions: Schema[] = [];
  for (const [name, property] of Object.entries(schema.properties)) {
    const propertyPlace = child(at, name);
    if (!isId(name)) report(propertyPlace, 'bad-id', { value: name });
    else if (!isRecord(property)) wrongType(propertyPlace, 'object', property);
    else if (isAsked(property)) {
      const questionPath = `${path}/questions/${questions.length}`;
      const question = part(property, propertyPlace, questionPath, sources);
      const read = toQuestion(prefix + name, name, required.includes(name), question);
      if (read.type !== undefined) questions.push(read);
    }
  }
  return questions;
}

const isNested = (property: unknown): property is Schema =>
  isRecord(property) && property.type === 'object' && !has(property, 'enum', 'oneOf');

/** One page of the plain properties, and one for each nested object. */
function toPages(schema: Schema, place: Place, sources: Part['sources']): Schema[] {
  const properties = schema.properties as Schema;
  const pages: Schema[] = [];
  let id = 'questions';
  while (has(properties, id)) id += '-';
  const plain = part(schema, place, '/pages/0', sources);
  const questions = questionsOf(plain, '', (property) => !isNested(property));
  if (questions.length > 0) pages.push({ id, questions });
  for (const [name, property] of Object.entries(properties)) {
    if (!isNested(property) || !isId(name)) continue;
    const at = child(child(place, 'properties'), name);
    checkKeywords(property, at);
    const page = part(property, at, `/pages/${pages.length}`, sources);
    Object.assign(page.value, { id: name, questions: questionsOf(page, `${name}.`, () => true) });
    copy(page, 'title', 'title');
    copy(page, 'description', 'description');
    pages.push(page.value);
  }
  return pages;
}

/**
 * Turns a plain JSON Schema into a survey document (contract section 2). The ids of questions in
 * a nested object are `parent.child`. What the schema says of texts and numbers is left for the
 * parser to check.
 */
export function fromJsonSchema(schema: unknown): FromJsonSchema {
  const reading = newReading(questionIdPattern);
  const place: Place = { path: '', reading };
  const sources = new Map<string, string>();
  let document: Schema | undefined;
  if (!isJsonSchema(schema)) report(place, 'missing', { name: 'properties' });
  else {
    const survey = part(schema, place, '', sources);
    checkKeywords(schema, place);
    const id = idFrom(schema);
    if (id === undefined)
      report(place, 'missing', { name: has(schema, 'title') ? '$id' : 'title' });
    Object.assign(survey.value, { id, version: '1', languages: [language], title: id });
    copy(survey, 'title', 'title');
    copy(survey, 'description', 'description');
    sources.set('/pages', '/properties');
    const pages = toPages(schema, place, sources);
    if (id !== undefined && (pages.length > 0 || reading.problems.size === 0))
      document = { ...survey.value, pages };
  }
  return {
    document,
    problems: [...reading.problems.values()],
    sourcePath(path) {
      let known = path;
      while (!sources.has(known) && known !== '') known = known.slice(0, known.lastIndexOf('/'));
      return sources.get(known) ?? '';
    },
  };
}
