import { expect } from 'chai';
import {
  consoleLines,
  network,
  surveyDocument,
  SurveyHarness,
  useSurveys,
} from '../support/survey-harness.js';

const question = { id: 'a', type: 'yes-no', label: 'Question a' };
const withEndpoint = (endpoint: string) => surveyDocument([question], { endpoint });
const bySrc = { endpoint: undefined, src: '/fake/surveys/home-care' };

describe('<user-survey>, the endpoint of the document', () => {
  useSurveys();

  it('is posted to, resolved against the address of the document', async () => {
    network.documents.set('/fake/surveys/home-care', withEndpoint('home-care/responses'));
    const survey = await SurveyHarness.mount(undefined, { attributes: bySrc });
    expect(survey.notices()).to.deep.equal([]);
    await survey.choose('Question a', 'Yes');
    await survey.send();
    expect(survey.status).to.equal('submitted');
    const [posted] = network.posts;
    expect(posted!.url).to.equal(`${location.origin}/fake/surveys/home-care/responses`);
    expect(posted!.init.credentials).to.equal('same-origin');
  });

  it('gives way to the attribute, also to one that comes later', async () => {
    const survey = await SurveyHarness.mount(withEndpoint('/fake/document'), {
      attributes: { endpoint: '/fake/tag' },
    });
    await survey.send();
    survey.element.reset();
    survey.element.removeAttribute('endpoint');
    await survey.settled();
    await survey.send();
    expect(network.posts.map(({ url }) => new URL(url).pathname)).to.deep.equal([
      '/fake/tag',
      '/fake/document',
    ]);
  });

  it('is not posted to in a preview', async () => {
    const preview = await SurveyHarness.mount(withEndpoint('/fake/responses'), {
      attributes: { endpoint: undefined, preview: '' },
    });
    expect(preview.notices()).to.deep.equal(['Preview. Nothing is saved or sent.']);
    await preview.send();
    expect(network.posts).to.have.length(0);
  });

  it('keeps the problems of a faulty document from visitors', async () => {
    const faulty = { ...withEndpoint('/fake/responses'), titel: 'x' };
    for (const [document, listed] of [
      [faulty, 0],
      [JSON.stringify(faulty), 0],
      [{ ...faulty, endpoint: undefined }, 1],
      [{ ...faulty, endpoint: 'javascript:1' }, 2],
    ] as const) {
      const survey = await SurveyHarness.mount(document, { attributes: { endpoint: undefined } });
      expect(survey.status).to.equal('failed');
      // The heading and the problems; visitors get neither.
      const shown = listed ? (await survey.problems()).slice(1) : [];
      expect(shown).to.have.length(listed);
      expect(survey.root.querySelectorAll('li')).to.have.length(listed);
      await survey.remove();
    }
    expect(consoleLines().length).to.be.greaterThan(0);
  });
});
