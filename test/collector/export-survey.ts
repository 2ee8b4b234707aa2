import assert from 'node:assert/strict';
import { parseSurvey } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';
import type { StoredResponse } from '../../demo/collector/storage/tables.js';

/** A survey in two languages with what an export treats in a way of its own. */
export const CARE = {
  id: 'care',
  version: '2',
  languages: ['nb', 'en'],
  title: { nb: 'Omsorg', en: 'Care' },
  pages: [
    {
      id: 'all',
      questions: [
        {
          id: 'who',
          type: 'single-choice',
          label: { nb: 'Hvem svarer?', en: 'Who answers?' },
          choices: [
            { value: 'self', label: { nb: 'Jeg selv', en: 'Myself' } },
            { value: 'other', label: { nb: 'En annen', en: 'Somebody else' }, other: true },
          ],
        },
        {
          id: 'happy',
          type: 'scale',
          label: { nb: 'Er du fornøyd?', en: 'Are you satisfied?' },
          max: 3,
          labels: { 1: { nb: 'Nei, slett ikke', en: 'Not at all' } },
          notApplicable: { nb: 'Vet ikke', en: 'No idea' },
          comment: { label: { nb: 'Hvorfor?', en: 'Why?' } },
        },
        {
          id: 'agree',
          type: 'scale',
          label: { nb: 'Er du enig?', en: 'Do you agree?' },
          max: 2,
          labels: { 1: { nb: 'Uenig', en: 'No' }, 2: { nb: 'Enig', en: 'Yes' } },
          notApplicable: true,
        },
        { id: 'again', type: 'yes-no', label: { nb: 'En gang til?', en: 'Again?' } },
        {
          id: 'help',
          type: 'multiple-choice',
          label: { nb: 'Hva får du?', en: 'What do you get?' },
          notApplicable: true,
          choices: [
            { value: 'food', label: { nb: 'Mat', en: 'Food' } },
            { value: 2, label: { nb: 'Vask', en: 'Cleaning' } },
          ],
        },
        {
          id: 'staff',
          type: 'matrix',
          label: { nb: 'De ansatte', en: 'The staff' },
          choices: [
            { value: 'yes', label: { nb: 'Ja visst', en: 'Sure' } },
            { value: 'no', label: { nb: 'Ikke alltid', en: 'Not always' } },
          ],
          rows: [{ id: 'listen', label: { nb: 'De lytter', en: 'They listen' } }],
        },
        {
          id: 'wishes',
          type: 'ranking',
          label: { nb: 'Viktigst', en: 'Most important' },
          choices: ['a', 'b'],
        },
        { id: 'age', type: 'number', label: { nb: 'Alder', en: 'Age' } },
        { id: 'words', type: 'text', label: { nb: 'Noe mer?', en: 'Anything else?' } },
      ],
    },
  ],
};

export function surveyOf(document: unknown): Survey {
  const { survey, problems } = parseSurvey(document);
  assert.ok(survey, JSON.stringify(problems));
  return survey;
}

/** An earlier version of a document: of its one page so many questions, and others. */
export const changed = (
  document: typeof CARE,
  version: string,
  change: (questions: readonly object[]) => readonly object[],
): Survey =>
  surveyOf({
    ...document,
    version,
    pages: [{ id: 'all', questions: change(document.pages[0]!.questions) }],
  });

export const stored = (parts: Partial<StoredResponse> = {}): StoredResponse => ({
  surveyId: 'care',
  surveyVersion: '2',
  language: 'nb',
  completedOn: '2026-10-12',
  answers: {},
  ...parts,
});

/** Responses as a snapshot of the database gives them, in the order given. */
export function snapshotOf(responses: readonly StoredResponse[]): {
  all(): AsyncIterable<StoredResponse>;
  shuffled(): AsyncIterable<StoredResponse>;
} {
  async function* each(): AsyncGenerator<StoredResponse> {
    yield* responses;
  }
  return { all: each, shuffled: each };
}

/** Everything that is sent. */
export async function sent(contents: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of contents) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
