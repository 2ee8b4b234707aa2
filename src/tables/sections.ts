import type { ResultsSpeech } from '../localization/results/results-speech.js';
import type { IndexResults } from '../results/index-results.js';
import type { ResultsDocument } from '../results/results-document.js';
import { answersTable } from './answers-table.js';
import { areasTable } from './areas-table.js';
import { breakdownTables } from './breakdown-tables.js';
import { indicatorTables, unitsTable } from './index-tables.js';
import { overallTable } from './overall-table.js';
import { askedIn, questionsTable } from './question-tables.js';
import { roundsTables } from './rounds-tables.js';
import type { Table } from './figure-table.js';

/** What `show` can name, in the order of the page. */
export const SECTIONS = [
  'overall',
  'areas',
  'questions',
  'breakdowns',
  'rounds',
  'method',
] as const;

export type Section = (typeof SECTIONS)[number];

const wordsOf = (show: string | undefined): readonly string[] =>
  show?.split(/[\s,]+/).filter((word) => word) ?? [];

/** The sections that the attribute names, in its own words or commas between; all without it. */
export const sectionsToShow = (show: string | undefined): readonly Section[] => {
  const words = wordsOf(show);
  return words.length ? SECTIONS.filter((section) => words.includes(section)) : SECTIONS;
};

/** The words of `show` that name no section. */
export const unknownSections = (show: string | undefined): readonly string[] =>
  wordsOf(show).filter((word) => !(SECTIONS as readonly string[]).includes(word));

type SectionTables = {
  readonly [Name in Section]: () => readonly (Table | undefined)[];
};

const surveyTables = (document: ResultsDocument, speech: ResultsSpeech): SectionTables => ({
  overall: () => [overallTable(document, speech)],
  areas: () => [areasTable(document, speech)],
  questions: () => [
    questionsTable(document, speech),
    ...askedIn(document, speech).map((asked) => answersTable(asked, document, speech)),
  ],
  breakdowns: () =>
    document.breakdowns.flatMap((breakdown) => breakdownTables(breakdown, document, speech)),
  rounds: () => roundsTables(document, speech),
  method: () => [],
});

/** An index has its units as the main result, and its indicators where a survey has questions. */
const indexTables = (results: IndexResults, speech: ResultsSpeech): SectionTables => ({
  overall: () => [unitsTable(results, speech)],
  areas: () => [],
  questions: () => indicatorTables(results, speech),
  breakdowns: () => [],
  rounds: () => [],
  method: () => [],
});

/** Every table of the sections that are shown, in the order of the page. */
export const tablesOf = (
  results: ResultsDocument | IndexResults,
  speech: ResultsSpeech,
  sections: readonly Section[],
): readonly Table[] => {
  const tables =
    results.kind === 'index-results' ? indexTables(results, speech) : surveyTables(results, speech);
  return sections.flatMap((section) => tables[section]()).filter((table) => table !== undefined);
};
