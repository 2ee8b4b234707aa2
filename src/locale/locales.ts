import { templates as nb } from '../../locales/generated/nb.js';
import { templates as nn } from '../../locales/generated/nn.js';
import { templates as sv } from '../../locales/generated/sv.js';
import type { LanguageTag } from '../engine/index.js';
import type { Msg } from './message.js';
import { interfaceStrings } from './strings.js';

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

/** Every interface language, also those in files beside the bundle. */
export const interfaceLanguages: readonly LanguageTag[] = [
  ...Object.keys(insideLanguages),
  'da',
  'fi',
];

/**
 * Loads an interface language that is not inside the bundle; `undefined`: there is no such file.
 * Rejects when the file cannot be loaded. The addresses are literal, so that a bundler finds them.
 */
export const loadLanguage = async (language: LanguageTag): Promise<Translation | undefined> => {
  switch (language) {
    case 'da':
      return (await import('../../locales/generated/da.js')).templates;
    case 'fi':
      return (await import('../../locales/generated/fi.js')).templates;
    default:
      return undefined;
  }
};
