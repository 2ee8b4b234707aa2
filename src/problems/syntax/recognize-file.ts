import type { SyntaxFault } from './syntax-fault.js';

/** How files of Word and Excel (zip), PDF and RTF begin. */
const OTHER_FILES = ['PK\u0003\u0004', '%PDF', '{\\rtf'];
/** How other notations begin, and web pages. */
const OTHER_NOTATION = /^\s*[\p{L}\d<]/u;

/** What is wrong with a file that is no JSON from its first sign on: nothing can be said of the rest. */
export function recognizeFile(text: string): SyntaxFault | undefined {
  if (text.trim() === '') return { fault: 'empty-file', at: 0 };
  const isOther = OTHER_FILES.some((beginning) => text.startsWith(beginning));
  // No text has a zero in it.
  if (isOther || text.includes('\0')) return { fault: 'other-file', at: 0 };
  if (OTHER_NOTATION.test(text)) return { fault: 'no-braces', at: 0 };
  return undefined;
}
