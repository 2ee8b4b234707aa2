import { inWords, isVisible } from './controls.js';

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
};
const LETTER = /\p{L}{3}/u;
/** An address is in no language. */
const ADDRESS = /^\S+@\S+$/;

const nearest = (node: Element, attribute: string) =>
  node.closest(`[${attribute}]`)?.getAttribute(attribute) ?? '';

/**
 * Where the survey is in a language with a script of its own, a text in other letters has its own
 * `lang`, and `dir` (WCAG 3.1.2).
 */
export function languageFindings(root: ShadowRoot): string[] {
  const section = root.querySelector('[part~=survey]');
  if (!section) return [];
  const language = section.getAttribute('lang') ?? '';
  if (!language) return ['the survey has no lang'];
  const script = SCRIPTS[language];
  if (!script) return [];
  const found = new Set<string>();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    if (!parentElement || !LETTER.test(data) || script.test(data) || ADDRESS.test(data.trim()))
      continue;
    if (!isVisible(parentElement) || parentElement.closest('style')) continue;
    if (nearest(parentElement, 'lang') === language)
      found.add(
        `"${data.trim().slice(0, 40)}" in ${inWords(parentElement)} is said to be ${language}`,
      );
  }
  return [...found];
}
