export type Inline =
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

/** Bold, or a link with an address of an allowed scheme. No piece can hold its own start: linear time. */
const MARKED = /\*\*([^*]+)\*\*|\[([^[\]]+)\]\(((?:https?:\/\/|mailto:|tel:)[^()\s]+)\)/gi;

const inline = (text: string): readonly Inline[] => {
  const content: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    const [marked, strong, label, href] = match;
    if (match.index > end) content.push({ kind: 'text', text: text.slice(end, match.index) });
    if (strong !== undefined) content.push({ kind: 'strong', text: strong });
    else if (label !== undefined && href !== undefined)
      content.push({ kind: 'link', text: label, href });
    end = match.index + marked.length;
  }
  if (end < text.length) content.push({ kind: 'text', text: text.slice(end) });
  return content;
};

/**
 * Reads a block text (contract section 2): paragraphs parted by an empty line, `- ` lists,
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
