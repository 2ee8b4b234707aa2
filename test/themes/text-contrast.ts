import { colourOf, contrast, groundOf } from '../a11y/checks/colour.js';
import { inWords, isVisible } from '../a11y/checks/controls.js';

const hasOwnText = (node: Element) =>
  [...node.childNodes].some(
    (child) => child.nodeType === Node.TEXT_NODE && child.textContent!.trim() !== '',
  );
/** At rest, or for ears alone (WCAG 1.4.3 asks nothing of these). */
const isExempt = (node: Element) =>
  node.closest('[aria-disabled=true], .visually-hidden') !== null || node.closest('svg') !== null;

/** Texts with less than this ratio to what is behind them, whatever their size (WCAG 1.4.3, 1.4.6). */
export const textFindings = (root: ShadowRoot, least: number): string[] =>
  [...root.querySelectorAll('*')]
    .filter((node) => hasOwnText(node) && isVisible(node) && !isExempt(node))
    .flatMap((node) => {
      const ratio = contrast(colourOf(getComputedStyle(node).color), groundOf(node));
      return ratio < least ? [`${inWords(node)} has ${ratio.toFixed(2)}:1`] : [];
    });
