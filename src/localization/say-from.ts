import { findLanguage, type LanguageTag, type ResolvedText } from '../engine/index.js';
import { own } from '../engine/record.js';
import { formatDay, formatNumber } from './format.js';
import { msgIn, SOURCE_LANGUAGE, type Msg, type Translations } from './msg.js';

/** Fills a placeholder; a number, or a day (midnight UTC), as the language of the message writes it. */
export type MessageValue = string | number | Date;

/** Interface strings by key; each takes nothing, or an object with its placeholders. */
export type MessageSet = Readonly<Record<string, (...params: never[]) => string>>;

/** Speaks one string of a set, in the element's language or in the one that it falls back to. */
export type SayOf<Messages extends MessageSet> = <Key extends keyof Messages & string>(
  key: Key,
  ...params: Parameters<Messages[Key]>
) => ResolvedText;

type Values = Readonly<Record<string, string>>;

const written = (value: MessageValue, language: LanguageTag): string => {
  if (value instanceof Date) return formatDay(value, language);
  // A short count is digits alone, which the first page must not wake `Intl` for (20 ms).
  return typeof value === 'number' && !/^\d{1,3}$/.test(`${value}`)
    ? formatNumber(value, language)
    : `${value}`;
};

/** In one pass, so that what is filled in is never read as a placeholder. */
const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => own(values, name) ?? placeholder);

/**
 * Speaks interface strings in a language. One that is missing there comes from its parents, from
 * the document's `fallback`, or from English, exactly as the survey's own texts do.
 *
 * @param messagesIn The set of strings that are said.
 * @param language The resolved language of the survey.
 * @param fallback The survey document's `fallback`.
 * @param translations Languages at hand.
 */
export const sayFrom = <Messages extends MessageSet>(
  messagesIn: (msg: Msg) => Messages,
  language: LanguageTag,
  fallback: Readonly<Record<LanguageTag, LanguageTag>>,
  translations: Translations,
): SayOf<Messages> => {
  const messages = new Map<LanguageTag, Messages>();
  // Looking for a language costs more than saying a text in it, and a page says thousands.
  const languages = new Map<string, LanguageTag>();

  const languageOf = (key: string): LanguageTag => {
    const speaks = (tag: LanguageTag) =>
      tag === SOURCE_LANGUAGE || Object.hasOwn(translations[tag]!, key);
    const tags = Object.keys(translations).filter(speaks);
    return findLanguage(language, tags, fallback) ?? SOURCE_LANGUAGE;
  };

  return (key, ...[params]) => {
    const tag = languages.get(key) ?? languageOf(key);
    languages.set(key, tag);
    const templates = translations[tag]!;
    const spoken = messages.get(tag) ?? messagesIn(msgIn(templates));
    messages.set(tag, spoken);
    const given: Readonly<Record<string, MessageValue>> = params ?? {};
    const values = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, written(value, tag)]),
    );
    const template = templates[key];
    // A site writes `{name}`; generated texts with placeholders are templates.
    const text =
      typeof template === 'string'
        ? filled(template, values)
        : (spoken[key] as (values: Values) => string)(values);
    return { text, language: tag };
  };
};
