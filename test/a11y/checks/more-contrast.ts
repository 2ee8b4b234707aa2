import { colourOf, contrast, groundOf } from './colour.js';
import { controls, inWords, isVisible } from './controls.js';

/** WCAG 1.4.6. */
const ENOUGH = 7;
const isBox = (node: Element) => node.matches('[type=radio], [type=checkbox]');

/** Greys and thin lines, where a person asked for more contrast. */
export function moreContrastFindings(root: ShadowRoot): string[] {
  const texts = [...root.querySelectorAll('[part~=survey] *')].filter(
    (node) =>
      [...node.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent!.trim(),
      ) &&
      isVisible(node) &&
      !node.matches('option, [aria-disabled=true], [aria-disabled=true] *'),
  );
  const grey = texts.filter(
    (node) => contrast(colourOf(getComputedStyle(node).color), groundOf(node)) < ENOUGH,
  );
  const thin = controls(root).filter((node) => {
    const { borderTopWidth, borderTopStyle, textDecorationLine } = getComputedStyle(node);
    // What cannot be used has no need of contrast (WCAG 1.4.11).
    if (
      node.matches('a, [aria-disabled=true]') ||
      isBox(node) ||
      textDecorationLine.includes('underline')
    )
      return false;
    return borderTopStyle === 'none' || parseFloat(borderTopWidth) < 2;
  });
  return [
    ...grey.map((node) => `${inWords(node)} is grey`),
    ...thin.map((node) => `${inWords(node)} has a thin line`),
  ];
}
