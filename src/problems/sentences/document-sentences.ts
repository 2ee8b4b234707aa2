import type { LoadingProblemCode, ProblemCode } from '../../engine/index.js';
import { idSentences } from './id-sentences.js';
import { languageSentences } from './language-sentences.js';
import { propertySentences } from './property-sentences.js';
import type { Teller } from './telling.js';
import { valueSentences } from './value-sentences.js';

/** What is wrong with what a document says. */
export const documentSentences: {
  readonly [C in Exclude<ProblemCode, LoadingProblemCode | 'not-json'>]: Teller;
} = {
  ...propertySentences,
  ...valueSentences,
  ...idSentences,
  ...languageSentences,
};
