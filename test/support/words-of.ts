const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The words that assistive technology reads of a node. */
const wordsOf = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (
    node instanceof Element &&
    node.matches('[aria-hidden=true], [hidden], style, script, datalist, textarea')
  )
    return '';
  const words = [...node.childNodes].map(wordsOf).join('');
  const { display, position } = node instanceof Element ? getComputedStyle(node) : {};
  const block = position !== 'absolute' && !['inline', 'contents', undefined].includes(display);
  return block ? ` ${words} ` : words;
};
/** What is read of a node, in one line; of none, nothing. */
export const textOf = (node: Node | null | undefined) => (node ? squeeze(wordsOf(node)) : '');

/** The label of a question; a consent has it at its box, a statement has none. */
export const nameOf = (question: Element) =>
  textOf(question.querySelector('[part=question-label], [part=choice-label]'));

/** Role and name of a heading or control, such as `heading "Part 2"`. */
export const roleAndName = (root: ShadowRoot, element: Element): string => {
  const role = /^H\d$/.test(element.tagName)
    ? 'heading'
    : (element.getAttribute('role') ?? (element as HTMLInputElement).type ?? element.tagName);
  const labelledBy = element.getAttribute('aria-labelledby');
  const name = labelledBy
    ? textOf(root.getElementById(labelledBy))
    : textOf((element as HTMLInputElement).labels?.[0] ?? element);
  return `${role} "${name}"`;
};
