import type { CSSResult } from 'lit';
import { controls } from './controls.js';
import { layout } from './layout.js';
import { question } from './question.js';
import { tokens } from './tokens.js';

/** Constructed style sheets of the one shadow root: no `style` attribute needs a CSP exception. */
export const styles: CSSResult[] = [tokens, controls, layout, question];
