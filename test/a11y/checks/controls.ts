/** What can be pressed, typed in or chosen. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, [role=option]';

export const isVisible = (node: Element) =>
  node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });

export const controls = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(isVisible);

/** A node in words, for a finding: its tag, part and text. */
export const inWords = (node: Element): string => {
  const label = (node as HTMLInputElement).labels?.[0]?.textContent ?? node.textContent ?? '';
  const text = label.replace(/\s+/g, ' ').trim().slice(0, 60);
  const part = node.getAttribute('part')?.trim() ?? node.getAttribute('class') ?? '';
  return `${node.localName}${part && `[${part}]`} "${text}"`;
};

/** What a person aims at: the label around a radio or checkbox, else the control itself. */
export const targetOf = (control: HTMLElement): Element => {
  const isBox = control.matches('[type=radio], [type=checkbox]');
  return (isBox && (control as HTMLInputElement).labels?.[0]) || control;
};

/** A link in the document's own running text; these open in a new tab. */
export const isInText = (control: Element) => control.matches('a[target=_blank]');
