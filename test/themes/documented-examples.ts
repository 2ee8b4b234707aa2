/** One example of `demo/themes/README.md`: what it names, and the style sheet as it stands there. */
export interface Example {
  readonly name: string;
  readonly css: string;
  /** Of a custom property: the part where it is seen, and what that part then has. */
  readonly seenOn?: string;
  readonly declaration?: string;
}

const PART = /^\| `([\w-]+)` \| [^|]* \| `([\w-]+::part\([^`]*)` \|$/gm;
const PROPERTY = /^\| `(--[\w-]+)` \| `([^`]*)` \| `([\w-]+)` has `([^`]*)` \|$/gm;

export async function readDocument(): Promise<string> {
  const reply = await fetch('/demo/themes/README.md');
  if (!reply.ok) throw new Error(`the document: ${reply.status}`);
  return reply.text();
}

/** Those for the parts of one element. */
export const partExamples = (markdown: string, tag: string): Example[] =>
  [...markdown.matchAll(PART)]
    .map(([, name, css]) => ({ name: name!, css: css! }))
    .filter(({ css }) => css.startsWith(`${tag}::`));

export const propertyExamples = (markdown: string): Example[] =>
  [...markdown.matchAll(PROPERTY)].map(([, name, css, seenOn, declaration]) => ({
    name: name!,
    css: css!,
    seenOn: seenOn!,
    declaration: declaration!,
  }));
