/** In the build a file beside the script: loaded when a plain JSON Schema is the survey document. */
export { fromJsonSchema } from './engine/document/from-json-schema.js';
