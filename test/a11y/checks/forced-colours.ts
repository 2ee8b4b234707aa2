import { controls, inWords, targetOf } from './controls.js';

const line = (node: Element) => {
  const { borderTopStyle, borderTopWidth } = getComputedStyle(node);
  return borderTopStyle === 'none' ? 0 : parseFloat(borderTopWidth);
};

/** In a person's own few colours only borders and text are left of what we draw. */
export function forcedColoursFindings(root: ShadowRoot): string[] {
  const all = controls(root);
  const isBox = (node: Element) => node.matches('[type=radio], [type=checkbox]');
  const borderless = all.filter((node) => !node.matches('a') && !isBox(node) && line(node) === 0);
  const notForced = [...root.querySelectorAll('*')].filter(
    (node) => getComputedStyle(node).forcedColorAdjust === 'none',
  );
  const unmarked = all.filter((node) => {
    if (!isBox(node) || !(node as HTMLInputElement).checked) return false;
    // A radio that the browser draws is marked by it.
    return getComputedStyle(node).appearance === 'none' && line(targetOf(node)) < 2;
  });
  return [
    ...borderless.map((node) => `${inWords(node)} has no border`),
    ...notForced.map((node) => `${inWords(node)} keeps its own colours`),
    ...unmarked.map((node) => `${inWords(node)} is chosen by colour alone`),
  ];
}
