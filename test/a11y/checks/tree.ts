import { executeServerCommand } from '@web/test-runner-commands';
import type { AccessibleNode } from '../../view/accessible-tree.js';
import { inWords } from './controls.js';

/** Roles that say nothing without a name. */
const NAMED = new Set([
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'listbox', 'checkbox', 'radio'],
  ...['spinbutton', 'slider', 'switch', 'image', 'img', 'progressbar', 'meter', 'group'],
  ...['radiogroup', 'region', 'heading', 'Date', 'option'],
]);
const GROUPS = ['group', 'radiogroup'];
/** Those of the page around us; ours would be a second one (WCAG 2.4.1). */
const LANDMARKS = ['banner', 'main', 'contentinfo', 'complementary'];

export const accessibleTree = () =>
  executeServerCommand<AccessibleNode, undefined>('accessible-tree');

/** Every node, with those around it, outermost first. */
function* walk(
  node: AccessibleNode,
  around: readonly AccessibleNode[] = [],
): Generator<readonly [AccessibleNode, readonly AccessibleNode[]]> {
  yield [node, around];
  for (const child of node.children) yield* walk(child, [...around, node]);
}

/** What assistive technology is told: names, groups, headings, landmarks. */
function toldFindings(tree: AccessibleNode): string[] {
  const found: string[] = [];
  let level = 0;
  let mains = 0;
  for (const [node, around] of walk(tree)) {
    const { role, name } = node;
    if (NAMED.has(role) && !name?.trim()) found.push(`a ${role} without a name`);
    if (role === 'radio' && !around.some((each) => GROUPS.includes(each.role) && each.name))
      found.push(`the radio "${name}" stands in no named group`);
    if (role === 'heading') {
      const own = Number(node.level);
      if (own > level + 1) found.push(`the heading "${name}" skips from ${level} to ${own}`);
      level = own;
    }
    if (role === 'main') mains += 1;
    else if (LANDMARKS.includes(role)) found.push(`the landmark ${role} "${name}"`);
  }
  return mains > 1 ? [...found, 'a second main landmark'] : found;
}

const REFERENCES = [
  ...['aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-owns', 'aria-details'],
  ...['aria-errormessage', 'aria-activedescendant', 'for', 'list'],
];

/** What the nodes of the shadow root must not have. */
function markupFindings(root: ShadowRoot): string[] {
  const all = [...root.querySelectorAll('*')];
  const ids = all.flatMap(({ id }) => (id ? [id] : []));
  const dangling = REFERENCES.flatMap((attribute) =>
    all.flatMap((node) =>
      (node.getAttribute(attribute) ?? '')
        .split(' ')
        .filter((id) => id && !root.getElementById(id))
        .map((id) => `${inWords(node)} has ${attribute} to ${id}, which is not there`),
    ),
  );
  const having = (selector: string, what: string) =>
    all.filter((node) => node.matches(selector)).map((node) => `${inWords(node)} has ${what}`);
  return [
    ...dangling,
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two nodes with id ${id}`),
    ...having('[placeholder]', 'a placeholder, which is no label'),
    ...having(
      ':is(input, select, textarea)[aria-label]',
      'a label of its own, beside the seen one',
    ),
    ...having('[title]', 'a title, which only a mouse can read'),
    ...having('[tabindex]:not([tabindex="0"], [tabindex="-1"])', 'an order of its own'),
    ...having('[accesskey]', 'a key of its own'),
    ...having(
      ':is(input, textarea):not([autocomplete], [type=radio], [type=checkbox], [type=file])',
      'no word on autocomplete',
    ),
    ...having('[onpaste], [oncopy], [disabled]', 'something forbidden or disabled'),
  ];
}

/** The rules for every state: WCAG 1.1.1, 1.3.1, 2.4.1, 2.4.6, 2.5.3, 3.3.2, 4.1.2. */
export const treeFindings = async (root: ShadowRoot): Promise<string[]> => [
  ...toldFindings(await accessibleTree()),
  ...markupFindings(root),
];
