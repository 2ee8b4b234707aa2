import { controls } from './controls.js';
import { interview } from './interview.js';
import { layout } from './layout.js';
import { question } from './question.js';
import { search } from './search.js';
import { tokens } from './tokens.js';

/** The constructed style sheet of the one shadow root: no `style` attribute needs a CSP exception. */
export const styles = [tokens, controls, layout, question, search, interview];
