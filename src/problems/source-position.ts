/** A place in a text as editors count: both from 1, columns in UTF-16 units. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

const lineBreak = /\r\n|\r|\n/g;

/** Line and column of an offset. */
export function positionAt(source: string, offset: number): SourcePosition {
  const lines = source.slice(0, offset).split(lineBreak);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
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
