import { templates as nb } from '../../locales/generated/nb.js';
import { templates as nn } from '../../locales/generated/nn.js';
import { templates as sv } from '../../locales/generated/sv.js';
import { own } from '../engine/record.js';
import type { LanguageTag } from '../engine/index.js';
import { messagesIn, type MessageKey } from './messages.js';
import { msgIn, SOURCE_LANGUAGE, type Templates, type Translations } from './msg.js';

/** The interface languages inside the bundle. */
export const insideLanguages: Translations = { [SOURCE_LANGUAGE]: {}, nb, nn, sv };

/** Those in files beside it. The addresses are literal, so that a bundler finds them. */
const sideLanguages: Readonly<Record<LanguageTag, () => Promise<{ templates: Templates }>>> = {
  da: () => import('../../locales/generated/da.js'),
  fi: () => import('../../locales/generated/fi.js'),
  se: () => import('../../locales/generated/se.js'),
  ar: () => import('../../locales/generated/ar.js'),
  uk: () => import('../../locales/generated/uk.js'),
  pl: () => import('../../locales/generated/pl.js'),
  so: () => import('../../locales/generated/so.js'),
  de: () => import('../../locales/generated/de.js'),
};

/** Every interface language. */
export const interfaceLanguages: readonly LanguageTag[] = [
  ...Object.keys(insideLanguages),
  ...Object.keys(sideLanguages),
];

const sourceMessages = messagesIn(msgIn({}));

/** Is this the key of a message? */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(sourceMessages, key);

/**
 * Loads an interface language that is not inside the bundle; `undefined`: there is no such file.
 * Rejects when the file cannot be loaded.
 */
export const loadLanguage = async (language: LanguageTag): Promise<Templates | undefined> =>
  (await own(sideLanguages, language)?.())?.templates;
