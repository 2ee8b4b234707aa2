import { controls, inWords, isInText, targetOf } from './controls.js';

/**
 * Targets smaller than `least` px in width or height (WCAG 2.5.8 asks for 24, we promise 44). A
 * link in running text is as high as its line: a larger one would lie on the lines around it.
 */
export const targetFindings = (root: ShadowRoot, least: number): string[] =>
  controls(root)
    .filter((control) => !isInText(control))
    .flatMap((control) => {
      const { width, height } = targetOf(control).getBoundingClientRect();
      const isSmall = Math.min(width, height) < least - 0.5;
      return isSmall ? [`${inWords(control)} is ${Math.round(width)} × ${Math.round(height)}`] : [];
    });
