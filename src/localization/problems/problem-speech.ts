import { templates as nb } from '../../../locales/problems/generated/nb.js';
import { templates as nn } from '../../../locales/problems/generated/nn.js';
import { templates as sv } from '../../../locales/problems/generated/sv.js';
import { findLanguage, type LanguageTag } from '../../engine/index.js';
import { SOURCE_LANGUAGE, type Translations } from '../msg.js';
import { joinIn } from '../print/join.js';
import { sayFrom } from '../say-from.js';
import { problemMessagesIn, type ProblemMessages } from './problem-messages.js';

/** The strings of each. */
export const problemTranslations: Translations = { [SOURCE_LANGUAGE]: {}, nb, nn, sv };

/** Languages that faults are told in. */
export const problemLanguages: readonly LanguageTag[] = Object.keys(problemTranslations);

/** All that is said of the faults of a document. */
export interface ProblemSpeech {
  /** The language that is spoken: the wanted one where it is ours, else English. */
  readonly language: LanguageTag;
  readonly say: <Key extends keyof ProblemMessages>(
    key: Key,
    ...params: Parameters<ProblemMessages[Key]>
  ) => string;
  /** "a, b and c", or "a, b or c". */
  readonly join: (parts: readonly string[], how: 'and' | 'or') => string;
}

/** @param wanted any language tag; what is not ours is told in English */
export const createProblemSpeech = (wanted: LanguageTag): ProblemSpeech => {
  const language = findLanguage(wanted, problemLanguages, {}) ?? SOURCE_LANGUAGE;
  const say = sayFrom(problemMessagesIn, language, {}, problemTranslations);
  return {
    language,
    say: (key, ...params) => say(key, ...params).text,
    join: (parts, how) => joinIn(language, parts, how),
  };
};
