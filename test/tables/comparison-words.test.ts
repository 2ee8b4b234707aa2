import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResultsDocument } from '../../src/results/results-document.js';
import {
  insideResultsLanguages,
  loadResultsLanguage,
  resultsLanguages,
} from '../../src/localization/results/results-languages.js';
import { createResultsSpeech } from '../../src/localization/results/results-speech.js';
import { comparisonSentence, fewAnswers } from '../../src/tables/comparison-words.js';
import { figureColumns } from '../../src/tables/figure-column.js';
import { homeCare, socialServices } from './shown.js';

const speechIn = async (language: string) =>
  createResultsSpeech(
    language,
    { languages: [language] },
    { [language]: (await loadResultsLanguage(language)) ?? {}, ...insideResultsLanguages },
  );

const sentence = async (
  document: ResultsDocument,
  language: string,
  value: number,
  other: number,
) => {
  const speech = await speechIn(language);
  const [column] = figureColumns(document, speech);
  return comparisonSentence(value, other, 'X', column!, speech).text;
};

describe('a comparison in words', () => {
  for (const [language, lower, higher, equal] of [
    ['nb', '0,5 lavere enn X.', '0,5 høyere enn X.', 'Likt X.'],
    ['nn', '0,5 lågare enn X.', '0,5 høgare enn X.', 'Likt X.'],
    ['sv', '0,5 lägre än X.', '0,5 högre än X.', 'Lika högt som X.'],
    ['da', '0,5 lavere end X.', '0,5 højere end X.', 'Lige så højt som X.'],
    ['fi', '0,5 alempi kuin X.', '0,5 korkeampi kuin X.', 'Sama kuin X.'],
    ['en', '0.5 lower than X.', '0.5 higher than X.', 'Equal to X.'],
    ['se', '0,5 vuolit go X.', '0,5 alit go X.', 'Seamma go X.'],
    ['uk', 'На 0,5 нижче, ніж X.', 'На 0,5 вище, ніж X.', 'Так само, як X.'],
    ['pl', 'O 0,5 niżej niż X.', 'O 0,5 wyżej niż X.', 'Tyle samo co X.'],
    ['so', '0.5 ayuu ka hooseeyaa X.', '0.5 ayuu ka sarreeyaa X.', 'Waxay la mid tahay X.'],
    ['de', '0,5 niedriger als X.', '0,5 höher als X.', 'Gleich hoch wie X.'],
  ] as const)
    it(`says of means in ${language}: ${lower}`, async () => {
      assert.equal(await sentence(homeCare, language, 4.8, 5.3), lower);
      assert.equal(await sentence(homeCare, language, 5.3, 4.8), higher);
      assert.equal(await sentence(homeCare, language, 4.8, 4.8), equal);
    });

  for (const [language, several, one] of [
    ['nb', '2 prosentpoeng høyere enn X.', '1 prosentpoeng lavere enn X.'],
    ['nn', '2 prosentpoeng høgare enn X.', '1 prosentpoeng lågare enn X.'],
    ['sv', '2 procentenheter högre än X.', '1 procentenhet lägre än X.'],
    ['da', '2 procentpoint højere end X.', '1 procentpoint lavere end X.'],
    ['fi', '2 prosenttiyksikköä korkeampi kuin X.', '1 prosenttiyksikön alempi kuin X.'],
    ['en', '2 percentage points higher than X.', '1 percentage point lower than X.'],
    ['se', '2 proseantačuoggá alit go X.', '1 proseantačuokkis vuolit go X.'],
    ['uk', 'На 2 в. п. вище, ніж X.', 'На 1 в. п. нижче, ніж X.'],
    ['pl', 'O 2 p.p. wyżej niż X.', 'O 1 p.p. niżej niż X.'],
    ['de', '2 Prozentpunkte höher als X.', '1 Prozentpunkt niedriger als X.'],
  ] as const)
    it(`says of shares in ${language}: ${several}`, async () => {
      assert.equal(await sentence(socialServices, language, 74, 72), several);
      assert.equal(await sentence(socialServices, language, 71, 72), one);
    });

  it('calls nothing significant', async () => {
    for (const language of resultsLanguages)
      for (const template of Object.values((await loadResultsLanguage(language)) ?? {}))
        assert.doesNotMatch(JSON.stringify(template), /signifi[kc]an/i);
  });
});

describe('few answers', () => {
  const said = async (document: ResultsDocument, answers: readonly (number | undefined)[]) => {
    const speech = await speechIn('nb');
    const [column] = figureColumns(document, speech);
    return fewAnswers(answers, column, speech).map(({ text }) => text);
  };

  it('tell how much one person moves the result, of the smallest base', async () => {
    assert.deepEqual(await said(homeCare, [62, 24, 13, undefined]), [
      'Med 13 svar kan én person flytte resultatet med inntil 0,4.',
    ]);
    assert.deepEqual(await said(socialServices, [20]), [
      'Med 20 svar kan én person flytte resultatet med inntil 5 prosentpoeng.',
    ]);
  });

  it('are told without a number where the scales differ', async () => {
    assert.deepEqual(await said({ ...homeCare, scale: undefined }, [12]), [
      'Med 12 svar kan én person flytte resultatet merkbart.',
    ]);
  });

  it('are not told of from 30 on, or where no base is known', async () => {
    assert.deepEqual(await said(homeCare, [30, 62]), []);
    assert.deepEqual(await said(homeCare, [undefined]), []);
  });
});
