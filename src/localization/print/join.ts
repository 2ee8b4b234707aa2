import type { LanguageTag } from '../../engine/index.js';
import { own } from '../../engine/record.js';
import { intlLocales } from '../format.js';

type How = 'and' | 'or';

/** Chrome's `Intl` has no words for these, and would put bokmål's or English ones in a sentence. */
const words: Readonly<Record<LanguageTag, Readonly<Record<How, string>>>> = {
  se: { and: 'ja', or: 'dahje' },
  so: { and: 'iyo', or: 'ama' },
};

/** "a, b and c", or "a, b or c", in an interface language. */
export const joinIn = (language: LanguageTag, parts: readonly string[], how: How): string => {
  const word = own(words, language)?.[how];
  if (word && parts.length > 1) return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
  const type = how === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(intlLocales([language]), { type }).format(parts);
};
