import type { ResultsSpeech } from '../localization/results/results-speech.js';
import type { ResultsDocument } from '../results/results-document.js';
import { comparedTable } from './compared-table.js';
import { figureColumns } from './figure-column.js';
import type { Table } from './figure-table.js';

/** The areas beside their references, in the order of the survey. */
export const areasTable = (document: ResultsDocument, speech: ResultsSpeech): Table | undefined =>
  document.areas.length && figureColumns(document, speech).length
    ? comparedTable(document, speech, {
        caption: speech.say('areas-caption'),
        head: speech.say('area'),
        rows: document.areas.map((area) => ({
          key: area.id,
          head: speech.text(area.title),
          figure: area,
          part: 'area',
        })),
      })
    : undefined;
