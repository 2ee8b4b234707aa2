/**
 * Letters, numbers and single spaces, in lower case and without accents, so that `e` finds `é`.
 * å, ä and ö are letters of their own in the Nordic languages, and keep their dots and ring.
 */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^ -~åäö]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The item whose text was typed in full: to the letter, else but for case, accents and signs;
 * `undefined` where there is none, or more than one.
 */
export const typedInFull = <Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  typed: string,
): Item | undefined => {
  const wanted = folded(typed);
  const same = items.filter((item) => wanted && folded(textOf(item)) === wanted);
  const exact = items.filter((item) => textOf(item) === typed.trim());
  const found = exact.length ? exact : same;
  return found.length === 1 ? found[0] : undefined;
};

/** The items whose text holds what is typed: first those where a word begins with it. */
export const matchesOf = <Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  typed: string,
): readonly Item[] => {
  const wanted = folded(typed);
  if (!wanted) return items;
  const texts = items.map((item) => ` ${folded(textOf(item))}`);
  const beginsWord = (index: number) => texts[index]!.includes(` ${wanted}`);
  const found = items.map((_, index) => index).filter((index) => texts[index]!.includes(wanted));
  return [...found.filter(beginsWord), ...found.filter((index) => !beginsWord(index))].map(
    (index) => items[index]!,
  );
};
