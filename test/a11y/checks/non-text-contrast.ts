import { colourOf, contrast, groundAround, groundOf } from './colour.js';
import { controls, inWords, targetOf } from './controls.js';

/** WCAG 1.4.11. */
const ENOUGH = 3;

/** The colours in a shadow, each with its spread around it. */
const shadowColours = (boxShadow: string) =>
  boxShadow === 'none'
    ? []
    : (boxShadow.match(/(rgba?|color|oklab|oklch|lab|hsl)\([^)]*\)/g) ?? []);

/** What a box is seen by: its border, filling, inset line. */
function edges(node: Element): string[] {
  const style = getComputedStyle(node);
  const border = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none';
  return [
    ...(border ? [style.borderTopColor] : []),
    style.backgroundColor,
    ...shadowColours(style.boxShadow),
  ];
}

const isSeen = (colours: readonly string[], ground: ReturnType<typeof groundOf>) =>
  colours.some((colour) => contrast(colourOf(colour), ground) >= ENOUGH);

const isBox = (node: Element) => node.matches('[type=radio], [type=checkbox]');
/** A step of a scale is its cell, which the radio fills: it has no border of its own. */
const isCell = (node: Element) => isBox(node) && getComputedStyle(node).borderTopWidth === '0px';

/** Fields and buttons whose shape cannot be told from what is around them. */
const shapes = (root: ShadowRoot): string[] =>
  controls(root)
    .filter((node) => !node.matches('a'))
    .filter((node) => {
      // A quiet button is seen by its words, which are underlined.
      if (getComputedStyle(node).textDecorationLine.includes('underline')) return false;
      const shape = isCell(node) ? targetOf(node) : node;
      return !isSeen(edges(shape), groundAround(shape));
    })
    .map((node) => `the shape of ${inWords(node)} is hardly seen`);

/** Chosen answers whose mark cannot be told from what is around it. */
const marks = (root: ShadowRoot): string[] =>
  controls(root)
    .filter((node) => isBox(node) && (node as HTMLInputElement).checked)
    .filter((node) => {
      const card = targetOf(node);
      if (!isSeen(edges(card), groundAround(card))) return true;
      // A cell is filled as a whole. In a mark the sign has to be seen, too.
      if (isCell(node)) return false;
      const { borderTopColor, backgroundColor, color } = getComputedStyle(node);
      const isRadio = node.matches('[type=radio]');
      const sign = isRadio ? backgroundColor : color;
      const isSign = contrast(colourOf(sign), colourOf(borderTopColor)) >= ENOUGH;
      return !isSign || !isSeen([borderTopColor], groundOf(node.parentElement));
    })
    .map((node) => `that ${inWords(node)} is chosen is hardly seen`);

const ringColours = (node: Element): readonly string[] => {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(node);
  // The browser's own is `auto`, and a theme may take it away.
  const isOurs = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
  return isOurs ? [outlineColor, ...shadowColours(boxShadow)] : [];
};

/**
 * The ring, where the focus is: around the control or its card, thick enough, and one of its
 * colours against what is around (WCAG 2.4.7, 2.4.13).
 */
export function ringFindings(control: HTMLElement): string[] {
  const rings = [control, targetOf(control)].filter((node) => ringColours(node).length);
  if (!rings.length) return [`${inWords(control)} has no ring of ours`];
  const seen = rings.some((node) => isSeen(ringColours(node), groundAround(node)));
  return seen ? [] : [`the ring around ${inWords(control)} is hardly seen`];
}

/** Borders, marks of what is chosen: at least 3:1 to what is beside them. */
export const nonTextFindings = (root: ShadowRoot): string[] => [...shapes(root), ...marks(root)];
