import { isVisible } from '../a11y/checks/controls.js';
import type { Example } from './documented-examples.js';

/** The part names that an example's selector asks for, as a selector inside of the shadow root. */
const insideSelector = (css: string): string => {
  const [, parts, pseudo] = /::part\(([^)]*)\)([^ {]*)/.exec(css)!;
  return (
    parts!
      .split(' ')
      .map((name) => `[part~="${name}"]`)
      .join('') + pseudo!
  );
};

/** What the rule declares, each property by itself; shorthands as the longhands they stand for. */
const declared = (css: string): (readonly [string, string])[] => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.includes('{') ? css : `x { ${css} }`);
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  return [...style].map((property) => [property, style.getPropertyValue(property)]);
};

const valuesOf = (node: Element, properties: readonly string[]) => {
  const style = getComputedStyle(node);
  return properties.map((property) => `${property}: ${style.getPropertyValue(property)}`);
};

/** What the node has when the declarations stand on itself, where nothing wins over them. */
function valuesWith(node: HTMLElement, wanted: readonly (readonly [string, string])[]): string[] {
  const before = node.getAttribute('style');
  for (const [property, value] of wanted) node.style.setProperty(property, value, 'important');
  const values = valuesOf(
    node,
    wanted.map(([property]) => property),
  );
  if (before === null) node.removeAttribute('style');
  else node.setAttribute('style', before);
  return values;
}

/** Puts a style sheet on the page while something is looked at. */
export function withSheet<T>(css: string, look: () => T): T {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // The list itself is live.
  const before = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...before, sheet];
  try {
    return look();
  } finally {
    document.adoptedStyleSheets = before;
  }
}

/**
 * Whether an example does what it says, here and now: `undefined` where there is no such node in
 * this state, else a sentence for each thing that is wrong.
 */
export function appliedExample(root: ShadowRoot, example: Example): string[] | undefined {
  const { css, seenOn, declaration } = example;
  const selector = seenOn ? `[part~="${seenOn}"]` : insideSelector(css);
  const node = [...root.querySelectorAll<HTMLElement>(selector)].find(isVisible);
  if (!node) return undefined;
  const wanted = declared(declaration ?? css);
  const properties = wanted.map(([property]) => property);
  const expected = valuesWith(node, wanted);
  const before = valuesOf(node, properties);
  const after = withSheet(css, () => valuesOf(node, properties));
  return [
    ...(before.join() === after.join() ? [`${css} changes nothing: ${before.join('; ')}`] : []),
    ...after.flatMap((value, at) =>
      value === expected[at] ? [] : [`${css} gives ${value}, not ${expected[at]}`],
    ),
  ];
}
