import type { RunController } from '../run/run-controller.js';

/** What a question or a remark on the screen is about: with another step or answer it is past. */
export const momentOf = ({ session, submission }: RunController): readonly unknown[] => {
  const { beginnings, place, answers, comments } = session;
  return [beginnings, place, answers, comments, submission.state.kind];
};

export const isSameMoment = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.every((part, index) => part === other[index]);
