import { expect } from 'chai';
import { consoleLines, network, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { TYPICAL_MISTAKES } from './typical-mistakes.js';

const HEADINGS = {
  nb: ['1 feil', '1 advarsel'],
  en: ['1 error', '1 warning'],
} as const;

describe('<user-survey>, the twenty typical mistakes in preview', () => {
  useSurveys();

  it('are twenty', () => {
    expect(TYPICAL_MISTAKES).to.have.length(20);
  });

  for (const mistake of TYPICAL_MISTAKES)
    for (const lang of ['nb', 'en'] as const)
      it(`tells ${mistake.what} as one problem, in ${lang}`, async () => {
        const { served, src = '/fake/s.json', inside } = mistake;
        network.documents.set('/fake/s.json', served);
        const survey = await SurveyHarness.mount(undefined, {
          attributes: { lang, preview: '', src: src ?? undefined },
          fallback: inside,
        });
        const [heading, ...problems] = await survey.problems();
        consoleLines();
        expect(problems).to.deep.equal([mistake[lang]]);
        expect(HEADINGS[lang]).to.include(heading);
      });
});
