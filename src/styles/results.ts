import { resultsCharts } from './results-charts.js';
import { resultsLayout } from './results-layout.js';
import { resultsStacked } from './results-stacked.js';
import { tokens } from './tokens.js';

/** The constructed style sheet of `<user-survey-results>`: no `style` attribute needs a CSP exception. */
export const resultsStyles = [tokens, resultsLayout, resultsCharts, ...resultsStacked];
