import { findLanguage, type LanguageTag, type Problem } from '../engine/index.js';
import { isRecord, own } from '../engine/record.js';
import { isNote } from '../engine/document/reader.js';
import { pointerOf } from './pointer.js';

/** Properties that hold a text, or a list or record of texts. */
const TEXTS = [
  ...['title', 'description', 'contact', 'label', 'hint'],
  ...['text', 'button', 'unit', 'alt', 'base'],
];
const LISTS_OF_TEXTS = ['probes', 'labels', 'choices'];
/** Properties that hold no texts, whatever they look like. */
const WITHOUT = ['$schema', 'fallback', 'context', 'audio', 'visibleIf', 'values'];

interface FoundText {
  readonly pointer: string;
  /** Languages that it has. */
  readonly languages: readonly LanguageTag[];
}

type Steps = readonly (string | number)[];

/** Every text of a survey document, as far as it can be made out. */
function textsIn(
  document: Readonly<Record<string, unknown>>,
  first: LanguageTag,
): readonly FoundText[] {
  const found: FoundText[] = [];
  const addText = (value: unknown, steps: Steps): void => {
    if (typeof value === 'string')
      // An image without a description, and what is read as missing elsewhere.
      found.push(...(value.trim() ? [{ pointer: pointerOf(steps), languages: [first] }] : []));
    else if (isRecord(value))
      found.push({ pointer: pointerOf(steps), languages: Object.keys(value) });
  };
  const walk = (value: unknown, steps: Steps): void => {
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
      ? (value as readonly unknown[]).map((item, index) => [index, item] as const)
      : isRecord(value)
        ? Object.entries(value)
        : [];
    const [parent] = steps.slice(-1);
    for (const [name, inner] of entries) {
      const at = [...steps, name];
      // An editor's own name, which may be one of ours.
      if (pointerOf(steps) === '/presets') {
        walk(inner, at);
        continue;
      }
      const isInList = LISTS_OF_TEXTS.includes(String(parent));
      if (typeof name === 'string' && (WITHOUT.includes(name) || isNote(name))) continue;
      const isText =
        (typeof name === 'string' && TEXTS.includes(name)) ||
        (name === 'notApplicable' && typeof inner !== 'boolean') ||
        (isInList && (typeof inner === 'string' || parent !== 'choices'));
      if (isText) addText(inner, at);
      else walk(inner, at);
    }
  };
  walk(document, []);
  return found;
}

/**
 * Warns of texts that are missing in a further language, also where the one that stands in for it is
 * not among its relatives or in `fallback`. A language that no text has is one fault, and an error if
 * it is the first.
 */
export function missingTranslations(document: unknown): readonly Problem[] {
  if (!isRecord(document)) return [];
  const listed = own(document, 'languages');
  if (!Array.isArray(listed) || listed.some((tag) => typeof tag !== 'string')) return [];
  const [first, ...further] = listed as LanguageTag[];
  if (first === undefined) return [];
  const given = own(document, 'fallback');
  const fallback = isRecord(given)
    ? Object.fromEntries(Object.entries(given).filter(([, tag]) => typeof tag === 'string'))
    : {};
  const texts = textsIn(document, first);
  const lacks = ({ languages }: FoundText, language: LanguageTag) =>
    findLanguage(language, languages, fallback as Record<LanguageTag, LanguageTag>) === undefined;
  const warning = (path: string, value: LanguageTag | readonly LanguageTag[]): Problem => ({
    path,
    code: 'missing-translation',
    params: { value },
    severity: 'warning',
  });

  // For the first one no relative stands in.
  const isFirstUnused =
    texts.length > 1 && !texts.some(({ languages }) => languages.includes(first));
  const unused = further.filter((language) => texts.every((text) => lacks(text, language)));
  const used = further.filter((language) => !unused.includes(language));
  return [
    ...(isFirstUnused ? [{ ...warning('/languages/0', first), severity: 'error' as const }] : []),
    ...(texts.length ? unused : []).map((language) =>
      warning(pointerOf(['languages', listed.indexOf(language)]), language),
    ),
    ...texts.flatMap((text) => {
      const missing = used.filter((language) => lacks(text, language));
      return missing.length ? [warning(text.pointer, missing)] : [];
    }),
  ];
}
