/**
 * Characters in the longest word. What is written without spaces has no room where it is longer,
 * and not every browser has the dictionary to hyphenate it.
 */
const longestWord = (texts: readonly string[]) =>
  Math.max(0, ...texts.flatMap((text) => text.split(/\s+/)).map(({ length }) => length));

/** A word that is longer has no room in a title on a phone. */
const TITLE_WORD = 16;

/** A title that is set smaller, so that its longest word stays whole. */
export const hasLongWord = (title: string) => longestWord([title]) > TITLE_WORD;

/**
 * The least width of what stands in columns on wide screens, in em: that of a survey where rows and
 * grids begin (`styles/cells.ts`, `styles/matrix-rows.ts`), and without the row labels of a matrix.
 */
const ROOM = { row: 33, grid: 29 };

/** A character in em, in the type of a column; with 1 for the space beside a word. */
const CHARACTER = 0.5;

/** Has every word room in one of so many columns? A word that is cut in two is hard to read. */
export const wordsFit = (texts: readonly string[], where: keyof typeof ROOM, columns: number) =>
  columns * (longestWord(texts) + 1) * CHARACTER <= ROOM[where];
