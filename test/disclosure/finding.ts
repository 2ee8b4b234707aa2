/**
 * How a number was worked out. A `doubt` is not plainly against the contract's words; the audit counts
 * these apart.
 * - `remainder`: all minus the groups of one breakdown
 * - `merger`: groups of several breakdowns, or mergers, taken from one another
 * - `asked`: taken from how many were asked, which another question tells
 * - `bounds`: there is room for one number only, above 0 and below the threshold
 * - `alike`: once the number is known, so are the answers: they are all alike
 * - `sequence`: a later publication minus an earlier one
 * The same with `base`: of the base of a figure, instead of responses.
 */
export type FindingKind =
  | 'remainder'
  | 'remainder-base'
  | 'merger'
  | 'merger-base'
  | 'asked'
  | 'bounds'
  | 'bounds-base'
  | 'alike'
  | 'sequence'
  | 'sequence-base'
  | 'sequence-bounds'
  | 'sequence-alike'
  | Doubt;

/**
 * - `alike-in-round`: the whole round, or all who came since, answered alike; its distribution says so
 * - `alike-in-shown`: a group that is shown answered alike, so a hidden one within it did, too
 * - `sequence-round-base`: the base of a question in the whole round grew by less than the threshold
 * - `sequence-far`: between publications that do not follow one another
 * - `by-the-rule`: only by whoever counts on it that the smallest next group is hidden
 */
export type Doubt = (typeof DOUBTS)[number];

export const DOUBTS = [
  'alike-in-round',
  'alike-in-shown',
  'sequence-round-base',
  'sequence-far',
  'by-the-rule',
] as const;

export const isDoubt = ({ kind }: Finding): boolean =>
  (DOUBTS as readonly FindingKind[]).includes(kind);

/** Something that can be worked out of what is public, and must not be. */
export interface Finding {
  readonly kind: FindingKind;
  /** Index of the (later) publication. */
  readonly step: number;
  readonly path: string;
  readonly what: string;
  /** The number of responses, or the sum of the answers, that it gives away. */
  readonly value: number;
}
