import { expect } from 'chai';
import { until } from '../support/host.js';
import { ResultsPage, shown, useResults } from './results-page.js';

describe('<user-survey-results>, languages', () => {
  useResults();

  for (const [lang, comparison, area] of [
    ['nb-NO', '0,5 lavere enn landsgjennomsnittet.', 'Resultat for brukeren'],
    ['nn', '0,5 lågare enn landsgjennomsnittet.', 'Resultat for brukaren'],
    ['en', '0.5 lower than the national average.', 'Result for the user'],
    ['fr', '0,5 lavere enn landsgjennomsnittet.', 'Resultat for brukeren'],
  ] as const)
    it(`speaks with lang="${lang}": ${comparison}`, async () => {
      const page = await ResultsPage.show(await shown('home-care'), { lang });
      expect(page.text('comparison')).to.equal(comparison);
      expect(page.text('area')).to.match(new RegExp(`^${area}`));
    });

  it('takes the nearest lang around it', async () => {
    const outer = document.createElement('div');
    outer.lang = 'en';
    document.body.append(outer);
    const page = new ResultsPage();
    page.element.results = await shown('social-services');
    await page.attach(outer.attachShadow({ mode: 'open' }));
    expect(page.text('comparison')).to.equal(
      '2 percentage points higher than the national average.',
    );
  });

  it('marks words in another language than its own', async () => {
    const document = await shown('right-to-left');
    // Persian, which the interface has no words in.
    const survey = { ...document.survey, languages: ['nb', 'ar', 'fa'] };
    const page = await ResultsPage.show({ ...document, survey }, { lang: 'fa' });
    const heading = page.root.querySelector('#areas span')!;
    expect([
      heading.textContent,
      heading.getAttribute('lang'),
      heading.getAttribute('dir'),
    ]).to.deep.equal(['Areas', 'en', 'ltr']);
  });

  it('speaks Arabic, right to left', async () => {
    const page = await ResultsPage.show(await shown('right-to-left'), { lang: 'ar' });
    const heading = () => page.root.querySelector('#areas')!;
    await until(() => heading().textContent === 'المجالات');
    expect(heading().querySelector('span') === null).to.equal(true);
    expect(page.parts('results')[0]!.getAttribute('dir')).to.equal('rtl');
  });

  it('speaks Danish from a file beside it', async () => {
    const document = await shown('hidden-round');
    const page = await ResultsPage.show({
      ...document,
      survey: { ...document.survey, title: 'Hjemmehjælpen', languages: ['da'] },
    });
    await until(() => page.text('notice').startsWith('Færre end 5'));
  });
});
