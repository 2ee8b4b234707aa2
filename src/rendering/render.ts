import { Guarded, type TemplateResult } from './html.js';
import { parseTemplate, type ParsedTemplate } from './parse-template.js';

/** Shows a value in its hole. */
type Commit = (value: unknown) => void;

const parsed = new WeakMap<TemplateStringsArray, ParsedTemplate>();

const attribute =
  (element: Element, name: string): Commit =>
  (value) => {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== `${value}`) element.setAttribute(name, `${value}`);
  };

const property =
  (element: Element, name: string): Commit =>
  (value) => {
    // A person changes some of them too; setting what a half date holds already would empty it.
    if (element[name as keyof Element] !== value) Object.assign(element, { [name]: value });
  };

const listener = (element: Element, type: string): Commit => {
  let listening: EventListener | undefined;
  element.addEventListener(type, (event) => listening?.(event));
  return (value) => (listening = value as typeof listening);
};

const commitTo = (element: Element, name: string): Commit => {
  const own = name.slice(1);
  switch (name[0]) {
    case '.':
      return property(element, own);
    case '@':
      return listener(element, own);
    case '?':
      return (on) => element.toggleAttribute(own, !!on);
    default:
      return attribute(element, name);
  }
};

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && 'strings' in value;

/** Fresh nodes of a template, and what shows its values in them. */
const copy = ({ strings }: TemplateResult): [DocumentFragment, Commit[]] => {
  let template = parsed.get(strings);
  if (!template) parsed.set(strings, (template = parseTemplate(strings)));
  const fragment = template.fragment.cloneNode(true) as DocumentFragment;
  const nodes = document.createTreeWalker(
    fragment,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT,
  );
  let at = -1;
  const commits = template.holes.map(({ node, name }): Commit => {
    for (; at < node; at++) nodes.nextNode();
    const { currentNode } = nodes;
    if (name !== undefined) return commitTo(currentNode as Element, name);
    const child = new Child(currentNode, currentNode.nextSibling);
    return (value) => child.show(value);
  });
  return [fragment, commits];
};

/** What stands between two nodes: nothing, a text, a template or a list of such. */
class Child {
  readonly #start: Node;
  #end: Node | null;
  #input: unknown;
  #text: Text | undefined;
  #items: Child[] | undefined;
  #template: TemplateResult | undefined;
  #commits: Commit[] = [];

  constructor(start: Node, end: Node | null) {
    this.#start = start;
    this.#end = end;
  }

  show(value: unknown) {
    let shown = value;
    if (value instanceof Guarded) {
      if (value.input === this.#input) return;
      this.#input = value.input;
      shown = value.draw();
    } else this.#input = undefined;
    if (Array.isArray(shown)) this.#showList(shown);
    else if (isTemplate(shown)) this.#showTemplate(shown);
    else this.#showText(shown);
  }

  #showTemplate(template: TemplateResult) {
    const { strings, values, key } = template;
    const before = this.#template;
    const commit = () => this.#commits.forEach((each, index) => each(values[index]));
    if (before?.strings === strings && before.key === key) return commit();
    this.#clear();
    this.#template = template;
    const [nodes, commits] = copy(template);
    this.#commits = commits;
    commit();
    this.#insert(nodes);
  }

  #showList(values: readonly unknown[]) {
    if (!this.#items) this.#clear();
    const items = (this.#items ??= []);
    values.forEach((value, index) => {
      const item = items[index] ?? this.#append(items);
      item.show(value);
    });
    const [first] = items.splice(values.length);
    if (!first) return;
    this.#remove(first.#start, this.#end);
    const last = items.at(-1);
    if (last) last.#end = this.#end;
  }

  #append(items: Child[]): Child {
    const start = this.#insert(new Comment());
    const before = items.at(-1);
    if (before) before.#end = start;
    const item = new Child(start, this.#end);
    items.push(item);
    return item;
  }

  #showText(value: unknown) {
    const text = value === undefined || value === null || value === false ? '' : `${value}`;
    if (this.#text) {
      if (this.#text.data !== text) this.#text.data = text;
      return;
    }
    this.#clear();
    if (text) this.#text = this.#insert(new Text(text));
  }

  #insert<N extends Node>(node: N): N {
    return this.#start.parentNode!.insertBefore(node, this.#end);
  }

  #clear() {
    this.#text = this.#items = this.#template = undefined;
    this.#remove(this.#start.nextSibling, this.#end);
  }

  #remove(from: ChildNode | Node | null, to: Node | null) {
    for (let node = from; node && node !== to;) {
      const next: Node | null = node.nextSibling;
      (node as ChildNode).remove();
      node = next;
    }
  }
}

const roots = new WeakMap<Node, Child>();

/** Shows a value in a node: makes its nodes the first time, changes what differs from then on. */
export const render = (value: unknown, root: Node) => {
  let child = roots.get(root);
  if (!child) roots.set(root, (child = new Child(root.appendChild(new Comment()), null)));
  child.show(value);
};
