import { findNodeAtLocation, getNodeValue, type JSONPath, type Node } from 'jsonc-parser';
import surveySchema from '../../../src/survey.schema.json' with { type: 'json' };

/** What of JSON Schema our own schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema | boolean>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

const definitions = surveySchema.$defs as unknown as Readonly<Record<string, Schema>>;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Is this one of our schema's definitions, or made of it? */
export const isDefinition = (schemas: readonly Schema[], ...names: readonly string[]): boolean =>
  names.some((name) => schemas.includes(definitions[name]!));

/** Does a value meet the condition of an `if`? These ask for `required`, `const` and `enum` alone. */
const meets = (condition: Schema, value: unknown): boolean => {
  if (!isRecord(value)) return true;
  if (condition.required?.some((name) => !Object.hasOwn(value, name))) return false;
  return Object.entries(condition.properties ?? {}).every(([name, wanted]) => {
    if (!Object.hasOwn(value, name)) return true;
    if ('const' in wanted) return value[name] === wanted.const;
    return wanted.enum?.includes(value[name]) ?? true;
  });
};

/** A schema with everything that it refers to and that holds for this value, each on its own. */
function applying(schema: Schema, value: unknown): Schema[] {
  const { $ref, allOf = [], anyOf = [] } = schema;
  const branch = schema.if && (meets(schema.if, value) ? schema.then : schema.else);
  const referred = $ref && definitions[$ref.replace('#/$defs/', '')];
  return [schema, referred, ...allOf, ...anyOf, branch].flatMap((part) =>
    !part ? [] : part === schema ? [part] : applying(part, value),
  );
}

/** The schemas of a property or item. */
function below(schema: Schema, step: string | number): Schema[] {
  if (typeof step === 'number') return schema.items ? [schema.items] : [];
  const own = schema.properties && Object.hasOwn(schema.properties, step);
  if (own) return [schema.properties![step]!];
  const byPattern = Object.entries(schema.patternProperties ?? {})
    .filter(([pattern]) => new RegExp(pattern, 'u').test(step))
    .map(([, found]) => found);
  return [...byPattern, schema.additionalProperties].filter(
    (found): found is Schema => typeof found === 'object',
  );
}

/**
 * All schemas that hold at a place of a survey document: of a question those of its type, too.
 * @param root the document, as far as it can be read
 */
export function schemasAt(root: Node | undefined, path: JSONPath): Schema[] {
  const valueAt = (length: number): unknown => {
    const node = root && findNodeAtLocation(root, path.slice(0, length));
    return node && getNodeValue(node);
  };
  let schemas = applying(surveySchema as unknown as Schema, valueAt(0));
  path.forEach((step, index) => {
    const value = valueAt(index + 1);
    schemas = schemas
      .flatMap((schema) => below(schema, step))
      .flatMap((schema) => applying(schema, value));
  });
  return schemas;
}
