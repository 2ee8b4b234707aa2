/** Characters of a piece: a write of its own for every line would take longer than the line. */
const PIECE = 65_536;

/** Lines joined to pieces, the last one when there are no more. */
export async function* inPieces(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

/**
 * The pieces, as long as the reader goes on taking them.
 * @param patience milliseconds from one piece to the next
 * @param letGo called when the reader has taken nothing for so long
 */
export async function* untilStalled<T>(
  pieces: AsyncIterable<T>,
  patience: number,
  letGo: () => void,
): AsyncGenerator<T> {
  for await (const piece of pieces) {
    const limit = setTimeout(letGo, patience);
    try {
      yield piece;
    } finally {
      clearTimeout(limit);
    }
  }
}
