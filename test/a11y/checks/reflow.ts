import { inWords, isVisible } from './controls.js';

/** A box may be this much too small: the browser rounds. */
const ROUNDING = 1.5;
/** Ascenders and descenders may stand out of a line that is narrow on purpose. */
const LINE = 6;

const isHidden = (node: Element) => node.closest('.visually-hidden, [hidden]') !== null;
const isInline = ({ display }: CSSStyleDeclaration) => /^(inline|contents|ruby)$/.test(display);
const clips = ({ overflowX, overflowY }: CSSStyleDeclaration) =>
  overflowX !== 'visible' || overflowY !== 'visible';

/** The page, or a box in the survey, that has to be scrolled to the side (WCAG 1.4.10). */
const scrollsSideways = (root: ShadowRoot): string[] => {
  const page = document.scrollingElement!;
  const boxes = [...root.querySelectorAll('*')].filter((node) => {
    const isScroller = /auto|scroll/.test(getComputedStyle(node).overflowX);
    return isScroller && node.scrollWidth > node.clientWidth + ROUNDING;
  });
  return [
    ...(page.scrollWidth > innerWidth ? [`the page is ${page.scrollWidth} wide`] : []),
    ...boxes.map((node) => `${inWords(node)} scrolls sideways`),
  ];
};

/** Texts that stand out of a box around them, and so are cut, or lie on their neighbours. */
const spills = (root: ShadowRoot): string[] => {
  const found = new Set<string>();
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (node: Element) =>
    styles.get(node) ?? styles.set(node, getComputedStyle(node)).get(node)!;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const parent = text.parentElement;
    if (!parent || !text.data.trim() || parent.matches('option, style, textarea')) continue;
    if (isHidden(parent) || !isVisible(parent) || isClipped(parent, styleOf)) continue;
    range.selectNodeContents(text);
    const area = range.getBoundingClientRect();
    for (let box: Element | null = parent; box; box = box.parentElement) {
      const style = styleOf(box);
      if (isInline(style)) continue;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const out = [left - area.left, area.right - right].some((by) => by > ROUNDING);
      const cut = clips(style) && [top - area.top, area.bottom - bottom].some((by) => by > LINE);
      if (out || cut) found.add(`"${text.data.trim().slice(0, 40)}" stands out of ${inWords(box)}`);
      if (out || cut) break;
    }
  }
  return [...found];
};

/** Heard, not seen: clipped to a pixel, or in a box without height. */
const isClipped = (node: Element, styleOf: (node: Element) => CSSStyleDeclaration): boolean => {
  for (let at: Element | null = node; at; at = at.parentElement) {
    const { clipPath, overflowY, height } = styleOf(at);
    if (clipPath !== 'none' || (overflowY === 'hidden' && height === '0px')) return true;
  }
  return false;
};

/** Nothing may lie over the little room that is left at 400 % (WCAG 1.4.10, 2.4.11). */
const isPinned = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('*')]
    .filter((node) => /fixed|sticky/.test(getComputedStyle(node).position))
    .map((node) => `${inWords(node)} is pinned to the window`);

/** No sideways scroll, no text cut or on top of another, at the width that the window has. */
export const reflowFindings = (root: ShadowRoot): string[] => [
  ...scrollsSideways(root),
  ...spills(root),
  ...isPinned(root),
];
