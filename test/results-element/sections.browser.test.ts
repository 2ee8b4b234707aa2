import { expect } from 'chai';
import { consoleLines } from '../support/quiet.js';
import { textOf } from '../support/words-of.js';
import { ResultsPage, shown, useResults } from './results-page.js';

describe('<user-survey-results>, its sections', () => {
  useResults();

  it('begins with the sentence that a newspaper would quote', async () => {
    const page = await ResultsPage.show(await shown('home-care'));
    expect(page.text('title')).to.equal('Hva synes du om hjemmetjenesten?');
    expect(textOf(page.root.querySelector('.headline'))).to.equal(
      '4,8 av 6 i gjennomsnitt 0,5 lavere enn landsgjennomsnittet. 0,2 høyere enn forrige undersøkelse (2022).',
    );
    expect(page.parts('comparison').map(textOf)).to.deep.equal([
      '0,5 lavere enn landsgjennomsnittet.',
      '0,2 høyere enn forrige undersøkelse (2022).',
    ]);
    expect(page.text('overall')).to.contain('62 av 124 svarte (50 %).');
  });

  it('has a heading for each section, below the level of the title', async () => {
    const page = await ResultsPage.show(await shown('home-care'), { 'heading-level': '3' });
    const headings = page.headings();
    expect(headings[0]).to.equal('h3 Hva synes du om hjemmetjenesten?');
    expect(headings.filter((heading) => heading.startsWith('h4'))).to.deep.equal([
      'h4 Hovedresultat',
      'h4 Områder',
      'h4 Spørsmål',
      'h4 Grupper',
      'h4 Utvikling over tid',
      'h4 Om undersøkelsen',
    ]);
    expect(headings).to.include('h5 Hvor fornøyd er du med rengjøringen av boligen?');
  });

  for (const name of [
    'home-care',
    'social-services',
    'substance-use',
    'right-to-left',
    'home-care-index',
  ])
    it(`has every figure of ${name} in a table with caption and heads`, async () => {
      const page = await ResultsPage.show(await shown(name));
      const tables = page.parts('table') as readonly HTMLTableElement[];
      expect(tables.length).to.be.at.least(3);
      for (const table of tables) {
        expect(textOf(table.caption)).to.not.equal('');
        for (const head of table.querySelectorAll('thead th'))
          expect(head.getAttribute('scope')).to.equal('col');
        for (const row of table.tBodies[0]!.rows)
          expect(row.cells[0]!.getAttribute('scope')).to.equal('row');
      }
      for (const picture of page.root.querySelectorAll('svg'))
        expect(picture.getAttribute('aria-hidden')).to.equal('true');
      const tableWords = textOf(page.parts('results')[0]);
      for (const words of page.root.querySelectorAll('svg[part] text'))
        expect(tableWords).to.contain(words.textContent!.replace(/\s+/gu, ' ').trim());
    });

  it('shows the sections that are named, and warns of a word that names none', async () => {
    const page = await ResultsPage.show(await shown('home-care'), { show: 'areas method' });
    const level3 = () => page.headings().filter((heading) => heading.startsWith('h3'));
    expect(level3()).to.deep.equal(['h3 Områder', 'h3 Om undersøkelsen']);
    page.element.show = 'overall question';
    await page.element.updateComplete;
    expect(level3()).to.deep.equal(['h3 Hovedresultat']);
    expect(consoleLines()).to.deep.equal([
      'warn: <user-survey-results> show: no section is called "question"',
    ]);
  });

  it('says that a round is hidden, and shows no figure of it', async () => {
    const page = await ResultsPage.show(await shown('hidden-round'));
    expect(page.text('notice')).to.equal(
      'Färre än 5 har svarat. Resultaten visas inte, för att skydda dem som har svarat.',
    );
    expect(page.parts('figure')).to.deep.equal([]);
    expect(page.text('method')).to.contain('Resultaten publicerades den 20 november 2026.');
  });

  it('hatches what is hidden and says the word', async () => {
    const page = await ResultsPage.show(await shown('home-care'), { show: 'breakdowns' });
    const hidden = page.parts('hidden');
    expect(hidden.map(textOf).every((words) => words === 'skjult')).to.equal(true);
    expect(hidden.some((cell) => cell.querySelector('svg rect'))).to.equal(true);
  });

  it('has as many cells in a hidden row as in the others', async () => {
    const document = await shown('substance-use');
    const [breakdown] = document.breakdowns as unknown as { groups: { values: unknown }[] }[];
    const groups = breakdown!.groups.map((group, at) =>
      at ? group : { values: group.values, label: 'Få', hidden: 'too-few' },
    );
    const page = await ResultsPage.show(
      { ...document, breakdowns: [{ ...breakdown, groups }] },
      { show: 'breakdowns' },
    );
    const [table] = page.parts('table') as readonly HTMLTableElement[];
    const counts = [...table!.rows].map(({ cells }) => cells.length);
    expect(new Set(counts).size).to.equal(1);
    expect(textOf(table!.tBodies[0]!.rows[0])).to.contain('skjult');
  });

  it('leaves out what it has nothing to say in', async () => {
    const { survey, publishedOn, threshold } = await shown('home-care');
    const nothing = { areas: [], breakdowns: [], references: [], rounds: [] };
    const document = {
      ...{ kind: 'survey-results', format: 1, survey, round: '2025', publishedOn },
      ...{ measure: 'none', threshold, answered: 21, ...nothing },
      questions: [{ id: 'told', type: 'yes-no', label: 'Fortalt?', n: 21 }],
    };
    const page = await ResultsPage.show(document);
    expect(page.headings()).to.deep.equal([
      'h2 Hva synes du om hjemmetjenesten?',
      'h3 Om undersøkelsen',
    ]);
    expect(page.text('method')).to.equal(
      'Om undersøkelsen Resultatene ble publisert 2. desember 2024. 21 svarte. Det er ikke kjent hvor mange som ble spurt, så svarprosenten er ikke oppgitt.',
    );
    expect(page.parts('download')).to.deep.equal([]);
  });

  it('draws a missing round as a gap: no line leads to it', async () => {
    const page = await ResultsPage.show(await shown('social-services'), { show: 'rounds' });
    const [line] = page.parts('line');
    expect(line!.querySelectorAll('.trend')).to.have.lengthOf(2);
    expect(line!.querySelectorAll('.gap')).to.have.lengthOf(1);
    expect(line!.querySelectorAll('circle.hollow')).to.have.lengthOf(1);
    expect(line!.querySelectorAll('circle.filled')).to.have.lengthOf(3);
  });

  it('shows an index with its bars, and the caution before any rank', async () => {
    const index = await shown('home-care-index');
    const plain = await ResultsPage.show(index);
    expect(plain.text('overall')).to.contain(
      'Medianen är 75,7, det lägsta indexet 54,9 och det högsta 100,0.',
    );
    expect(plain.text('overall')).to.not.contain('Placering');
    const units = (index as unknown as { units: readonly object[] }).units.map((unit, at) =>
      'index' in unit ? { ...unit, rank: at + 1 } : unit,
    );
    const ranked = await ResultsPage.show({
      ...index,
      units,
      rankCaution: 'Placeringen säger inget om skillnaderna.',
    });
    expect(ranked.text('overall')).to.match(
      /Placeringen säger inget om skillnaderna\. .*Placering/,
    );
  });

  it('mirrors its pictures where text runs from right to left', async () => {
    const page = await ResultsPage.show(await shown('right-to-left'), { lang: 'ar' });
    expect(page.parts('results')[0]!.getAttribute('dir')).to.equal('rtl');
    const [row] = page.parts('question').filter((node) => node.hasAttribute('data-question'));
    expect(row!.getAttribute('data-question')).to.equal('q1');
    const mirrored = parseFloat(row!.querySelector('.parts rect')!.getAttribute('x')!);
    page.element.lang = 'nb';
    await page.element.updateComplete;
    expect(mirrored).to.equal(96);
    expect(parseFloat(row!.querySelector('.parts rect')!.getAttribute('x')!)).to.equal(0);
  });
});
