import { own } from '../engine/record.js';
import type { LanguageTag } from '../engine/index.js';
import { intlLocales } from './format.js';

/** Names that Chrome does not have, of languages that Nordic municipalities publish in. */
const NAMES: Readonly<Record<string, string>> = {
  fit: 'meänkieli',
  se: 'davvisámegiella',
  sma: 'åarjelsaemien gïele',
  smj: 'julevsámegiella',
  so: 'Soomaali',
};

/**
 * A language named in itself, such as "norsk bokmål". The variant `simple` is said with
 * `easyRead`, the words for it in that language. An unknown language keeps its tag.
 */
export const languageName = (language: LanguageTag, easyRead: string): string => {
  const plain = language.replace(/-simple(?=-|$)/i, '');
  let name = own(NAMES, plain) ?? plain;
  try {
    if (name === plain)
      name = new Intl.DisplayNames(intlLocales([plain]), { type: 'language' }).of(plain) ?? plain;
  } catch {
    // Not a well-formed tag.
  }
  return plain === language ? name : `${name}, ${easyRead}`;
};
