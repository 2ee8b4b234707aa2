/** Something that can be written at a place of the text. */
export interface Suggestion {
  /** What it is called in the list. */
  readonly label: string;
  /** A few words beside it, such as the label of a question. */
  readonly detail?: string;
  /** Its description in the schema. */
  readonly description?: string;
  /** Without it the document is not complete; such ones stand first. */
  readonly wanted?: boolean;
  readonly text: string;
  /** Where in `text` the cursor goes. */
  readonly cursor: number;
  /** What may stand at the cursor can be suggested, too. */
  readonly goesOn?: boolean;
}

/** Suggestions for a range of the text. */
export interface Suggestions {
  readonly from: number;
  readonly to: number;
  /** A comma is missing here, if one of them is taken. */
  readonly commaAt?: number;
  readonly suggestions: readonly Suggestion[];
}
