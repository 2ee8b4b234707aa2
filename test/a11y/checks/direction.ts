import { inWords, isVisible } from './controls.js';

const rowsOf = (nodes: readonly Element[]) => {
  const rows = new Map<number, DOMRect[]>();
  for (const node of nodes) {
    const box = node.getBoundingClientRect();
    const row = Math.round(box.top);
    rows.set(row, [...(rows.get(row) ?? []), box]);
  }
  return [...rows.values()];
};

/**
 * In a language from right to left all that stands in a row begins at the right, and nothing is
 * aligned or has its thick border at the left.
 */
export function rightToLeftFindings(root: ShadowRoot): string[] {
  const section = root.querySelector<HTMLElement>('[part~=survey][dir=rtl]');
  if (!section) return [];
  const found: string[] = [];
  const all = [section, ...section.querySelectorAll('*')].filter(isVisible);
  for (const node of all) {
    const { direction, textAlign, borderLeftWidth, borderRightWidth } = getComputedStyle(node);
    // Dates, numbers and addresses run as the browser has them.
    const isOurs = node.closest('[dir]') === section && !node.matches('input');
    if (isOurs && direction !== 'rtl') found.push(`${inWords(node)} runs from left to right`);
    if (isOurs && textAlign === 'left') found.push(`${inWords(node)} is aligned at the left`);
    if (isOurs && parseFloat(borderLeftWidth) > parseFloat(borderRightWidth) + 1)
      found.push(`${inWords(node)} has its border at the left`);
  }
  const sets = section.querySelectorAll('[part~=navigation], [part~=scale], .buttons');
  for (const set of sets)
    for (const row of rowsOf([...set.children].filter(isVisible)))
      if (row.some((box, index) => index > 0 && box.right > row[index - 1]!.right + 1))
        found.push(`${inWords(set)} begins at the left`);
  return found;
}
