import { controls } from './controls.js';
import { keyedIn } from './keyed-in.js';
import { layout } from './layout.js';
import { question } from './question.js';
import { tokens } from './tokens.js';

/** The constructed style sheet of the one shadow root: no `style` attribute needs a CSP exception. */
export const styles = [tokens, controls, layout, question, keyedIn];
