/** What an attacker knows of somebody who answered, in the order in which they came. */
export interface Respondent {
  readonly submissionId: string;
  readonly receipt: string;
  readonly code: string;
  /** Clock time of the answer, in milliseconds. */
  readonly at: number;
  /** Stands in the answers alone. The attacker does not know it: it tells whether he is right. */
  readonly mark: string;
}
