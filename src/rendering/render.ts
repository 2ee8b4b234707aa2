import type { TemplateResult } from './html.js';
import { parseTemplate } from './parse-template.js';
import { remembered } from '../engine/remembered.js';

/** Shows a value in its hole. */
type Commit = (value: unknown) => void;

const parsed = remembered(parseTemplate);

const listener = (element: Element, type: string): Commit => {
  let listening: EventListener | undefined;
  element.addEventListener(type, (event) => listening?.(event));
  return (value) => (listening = value as typeof listening);
};

const commitTo = (element: Element, name: string): Commit => {
  const own = name.slice(1);
  switch (name[0]) {
    case '.':
      return (value) => {
        // A person changes some of them too; setting what a half date holds already would empty it.
        if (element[own as keyof Element] !== value) Object.assign(element, { [own]: value });
      };
    case '@':
      return listener(element, own);
    case '?':
      return (on) => element.toggleAttribute(own, !!on);
    default: {
      let shown: unknown = false;
      return (value = false) => {
        if (value === shown) return;
        shown = value;
        if (value === false) element.removeAttribute(name);
        else element.setAttribute(name, value as string);
      };
    }
  }
};

/** Fresh nodes of a template, and what shows its values in them. */
const copy = (strings: TemplateStringsArray): [DocumentFragment, Commit[]] => {
  const { fragment: original, holes } = parsed(strings);
  const fragment = original.cloneNode(true) as DocumentFragment;
  const nodes = document.createTreeWalker(fragment);
  let at = -1;
  const commits = holes.map(({ node, name }): Commit => {
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
  readonly #end: Node | null;
  #shown: unknown;
  #items: Child[] = [];
  #commits: Commit[] = [];

  constructor(start: Node, end: Node | null) {
    this.#start = start;
    this.#end = end;
  }

  /** What is shown already, the very same object or text, changes nothing. */
  show(value: unknown) {
    const before = this.#shown;
    if (value === before) return;
    this.#shown = value;
    const template = value as Partial<TemplateResult> | null | undefined;
    if (Array.isArray(value)) {
      if (!Array.isArray(before)) {
        this.#clear();
        this.#items = [];
      }
      this.#showItems(value);
    } else if (template?.strings) {
      this.#showTemplate(template as TemplateResult, before as typeof template);
    } else {
      this.#clear();
      if (value || value === 0) this.#insert(new Text(`${value}`));
    }
  }

  #showTemplate(
    { strings, values, key }: TemplateResult,
    before: Partial<TemplateResult> | null | undefined,
  ) {
    const commit = () => this.#commits.forEach((each, index) => each(values[index]));
    if (before?.strings === strings && before.key === key) return commit();
    this.#clear();
    const [nodes, commits] = copy(strings);
    this.#commits = commits;
    commit();
    this.#insert(nodes);
  }

  #showItems(values: readonly unknown[]) {
    const items = this.#items;
    let end: Node = this.#start;
    values.forEach((value, index) => {
      // An item begins where the one before it ends.
      const item = (items[index] ??= new Child(end, this.#insert(new Comment())));
      item.show(value);
      end = item.#end!;
    });
    items.length = values.length;
    this.#clear(end);
  }

  #insert<N extends Node>(node: N): N {
    return this.#start.parentNode!.insertBefore(node, this.#end);
  }

  #clear(after = this.#start) {
    while (after.nextSibling && after.nextSibling !== this.#end) after.nextSibling.remove();
  }
}

const rootOf = remembered((root: Node) => new Child(root.appendChild(new Comment()), null));

/** Shows a value in a node: makes its nodes the first time, changes what differs from then on. */
export const render = (value: unknown, root: Node) => rootOf(root).show(value);
