/** A place in a text as editors count: both from 1, columns in UTF-16 units. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

const lineBreak = /\r\n|\r|\n/g;

/** Tells lines and columns of a text's offsets; it is searched for lines once. */
export function positionsIn(source: string): (offset: number) => SourcePosition {
  const starts = [
    0,
    ...[...source.matchAll(lineBreak)].map(({ index, 0: sign }) => index + sign.length),
  ];
  return (offset) => {
    let [line, after] = [0, starts.length];
    while (after - line > 1) {
      const middle = Math.floor((line + after) / 2);
      if (starts[middle]! <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}

/** The offset of a line and column. */
export function offsetAt(source: string, { line, column }: SourcePosition): number {
  let start = 0;
  const breaks = source.matchAll(lineBreak);
  for (let passed = 1; passed < line; passed += 1) {
    const { value } = breaks.next();
    if (!value) break;
    start = value.index + value[0].length;
  }
  return Math.min(start + column - 1, source.length);
}
