import type { LanguageTag } from '../engine/index.js';

/** The page's wish: the nearest `lang`, the element's own first, also outside of shadow roots. */
export const wantedLanguage = (element: Element): LanguageTag | undefined => {
  for (let node: Element | undefined = element; node;) {
    const speaking: Element | null = node.closest('[lang]');
    if (speaking) return speaking.getAttribute('lang') || undefined;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
};
