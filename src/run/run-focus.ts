import type { QuestionId } from '../engine/index.js';

/** Where a run wants the focus after the next render; who shows the run moves it. */
export interface RunFocus {
  /** The heading in words, as it is shown. */
  readonly heading: string;
  /**
   * What `work` asks for counts only where the focus is in the survey already.
   * @returns whether it is
   */
  fromInside(work: () => void): boolean;
  onHeading(): void;
  onQuestion(id: QuestionId): void;
  onErrors(): void;
  /** On the heading of the answers that were asked for. */
  onAnswers(): void;
}
