import { readFileSync } from 'node:fs';

/** Where the tables stand, between two comments. */
export const TABLES_FILE = 'demo/surveys/README.md';
const START = '<!-- Made by `npm run readme` from src/survey.schema.json. -->\n';
const END = '<!-- End of what is made. -->\n';

/** As much of JSON Schema as the schema of survey documents uses for what the tables tell. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly items?: Schema;
  readonly format?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** The sections below the document itself: heading, and the schema's name for it. */
const SECTIONS = [
  ['Start page', 'start'],
  ['Completed page', 'completed'],
  ['Invitation code', 'code'],
  ['Page', 'page'],
  ['Area', 'area'],
  ['Every question', 'questionProperties'],
  ['Question: scale', 'scaleQuestion'],
  ['Question: single-choice', 'singleChoiceQuestion'],
  ['Question: multiple-choice', 'multipleChoiceQuestion'],
  ['Question: yes-no', 'yesNoQuestion'],
  ['Question: matrix', 'matrixQuestion'],
  ['Question: text', 'textQuestion'],
  ['Question: number', 'numberQuestion'],
  ['Question: date', 'dateQuestion'],
  ['Question: ranking', 'rankingQuestion'],
  ['Question: consent', 'consentQuestion'],
  ['Question: statement', 'statementQuestion'],
  ['Choice', 'choice'],
  ['Choice of a matrix or ranking', 'plainChoice'],
  ['Row', 'row'],
  ['Image', 'image'],
  ['Comment', 'comment'],
  ['Group', 'group'],
  ['Condition', 'condition'],
  ['Results', 'results'],
  ['Overall', 'overall'],
  ['Breakdown', 'breakdown'],
  ['Merger', 'merger'],
  ['Reference', 'reference'],
  ['Round', 'round'],
] as const;

const HEADINGS: ReadonlyMap<string, string> = new Map([
  ...SECTIONS.map(([heading, name]) => [name, heading] as const),
  ['question', 'Every question'],
  ['preset', 'Every question'],
]);

/** What a property holds, where a word says it better than the schema. */
const WORDS: Readonly<Record<string, string>> = {
  id: 'id',
  questionId: 'id',
  languageTag: 'language tag',
  text: 'text',
  alternativeText: 'text',
  choiceValue: 'string or number',
};

/** The file's content with its tables made anew. */
export function withTables(markdown: string): string {
  const [before, rest] = markdown.split(START);
  const after = rest?.split(END)[1];
  if (after === undefined)
    throw new Error(`${TABLES_FILE} has lost the comments around its tables`);
  return `${before}${START}\n${tables()}\n${END}${after}`;
}

function tables(): string {
  const schema = JSON.parse(readFileSync('src/survey.schema.json', 'utf8')) as Schema;
  const definitions = schema.$defs!;
  const sections = SECTIONS.map(([heading, name]) =>
    section(heading, objectIn(definitions[name]!), requiredIn(name, definitions)),
  );
  return [section('The document', schema, schema.required), ...sections].join('\n');
}

/** A choice may be written as a string too; its table is about the object. */
const objectIn = (schema: Schema): Schema => ({
  ...schema.anyOf?.find(({ properties }) => properties),
  ...schema,
});

/** What must be given. Of questions the schema says so elsewhere, because a preset may give it. */
function requiredIn(
  name: string,
  definitions: Readonly<Record<string, Schema>>,
): readonly string[] {
  const question = definitions['question']!;
  if (name === 'questionProperties') return [...question.required!, ...question.else!.required!];
  const rule = question.else!.allOf!.find((found) => {
    const type = String(found.if!.properties!['type']!.const);
    return name === `${camelCase(type)}Question` && found.then!.required;
  });
  return rule?.then!.required ?? objectIn(definitions[name]!).required ?? [];
}

const camelCase = (name: string): string =>
  name.replace(/-./g, (pair) => pair.charAt(1).toUpperCase());

function section(heading: string, schema: Schema, required: readonly string[] = []): string {
  const rows = [...Object.entries(schema.properties ?? {}), ...typed(schema)].map(
    ([name, property]) => {
      const must = required.includes(name) ? ', required' : '';
      const standard = property.default === undefined ? '' : code(property.default);
      const about = sentence(property.description ?? '');
      return `| \`${name}\`${must} | ${about} | ${kind(property)} | ${standard} |\n`;
    },
  );
  const head = '| property | what for | value | default |\n|---|---|---|---|\n';
  const table = rows.length > 0 ? `\n${head}${rows.join('')}` : '';
  return `## ${heading}\n\n${sentence(schema.description ?? '')}\n${table}`;
}

/** Properties that all types of question but some have. */
function typed(schema: Schema): [string, Schema][] {
  return (schema.allOf ?? []).flatMap((rule) =>
    Object.entries(rule.else?.properties ?? {}).map(([name, property]): [string, Schema] => {
      const type = rule.if!.properties!['type']!;
      const without = (type.enum ?? [type.const]).join(' and ');
      return [name, { ...property, description: `${property.description} Not for ${without}.` }];
    }),
  );
}

/** What a property holds, in a few words. */
function kind(schema: Schema): string {
  const name = schema.$ref?.replace('#/$defs/', '');
  if (name) {
    const heading = HEADINGS.get(name);
    const words = heading ? `[${heading.toLowerCase()}](#${anchor(heading)})` : WORDS[name];
    if (!words) throw new Error(`"${name}" of the schema is new here: give it a section or a word`);
    return words;
  }
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.const !== undefined) return code(schema.const);
  if (schema.anyOf) return [...new Set(schema.anyOf.map(kind))].join(' or ');
  if (schema.items) return `list: ${kind(schema.items)}`;
  if (schema.format === 'date') return 'date';
  return [schema.type ?? []].flat().map(typeName).join(', ');
}

const typeName = (type: string): string =>
  ({ boolean: '`true`, `false`', integer: 'whole number' })[type] ?? type;

/** GitHub's address of a heading. */
const anchor = (heading: string): string =>
  heading.toLowerCase().replaceAll(':', '').replaceAll(' ', '-');

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;

/** A description, with its example as code where it is JSON that can be copied. */
function sentence(description: string): string {
  const [, before, example] = /^(.*)Example: (.*)\.$/.exec(description) ?? [];
  const isJson = example !== undefined && parses(example);
  return isJson ? `${plain(before!)}Example: \`${example}\`` : plain(description);
}

/** Markdown that shows the text as it is. */
const plain = (text: string): string => text.replace(/[<*[|]/g, '\\$&');

function parses(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
