import { cells } from './cells.js';
import { choices } from './choices.js';
import { controls } from './controls.js';
import { focus } from './focus.js';
import { headings } from './headings.js';
import { interview } from './interview.js';
import { keyedIn } from './keyed-in.js';
import { layout } from './layout.js';
import { matrixRows } from './matrix-rows.js';
import { question } from './question.js';
import { reviewedAnswers } from './reviewed-answers.js';
import { search } from './search.js';
import { tokens } from './tokens.js';

/** The constructed style sheet of the one shadow root: no `style` attribute needs a CSP exception. */
export const styles = [
  tokens,
  controls,
  layout,
  headings,
  question,
  choices,
  cells,
  matrixRows,
  reviewedAnswers,
  search,
  interview,
  keyedIn,
  focus,
];
