/** A text of an example, in every language that the page speaks. */
export interface Texts {
  readonly nb: string;
  readonly sv: string;
  readonly en: string;
}

type Properties = Readonly<Record<string, unknown>>;

/** Questions to copy, or to add to a survey. */
export interface Example {
  /** Names it on the page. */
  readonly id: string;
  readonly title: Texts;
  /** In the order in which they are asked; conditions ask about those before. */
  readonly questions: readonly Properties[];
  /** What the questions need in the document beside them. */
  readonly presets?: Readonly<Record<string, Properties>>;
}
