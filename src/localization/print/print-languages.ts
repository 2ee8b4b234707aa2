import { templates as nb } from '../../../locales/print/generated/nb.js';
import { templates as nn } from '../../../locales/print/generated/nn.js';
import { templates as sv } from '../../../locales/print/generated/sv.js';
import { own } from '../../engine/record.js';
import type { LanguageTag } from '../../engine/index.js';
import { SOURCE_LANGUAGE, type Templates, type Translations } from '../msg.js';

/** The interface languages inside the bundle of `<user-survey-print>`. */
export const insidePrintLanguages: Translations = { [SOURCE_LANGUAGE]: {}, nb, nn, sv };

/** Those in files beside it. The addresses are literal, so that a bundler finds them. */
const sideLanguages: Readonly<Record<LanguageTag, () => Promise<{ templates: Templates }>>> = {
  da: () => import('../../../locales/print/generated/da.js'),
  fi: () => import('../../../locales/print/generated/fi.js'),
  se: () => import('../../../locales/print/generated/se.js'),
  ar: () => import('../../../locales/print/generated/ar.js'),
  uk: () => import('../../../locales/print/generated/uk.js'),
  pl: () => import('../../../locales/print/generated/pl.js'),
  so: () => import('../../../locales/print/generated/so.js'),
  de: () => import('../../../locales/print/generated/de.js'),
};

/** Every interface language of `<user-survey-print>`. */
export const printLanguages: readonly LanguageTag[] = [
  ...Object.keys(insidePrintLanguages),
  ...Object.keys(sideLanguages),
];

/**
 * Loads an interface language that is not inside the bundle; `undefined`: there is no such file.
 * Rejects when the file cannot be loaded.
 */
export const loadPrintLanguage = async (language: LanguageTag): Promise<Templates | undefined> =>
  (await own(sideLanguages, language)?.())?.templates;
