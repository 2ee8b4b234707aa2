import { interfaceStrings, type StringKey } from './messages.js';
import { templates as sv } from '../../locales/generated/sv.js';
import { templates as nn } from '../../locales/generated/nn.js';
import { templates as nb } from '../../locales/generated/nb.js';
import { own } from '../engine/record.js';
import type { LanguageTag } from '../engine/index.js';
import type { Msg } from './message.js';

/** Interface strings of one language: readable key → text. */
export type Translation = Readonly<Record<string, string>>;
export type Translations = Readonly<Record<LanguageTag, Translation>>;

/** The interface languages inside the bundle; English, the source, comes first. */
export const insideLanguages = {
  en: interfaceStrings(((text: string) => text) as Msg),
  nb,
  nn,
  sv,
} as const satisfies Translations;

/** Is this a key of the interface strings? */
export const isStringKey = (key: string): key is StringKey =>
  Object.hasOwn(insideLanguages.en, key);

/** Those in files beside it. The addresses are literal, so that a bundler finds them. */
const sideLanguages: Readonly<Record<LanguageTag, () => Promise<{ templates: Translation }>>> = {
  da: () => import('../../locales/generated/da.js'),
  fi: () => import('../../locales/generated/fi.js'),
};

/** Every interface language. */
export const interfaceLanguages: readonly LanguageTag[] = [
  ...Object.keys(insideLanguages),
  ...Object.keys(sideLanguages),
];

/**
 * Loads an interface language that is not inside the bundle; `undefined`: there is no such file.
 * Rejects when the file cannot be loaded.
 */
export const loadLanguage = async (language: LanguageTag): Promise<Translation | undefined> =>
  (await own(sideLanguages, language)?.())?.templates;
