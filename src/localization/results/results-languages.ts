import { templates as nb } from '../../../locales/results/generated/nb.js';
import { templates as nn } from '../../../locales/results/generated/nn.js';
import { templates as sv } from '../../../locales/results/generated/sv.js';
import { own } from '../../engine/record.js';
import type { LanguageTag } from '../../engine/index.js';
import { SOURCE_LANGUAGE, type Templates, type Translations } from '../msg.js';

/** The interface languages inside the bundle of `<user-survey-results>`. */
export const insideResultsLanguages: Translations = { [SOURCE_LANGUAGE]: {}, nb, nn, sv };

/** Those in files beside it. The addresses are literal, so that a bundler finds them. */
const sideLanguages: Readonly<Record<LanguageTag, () => Promise<{ templates: Templates }>>> = {
  da: () => import('../../../locales/results/generated/da.js'),
  fi: () => import('../../../locales/results/generated/fi.js'),
  se: () => import('../../../locales/results/generated/se.js'),
  ar: () => import('../../../locales/results/generated/ar.js'),
  uk: () => import('../../../locales/results/generated/uk.js'),
  pl: () => import('../../../locales/results/generated/pl.js'),
  so: () => import('../../../locales/results/generated/so.js'),
  de: () => import('../../../locales/results/generated/de.js'),
};

/** Every interface language of `<user-survey-results>`. */
export const resultsLanguages: readonly LanguageTag[] = [
  ...Object.keys(insideResultsLanguages),
  ...Object.keys(sideLanguages),
];

/**
 * Loads an interface language that is not inside the bundle; `undefined`: there is no such file.
 * Rejects when the file cannot be loaded.
 */
export const loadResultsLanguage = async (language: LanguageTag): Promise<Templates | undefined> =>
  (await own(sideLanguages, language)?.())?.templates;
