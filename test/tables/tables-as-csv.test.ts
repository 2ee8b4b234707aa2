import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCsv } from '../../src/tables/tables-as-csv.js';
import { sectionsToShow, tablesOf, unknownSections } from '../../src/tables/sections.js';
import { homeCare, socialServices, speechOf } from './shown.js';

const csvOf = (document: typeof homeCare, show?: string) =>
  toCsv(tablesOf(document, speechOf(document), sectionsToShow(show)));

describe('the figures as CSV', () => {
  it('have a byte order mark, semicolons and decimal commas', () => {
    assert.equal(
      csvOf(homeCare, 'areas'),
      [
        '\uFEFFResultat for hvert område',
        'Område;Antall svar;Gjennomsnitt;Landsgjennomsnittet;Forskjell',
        'Resultat for brukeren;62;4,8;4,9;0,1 lavere',
        'Brukermedvirkning;62;5;4,6;0,4 høyere',
        'Respektfull behandling;62;5,3;5,4;0,1 lavere',
        'Tilgjengelighet;62;4,5;4,7;0,2 lavere',
        'Informasjon;62;4,6;4,6;likt',
        'Helhetsvurdering;60;4,8;5,3;0,5 lavere',
        '',
      ].join('\r\n'),
    );
  });

  it('name percent in the head, and hidden figures in words', () => {
    assert.match(csvOf(socialServices, 'areas'), /^Område;Antal svar;Positiva svar \(%\)\r$/m);
    assert.match(csvOf(homeCare, 'breakdowns'), /^Sone 4 fjellbygda;skjult;skjult\r$/m);
  });

  it('run no formula, and keep their columns whatever is written', () => {
    const evil = ['=1+1', '＋1', '-x', 'a;b', 'say "x"', 'two\nlines', 'nul\0l'];
    const areas = evil.map((title, index) => ({ id: `a${index}`, title, n: 40, mean: 4 }));
    const references: typeof homeCare.references = [];
    const lines = csvOf({ ...homeCare, areas, references }, 'areas')
      .split('\r\n')
      .slice(2, -1);
    assert.deepEqual(lines, [
      "'=1+1;40;4",
      "'＋1;40;4",
      "'-x;40;4",
      '"a;b";40;4',
      '"say ""x""";40;4',
      '"two\nlines";40;4',
      'null;40;4',
    ]);
  });
});

describe('show', () => {
  it('names sections, in the order of the page', () => {
    assert.deepEqual(sectionsToShow('areas overall'), ['overall', 'areas']);
    assert.deepEqual(sectionsToShow('rounds,method'), ['rounds', 'method']);
  });

  it('shows all without a word', () => {
    assert.equal(sectionsToShow(undefined).length, 6);
    assert.equal(sectionsToShow(' ').length, 6);
  });

  it('knows which words are no sections', () => {
    assert.deepEqual(unknownSections('areas, question'), ['question']);
  });
});
