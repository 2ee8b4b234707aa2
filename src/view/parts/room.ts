/**
 * The least width of what stands in columns on wide screens, in em: that of a survey where rows and
 * grids begin (`styles/wide.ts`), and without the row labels of a matrix.
 */
const ROOM = { row: 38, grid: 29 };

/** A character in em, in the type of a column; with 1 for the space beside a word. */
const CHARACTER = 0.5;

/** Has every word room in one of so many columns? A word that is cut in two is hard to read. */
export const wordsFit = (texts: readonly string[], where: keyof typeof ROOM, columns: number) => {
  const longest = Math.max(
    ...texts.flatMap((text) => text.split(/\s+/)).map(({ length }) => length),
  );
  return columns * (longest + 1) * CHARACTER <= ROOM[where];
};
