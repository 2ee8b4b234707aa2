import { readFileSync } from 'node:fs';

/** The code blocks of one language. */
export const codeBlocks = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, code]) => code!,
  );

/** The rows of every table, as their cells, without the heads' lines of dashes. */
export const tableRows = (markdown: string): string[][] =>
  [...markdown.matchAll(/^\| (.*) \|$/gm)].map(([, row]) => row!.split(' | '));

/** Everything in back quotes in a text. */
export const codeIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

/** Where the links of a document lead; pictures are no links. */
export const linksOf = (markdown: string): string[] =>
  [...markdown.matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)].map(([, address]) => address!);

/** The addresses that GitHub gives the headings of a Markdown file. */
export const anchorsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
