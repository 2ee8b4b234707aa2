import type { Raw } from './reader.js';
import { isRecord } from '../record.js';

/** A JSON Schema of an object: what may stand where a survey document is. */
export type JsonObject = Raw & { readonly properties: Raw };

/** Survey documents have no `type`, so there is no doubt. */
export const isJsonSchema = (value: unknown): value is JsonObject =>
  isRecord(value) && value.type === 'object' && isRecord(value.properties);
