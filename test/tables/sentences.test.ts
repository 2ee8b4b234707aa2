import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResultsDocument } from '../../src/results/results-document.js';
import { answeredSentence, headline } from '../../src/tables/headline-sentence.js';
import { methodSentences } from '../../src/tables/method-sentences.js';
import { hiddenRound, homeCare, socialServices, speechOf, substanceUse } from './shown.js';

const said = (document: ResultsDocument, language?: string) => {
  const speech = speechOf(document, language);
  const sentence = headline(document, speech);
  return [
    sentence?.name.text,
    `${sentence?.figure.text} ${sentence?.says.text}`.replace(/\s/g, ' '),
    ...(sentence?.comparisons ?? []).map(({ text }) => text),
  ];
};

const method = (document: ResultsDocument, language?: string) =>
  methodSentences(document, speechOf(document, language))
    .flat()
    .map(({ text }) => text.replace(/\s/g, ' '));

describe('the headline', () => {
  it('of means', () => {
    assert.deepEqual(said(homeCare), [
      'Helhetsvurdering',
      '4,8 av 6 i gjennomsnitt',
      '0,5 lavere enn landsgjennomsnittet.',
      '0,2 høyere enn forrige undersøkelse (2022).',
    ]);
    assert.equal(said(homeCare, 'en')[1], '4.8 out of 6 on average');
  });

  it('of positive answers; the round before is the last one with a figure', () => {
    assert.deepEqual(said(socialServices).slice(1), [
      '74 % svarade positivt',
      '2 procentenheter högre än riksgenomsnittet.',
      '7 procentenheter lägre än förra undersökningen (2019).',
    ]);
  });

  it('of groups tells the first one', () => {
    assert.deepEqual(said(substanceUse).slice(1), [
      '63 % I stor grad',
      '3 prosentpoeng høyere enn forrige undersøkelse (2019).',
    ]);
  });

  it('says why it is hidden, and compares nothing', () => {
    const overall = { of: { area: 'helhet' }, hidden: 'too-few' } as const;
    assert.deepEqual(said({ ...homeCare, overall }), [
      'Helhetsvurdering',
      'skjult Skjult: færre enn 5 svar, for få til å vise.',
    ]);
  });

  it('is not there where nothing stands for the whole', () => {
    assert.equal(headline({ ...homeCare, overall: undefined }, speechOf(homeCare)), undefined);
  });
});

describe('how many answered', () => {
  const sentence = (document: ResultsDocument) =>
    answeredSentence(document, speechOf(document))?.text.replace(/\s/g, ' ');

  it('is told with the response rate where it is known', () => {
    assert.equal(sentence(homeCare), '62 av 124 svarte (50 %).');
    assert.equal(sentence(substanceUse), '1121 svarte.');
    assert.equal(sentence(hiddenRound), undefined);
  });
});

describe('the method', () => {
  it('is a short text made from the data', () => {
    assert.deepEqual(method(homeCare), [
      'Tallene er fra runde 2024.',
      'Resultatene ble publisert 2. desember 2024.',
      'Svarprosenten er 50 %: 62 av de 124 som ble spurt, har svart.',
      'Tallene er gjennomsnitt med én desimal, på en skala fra 1 til 6.',
      '«Vet ikke» og «ikke aktuelt» er ikke regnet med.',
      'Tallet for et område er gjennomsnittet av spørsmålene i det.',
      'Hovedresultatet er «Helhetsvurdering».',
      'De er sammenlignet med landsgjennomsnittet (2023): 37 kommuner som deltok.',
      'Forskjeller vises som de er. Små forskjeller kan være tilfeldige.',
      'Tall med færre enn 5 svar bak seg er skjult, så ingen kan kjennes igjen.',
      'Noen flere tall er skjult, fordi de første ellers kunne regnes ut.',
    ]);
  });

  it('says that the response rate is not known, and that nothing is hidden', () => {
    const sentences = method(substanceUse);
    assert.ok(
      sentences.includes(
        'Det er ikke kjent hvor mange som ble spurt, så svarprosenten er ikke oppgitt.',
      ),
    );
    assert.ok(sentences.includes('Ingenting er skjult her.'));
  });

  it('says when a reference does not tell whom it is from', () => {
    const references = [{ label: 'fylket', values: { overall: 5 } }];
    assert.ok(
      method({ ...homeCare, references }).includes(
        'De er sammenlignet med fylket; hvem det bygger på, er ikke oppgitt.',
      ),
    );
  });

  it('tells of figures where counts alone are published', () => {
    const { questions, ...counted } = homeCare;
    const services = questions.filter(({ id }) => id === 'services');
    const nothing = { areas: [], breakdowns: [], references: [], rounds: [] };
    const document: ResultsDocument = {
      ...{ ...counted, ...nothing, overall: undefined, questions: services, measure: 'none' },
    };
    assert.deepEqual(method(document), [
      'Tallene er fra runde 2024.',
      'Resultatene ble publisert 2. desember 2024.',
      'Svarprosenten er 50 %: 62 av de 124 som ble spurt, har svart.',
      'Tall med færre enn 5 svar bak seg er skjult, så ingen kan kjennes igjen.',
      'Ingenting er skjult her.',
    ]);
  });

  it('names no round where there is none', () => {
    assert.equal(
      method({ ...homeCare, round: 'all' })[0],
      'Resultatene ble publisert 2. desember 2024.',
    );
  });
});
