import type { Example } from './example.js';
import { more } from './more.js';
import { questionTypes } from './question-types.js';

export type { Example, Texts } from './example.js';
export { addExample, exampleText } from './add-example.js';
export const examples: readonly Example[] = [...questionTypes, ...more];
