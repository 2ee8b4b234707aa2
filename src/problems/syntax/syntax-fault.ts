/** What is wrong with a text that should be JSON; sentences and advice have these names. */
export type SyntaxFaultName =
  | 'comma-missing' // value: what follows
  | 'comma-extra'
  | 'comment'
  | 'curly-quotes' // value: the sign
  | 'single-quotes'
  | 'name-unquoted' // value
  | 'wrong-sign' // in the place of a comma or colon; value
  | 'line-break'
  | 'quote-missing'
  | 'quote-inside'
  | 'bracket-missing' // value: the bracket, or all that are missing at the end
  | 'bracket-extra' // value
  | 'after-end' // value
  | 'colon-missing'
  | 'value-missing'
  | 'bad-number' // value
  | 'bare-word' // value
  | 'backslash'
  | 'invisible-sign'
  | 'empty-file'
  | 'other-file' // of Word, for example
  | 'no-braces' // another notation, or a web page
  | 'byte-order-mark'
  | 'no-json';

/** A fault of the text, and the change that would mend it. */
export interface SyntaxFault {
  readonly fault: SyntaxFaultName;
  /** Offset of the fault. */
  readonly at: number;
  readonly value?: string;
  /** Absent: nobody knows what was meant, so nothing can be said of what comes after. */
  readonly mend?: Mend;
}

/** Text that takes the place of other text. */
export interface Mend {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A fault that is mended where it is. */
export const mended = (
  fault: SyntaxFaultName,
  at: number,
  [from, to, text]: readonly [from: number, to: number, text: string],
  value?: string,
): SyntaxFault => ({ fault, at, value, mend: { from, to, text } });
