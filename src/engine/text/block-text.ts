export type Inline =
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

/** Bold, or a link with an address of an allowed scheme. No piece can hold its own start: linear time. */
const MARKED = /\*\*([^*]+)\*\*|\[([^[\]]+)\]\(((?:https?:\/\/|mailto:|tel:)[^()\s]+)\)/i;

const KINDS = ['text', 'strong', 'link'] as const;

/** `split` gives plain text, bold, link and address in turn; what did not match is `undefined`. */
const inline = (text: string): readonly Inline[] =>
  text.split(MARKED).flatMap((part: string | undefined, index, { [index + 1]: href = '' }) => {
    const kind = KINDS[index % 4];
    if (!part || !kind) return [];
    return [kind === 'link' ? { kind, text: part, href } : { kind, text: part }];
  });

/**
 * Reads a block text: paragraphs parted by an empty line, `- ` lists,
 * `**bold**` and `[links](https://…)` to http(s), mailto and tel. All else stays as written;
 * a single line break is a space. Never throws.
 */
export const blockText = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: (readonly Inline[])[] = [];
  const close = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', content: inline(lines.join(' ')) });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    lines = [];
    items = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    const written = line.trim();
    const item = written.startsWith('- ');
    if (!written || (item ? lines : items).length > 0) close();
    if (item) items.push(inline(written.slice(2).trim()));
    else if (written) lines.push(written);
  }
  close();
  return blocks;
};
