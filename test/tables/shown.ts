import { readFileSync } from 'node:fs';
import { insideResultsLanguages } from '../../src/localization/results/results-languages.js';
import {
  createResultsSpeech,
  type ResultsSpeech,
} from '../../src/localization/results/results-speech.js';
import type { ResultsDocument } from '../../src/results/results-document.js';
import type { Table } from '../../src/tables/figure-table.js';

const read = (name: string): ResultsDocument =>
  JSON.parse(
    readFileSync(`test/fixtures/results-documents/shown/${name}.json`, 'utf8'),
  ) as ResultsDocument;

export const homeCare = read('home-care');
export const socialServices = read('social-services');
export const substanceUse = read('substance-use');
export const rightToLeft = read('right-to-left');
export const hiddenRound = read('hidden-round');

/** The document's words in one of its languages. */
export const speechOf = (
  { survey }: Pick<ResultsDocument, 'survey'>,
  language = survey.languages[0]!,
): ResultsSpeech => createResultsSpeech(language, survey, insideResultsLanguages);

/** Narrow no-break spaces and the like, as a reader sees them. */
const plain = (text: string) => text.replace(/\s/g, ' ');

/** Heads and cells of a table, row by row. */
export const rowsOf = (table: Table | undefined): readonly (readonly string[])[] =>
  table
    ? table.rows.map(({ head, cells }) => [
        plain(head.text),
        ...cells.map(({ words }) => plain(words.text)),
      ])
    : [];

export const headsOf = (table: Table | undefined): readonly string[] =>
  table?.columns.map(({ head }) => plain(head.text)) ?? [];

export const notesOf = (table: Table | undefined): readonly string[] =>
  table?.notes.map(({ text }) => plain(text)) ?? [];
