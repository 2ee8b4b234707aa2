import type { Survey } from 'user-survey/engine';

/** Without `results` in the survey document. */
const DEFAULT_THRESHOLD = 5;

/** Fewest responses behind a figure; the survey document's own word counts. */
export const thresholdOf = ({ results }: Survey): number => results?.threshold ?? DEFAULT_THRESHOLD;
