import { expect } from 'chai';
import { pause, until } from '../support/host.js';
import { recordsOf } from '../support/storage.js';
import { network, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { named } from './small-surveys.js';

const inline = (document: object) =>
  `<script type="application/json">${JSON.stringify(document)}</script><a href="/f">Answer here</a>`;

describe('<user-survey>, where its document comes from', () => {
  useSurveys();

  it('is idle and shows the fallback without a document', async () => {
    const survey = await SurveyHarness.mount();
    expect(survey.status).to.equal('idle');
    expect(survey.root.querySelector('slot') !== null).to.equal(true);
    expect(survey.text()).to.equal('');
  });

  it('loads `src` from the base address of the page, and shows the fallback meanwhile', async () => {
    const base = document.createElement('base');
    base.href = '/fake/deep/';
    document.head.append(base);
    try {
      let loaded: (document: unknown) => void = () => undefined;
      network.documents.set('/fake/deep/survey.json', new Promise((done) => (loaded = done)));
      const mounting = SurveyHarness.mount(undefined, { attributes: { src: 'survey.json' } });
      await until(() => network.loads.length);
      const element = document.querySelector('user-survey')!;
      expect(element.status).to.equal('loading');
      expect(element.matches(':state(loading)')).to.equal(true);
      expect(element.shadowRoot!.querySelector('slot') !== null).to.equal(true);
      loaded(named('By address'));
      const survey = await mounting;
      expect(survey.title()).to.equal('By address');
      expect(survey.root.querySelector('slot') === null).to.equal(true);
      expect(network.loads[0]!.url).to.equal(new URL('/fake/deep/survey.json', location.href).href);
    } finally {
      base.remove();
    }
  });

  it('takes `survey` before `src` before an inline document', async () => {
    network.documents.set('/fake/s.json', named('By address'));
    const options = { attributes: { src: '/fake/s.json' }, fallback: inline(named('Inline')) };
    const survey = await SurveyHarness.mount(named('As object'), options);
    expect(survey.title()).to.equal('As object');
    expect(network.loads).to.have.length(0);
    survey.element.survey = undefined;
    await survey.settled();
    await until(() => survey.title() === 'By address');
    survey.element.removeAttribute('src');
    await until(() => survey.title() === 'Inline');
  });

  it('is idle again when `src` goes and nothing else is there', async () => {
    network.documents.set('/fake/s.json', named('By address'));
    const survey = await SurveyHarness.mount(undefined, { attributes: { src: '/fake/s.json' } });
    survey.element.removeAttribute('src');
    await survey.settled();
    expect(survey.status).to.equal('idle');
  });

  it('takes a document as JSON text', async () => {
    const survey = await SurveyHarness.mount(JSON.stringify(named('Text')));
    expect(survey.title()).to.equal('Text');
  });

  it('aborts what runs when `src` changes; the latest wins', async () => {
    let loaded: (document: unknown) => void = () => undefined;
    network.documents.set('/fake/slow.json', new Promise((done) => (loaded = done)));
    network.documents.set('/fake/fast.json', named('Fast'));
    const mounting = SurveyHarness.mount(undefined, { attributes: { src: '/fake/slow.json' } });
    await until(() => network.loads.length === 1);
    document.querySelector('user-survey')!.setAttribute('src', '/fake/fast.json');
    const survey = await mounting;
    expect(network.loads[0]!.init.signal!.aborted).to.equal(true);
    loaded(named('Slow'));
    await pause(30);
    expect(survey.title()).to.equal('Fast');
    expect(survey.count('survey-loaded')).to.equal(1);
    expect(survey.count('survey-failed')).to.equal(0);
  });

  it('saves the draft and starts anew when another document comes', async () => {
    const survey = await SurveyHarness.mount(named('First'), { attributes: { drafts: 'auto' } });
    await survey.choose('Question a', 'Yes');
    survey.element.survey = { ...named('Second'), id: 'second' };
    await until(() => survey.title() === 'Second');
    expect(survey.chosen('Question a')).to.deep.equal([]);
    const [draft] = (await recordsOf('user-survey-drafts')) as { surveyId: string }[];
    expect(draft).to.include({ surveyId: 'home-care' });
  });

  it('keeps its answers when it is moved on the page', async () => {
    const survey = await SurveyHarness.mount(named('Moved'));
    await survey.choose('Question a', 'Yes');
    await survey.next();
    const main = document.createElement('main');
    document.body.append(main);
    main.append(survey.element);
    await survey.settled();
    expect(survey.heading()).to.equal('Part 2');
    await survey.back();
    expect(survey.chosen('Question a')).to.deep.equal(['Yes']);
    main.remove();
  });
});
