import { inWords, isVisible } from './controls.js';

/** A box may be this much too small: the browser rounds. */
const ROUNDING = 1.5;
/** Ascenders and descenders may stand out of a line that is narrow on purpose. */
const LINE = 6;

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

/** What a box is to the texts in it. */
interface Box {
  readonly node: Element;
  readonly area: DOMRect;
  /** Text that stands out of its height is cut. */
  readonly cuts: boolean;
  /** Heard, not seen: clipped to a pixel, or without height. */
  readonly hides: boolean;
}

/** The boxes around a node, innermost first; each is looked at once. */
function boxesIn(): (node: Element | null) => readonly Box[] {
  const known = new Map<Element, readonly Box[]>();
  const around = (node: Element | null): readonly Box[] => {
    if (!node) return [];
    const before = known.get(node);
    if (before) return before;
    const style = getComputedStyle(node);
    const { clipPath, overflowX, overflowY, height, display, opacity } = style;
    const outer = around(node.parentElement);
    const own = {
      node,
      area: node.getBoundingClientRect(),
      cuts: overflowX !== 'visible' || overflowY !== 'visible',
      hides: clipPath !== 'none' || opacity === '0' || (overflowY === 'hidden' && height === '0px'),
    };
    const boxes = /^(inline|contents)$/.test(display) && !own.hides ? outer : [own, ...outer];
    known.set(node, boxes);
    return boxes;
  };
  return around;
}

/** Texts that stand out of a box around them, and so are cut, or lie on their neighbours. */
function spills(root: ShadowRoot): string[] {
  const found = new Set<string>();
  const boxesAround = boxesIn();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const parent = text.parentElement;
    if (!parent || !text.data.trim() || parent.matches('option, style, textarea')) continue;
    const boxes = boxesAround(parent);
    if (boxes.some(({ hides }) => hides) || !isVisible(parent)) continue;
    range.selectNodeContents(text);
    const words = range.getBoundingClientRect();
    const box = boxes.find(({ area, cuts }) => {
      const out = Math.max(area.left - words.left, words.right - area.right);
      const cut = Math.max(area.top - words.top, words.bottom - area.bottom);
      return out > ROUNDING || (cuts && cut > LINE);
    });
    if (box) found.add(`"${text.data.trim().slice(0, 40)}" stands out of ${inWords(box.node)}`);
  }
  return [...found];
}

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
