/** A file's text, and the encoding that it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

const decode = (bytes: Uint8Array, encoding: string, options?: TextDecoderOptions): string =>
  new TextDecoder(encoding, options).decode(bytes);

/**
 * The text of a JSON file, also of one that is not UTF-8, as it should be: UTF-16 has a zero in one of
 * its first two bytes or begins with a mark; else what is not UTF-8 is what Windows in Western Europe
 * writes, of which Latin-1 is a part.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (second === 0 || (first === 0xff && second === 0xfe))
    return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (first === 0 || (first === 0xfe && second === 0xff))
    return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' };
  try {
    // A byte order mark stays: who checks the file is told.
    return { text: decode(bytes, 'utf-8', { fatal: true, ignoreBOM: true }), encoding: 'UTF-8' };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'Windows-1252' };
  }
}
