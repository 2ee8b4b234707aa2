/** Where a value goes: an attribute, property or listener by its prefixed name, else between nodes. */
export interface Hole {
  /** The node's place among the nodes of the template, in document order. */
  readonly node: number;
  readonly name?: string;
}

export interface ParsedTemplate {
  readonly fragment: DocumentFragment;
  readonly holes: readonly Hole[];
}

/** Stands for a hole; no template holds it. */
const HOLE = '\0';
const TOKEN = /<(\/)?([\w-]+)([^>]*)>|\0|[^<\0]+/g;
const ATTRIBUTE = /([^\s=/]+)(?:="([^"]*)"|=(\S+))?/g;
const VOID = /^(input|img)$/;

/**
 * The markup of a template as nodes to be copied. Elements are made one by one: no text is ever
 * read as HTML by the browser, so a page may forbid that altogether (CSP `trusted-types 'none'`).
 * Templates are our own code and well formed: every element is closed but `<input>` and `<img>`.
 */
export const parseTemplate = (strings: TemplateStringsArray): ParsedTemplate => {
  const fragment = document.createDocumentFragment();
  const holes: Hole[] = [];
  let parent: Node = fragment;
  let node = -1;
  const append = <N extends Node>(child: N): N => {
    node++;
    return parent.appendChild(child);
  };
  for (const [text, closing, tag, attributes = ''] of strings.join(HOLE).matchAll(TOKEN)) {
    if (closing) {
      parent = parent.parentNode!;
    } else if (tag) {
      const element = append(document.createElement(tag));
      for (const [, name = '', quoted, value = quoted ?? ''] of attributes.matchAll(ATTRIBUTE))
        if (value === HOLE) holes.push({ node, name });
        else element.setAttribute(name, value);
      if (!VOID.test(tag)) parent = element;
    } else if (text === HOLE) {
      append(new Comment());
      holes.push({ node });
    } else {
      append(new Text(text));
    }
  }
  // What is shown in a hole ends at the node after it, wherever the template stands: a hole that
  // comes last needs one.
  if (fragment.lastChild instanceof Comment) fragment.append(new Comment());
  return { fragment, holes };
};
