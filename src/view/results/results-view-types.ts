import type { ResultsSpeech } from '../../localization/results/results-speech.js';
import type { IndexResults } from '../../results/index-results.js';
import type { ResultsDocument } from '../../results/results-document.js';
import type { Section } from '../../tables/sections.js';

/** The same for everything on the page. */
export interface ResultsContext extends ResultsSpeech {
  /** Level of the title, 1 or more; above 6 it is 6. */
  readonly headingLevel: number;
}

export interface ResultsView {
  readonly results: ResultsDocument | IndexResults;
  readonly context: ResultsContext;
  readonly sections: readonly Section[];
  /** Saves what is shown as CSV. */
  readonly download: () => void;
}
