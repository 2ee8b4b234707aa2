import type { LanguageTag } from '../engine/index.js';
import { messagesIn, type Messages } from './messages.js';
import type { Translations } from './msg.js';
import { sayFrom, type SayOf } from './say-from.js';

/** Speaks an interface string of the survey. */
export type Say = SayOf<Messages>;

/** The survey's interface strings in a language; see `sayFrom`. */
export const createSay = (
  language: LanguageTag,
  fallback: Readonly<Record<LanguageTag, LanguageTag>>,
  translations: Translations,
): Say => sayFrom(messagesIn, language, fallback, translations);
