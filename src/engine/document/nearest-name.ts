/** Longer names are not compared: nobody mistypes them, and hostile ones would cost time. */
const longestName = 64;

/** Levenshtein distance; one row of the table is kept and overwritten. */
function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    let diagonal = i;
    row[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      const edits = a[i] === b[j] ? diagonal : 1 + Math.min(diagonal, row[j]!, row[j + 1]!);
      diagonal = row[j + 1]!;
      row[j + 1] = edits;
    }
  }
  return row[b.length]!;
}

/**
 * The allowed name or value that was most likely meant: the one with the fewest edits, upper and
 * lower case alike. `undefined` when more than about two fifths of the letters would have to change,
 * or fewer than two would stay.
 */
export function nearestName<T>(name: string, allowed: readonly T[]): T | undefined {
  if (name.length > longestName) return undefined;
  let nearest: T | undefined;
  let fewest = Math.max(0, Math.min(Math.round(name.length * 0.4), name.length - 2)) + 1;
  for (const candidate of allowed) {
    const edits = distance(name.toLowerCase(), String(candidate).toLowerCase());
    if (edits < fewest) [nearest, fewest] = [candidate, edits];
  }
  return nearest;
}
