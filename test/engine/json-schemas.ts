import { parseSurvey } from '../../src/engine/document/parse-survey.js';

/** A JSON Schema with these properties. */
export const schemaOf = (properties: object, rest: object = {}) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  title: 'Sign up',
  properties,
  ...rest,
});

/** Paths, codes and names of the problems. */
export const problemsOf = (schema: unknown) =>
  parseSurvey(schema).problems.map(({ path, code, params }) =>
    [path, code, params.value].filter((part) => part !== undefined),
  );
