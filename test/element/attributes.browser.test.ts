import { expect } from 'chai';
import { localDate } from '../../src/run/local-date.js';
import { UserSurvey } from '../../src/user-survey.js';
import { ENDPOINT } from '../support/fake-network.js';
import { pause, until } from '../support/host.js';
import { recordsOf } from '../support/storage.js';
import {
  consoleLines,
  english,
  network,
  surveyDocument,
  SurveyHarness,
  useSurveys,
} from '../support/survey-harness.js';

const yesNo = (id: string, more: object = {}) => ({
  id,
  type: 'yes-no',
  label: `Question ${id}`,
  ...more,
});
const named = (title: string) => surveyDocument([[yesNo('a')], [yesNo('b')]], { title });
const inline = (document: object) =>
  `<script type="application/json">${JSON.stringify(document)}</script><a href="/f">Answer here</a>`;
const levels = (survey: SurveyHarness) =>
  [...survey.root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => tagName);

describe('<user-survey>, attributes and properties', () => {
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

  const clamped = [
    ['1', 'H1', 'H2'],
    ['2', 'H2', 'H3'],
    ['5', 'H5', 'H6'],
    ['6', 'H6', 'H6'],
    ['9', 'H6', 'H6'],
    ['-3', 'H1', 'H2'],
    ['x', 'H2', 'H3'],
  ] as const;
  for (const [level, title, page] of clamped)
    it(`makes the title an ${title} with heading-level="${level}"`, async () => {
      const survey = await SurveyHarness.mount(named('Levels'), {
        attributes: { 'heading-level': level },
      });
      expect(levels(survey)).to.deep.equal([title, page]);
    });

  it('has heading level 2 without the attribute, and follows it later', async () => {
    const survey = await SurveyHarness.mount(named('Levels'));
    expect(levels(survey)).to.deep.equal(['H2', 'H3']);
    survey.element.headingLevel = 4;
    await survey.settled();
    expect(levels(survey)).to.deep.equal(['H4', 'H5']);
  });

  it('lets `layout` win over the document, ignores unknown ones, and keeps answers and place', async () => {
    const survey = await SurveyHarness.mount({ ...named('Layout'), layout: 'single-page' });
    expect(survey.questions()).to.deep.equal(['Question a', 'Question b']);
    await survey.choose('Question b', 'No');
    survey.element.setAttribute('layout', 'one-question');
    await survey.settled();
    expect(survey.questions()).to.deep.equal(['Question a']);
    expect(survey.text(survey.part('progress'))).to.equal('Question 1 of 2');
    await survey.next();
    expect(survey.chosen('Question b')).to.deep.equal(['No']);
    survey.element.layout = 'pages';
    await survey.settled();
    expect(survey.heading()).to.equal('Part 2');
    survey.element.setAttribute('layout', 'carousel');
    await survey.settled();
    expect(survey.questions()).to.deep.equal(['Question a', 'Question b']);
  });

  it('joins unit, round and channel to the context, over the document, unless they are empty', async () => {
    const survey = await SurveyHarness.mount(
      { ...named('Context'), context: { round: '2025', unit: 'all', area: 'north' } },
      { attributes: { unit: 'zone-1', round: '', channel: 'web' } },
    );
    survey.element.round = '2026';
    await survey.element.submit();
    expect(network.submissions[0]!.context).to.deep.equal({
      round: '2026',
      unit: 'zone-1',
      area: 'north',
      channel: 'web',
    });
  });

  it('leaves empty attributes out of the context', async () => {
    const survey = await SurveyHarness.mount(named('Context'), { attributes: { unit: '' } });
    await survey.element.submit();
    expect(network.submissions[0]).to.have.all.keys(
      'submissionId',
      'surveyId',
      'surveyVersion',
      'language',
      'completedOn',
      'answers',
    );
    expect(network.submissions[0]!.completedOn).to.equal(localDate());
  });

  it('uses `credentials` for document and endpoint, `headers` for the endpoint alone', async () => {
    network.documents.set('/fake/s.json', named('Headers'));
    let asked = 0;
    const survey = await SurveyHarness.mount(undefined, {
      attributes: { src: '/fake/s.json', credentials: 'include' },
      properties: {
        headers: async () => ({
          'X-Token': `t${++asked}`,
          'content-type': 'text/evil',
          'idempotency-key': 'mine',
        }),
      },
    });
    expect(network.loads[0]!.init.credentials).to.equal('include');
    expect(new Headers(network.loads[0]!.init.headers).has('x-token')).to.equal(false);
    await survey.element.submit();
    const [post] = network.posts;
    expect(post!.init.credentials).to.equal('include');
    expect(post!.init.redirect).to.equal('error');
    expect(post!.url).to.equal(new URL(ENDPOINT, location.href).href);
    expect(Object.fromEntries(post!.headers)).to.deep.equal({
      'content-type': 'application/json',
      'idempotency-key': post!.submission.submissionId,
      'x-token': 't1',
    });
  });

  it('falls back to same-origin when `credentials` is removed or unknown', async () => {
    network.documents.set('/fake/s.json', named('Credentials'));
    network.documents.set('/fake/t.json', named('Other'));
    const survey = await SurveyHarness.mount(undefined, {
      attributes: { src: '/fake/s.json', credentials: 'yes please' },
    });
    expect(survey.title()).to.equal('Credentials');
    survey.element.removeAttribute('credentials');
    survey.element.src = '/fake/t.json';
    await until(() => survey.title() === 'Other');
    expect(network.loads.map(({ init }) => init.credentials)).to.deep.equal([
      'same-origin',
      'same-origin',
    ]);
  });

  it('prefers `transport` to the endpoint', async () => {
    const sent: unknown[] = [];
    const survey = await SurveyHarness.mount(named('Transport'), {
      properties: {
        transport: async (submission, { signal }) => {
          sent.push(submission.surveyId, signal.aborted);
          return { receipt: 'T1' };
        },
      },
    });
    await survey.element.submit();
    expect(sent).to.deep.equal(['home-care', false]);
    expect(network.posts).to.have.length(0);
    expect(survey.text()).to.contain('T1');
  });

  it('counts what is set before the tag is defined', async () => {
    const element = document.createElement('user-survey-late') as UserSurvey;
    Object.assign(element, { survey: named('Late'), answers: { a: true }, headingLevel: 3 });
    document.body.append(element);
    customElements.define('user-survey-late', class extends UserSurvey {});
    await until(() => element.status === 'ready');
    expect(element.answers).to.deep.equal({ a: true });
    expect(element.shadowRoot!.querySelector('h3')!.textContent!.trim()).to.equal('Late');
    element.remove();
  });

  describe('methods', () => {
    it('do nothing before the document is there', async () => {
      const survey = await SurveyHarness.mount();
      const { element } = survey;
      element.next();
      element.previous();
      element.goToPage('p1');
      element.setAnswer('a', true);
      element.reset();
      element.focus();
      await element.submit();
      await element.saveDraft();
      await element.clearDraft();
      expect(element.answers).to.deep.equal({});
      expect(survey.status).to.equal('idle');
      consoleLines();
    });

    it('do nothing on an element that is not attached', async () => {
      const survey = await SurveyHarness.mount(named('Gone'));
      const { element } = survey;
      await survey.choose('Question a', 'Yes');
      element.remove();
      const before = survey.events.length;
      element.next();
      element.previous();
      element.goToPage('p2');
      element.setAnswer('a', false);
      element.reset();
      element.focus();
      await element.submit();
      await element.saveDraft();
      await element.clearDraft();
      expect(element.reportValidity()).to.equal(true);
      expect(element.answers).to.deep.equal({ a: true });
      expect(survey.events).to.have.length(before);
      expect(network.posts).to.have.length(0);
    });

    it('setAnswer answers, clears, and warns about what a question cannot have', async () => {
      const survey = await SurveyHarness.mount(named('Set'));
      const { element } = survey;
      element.setAnswer('a', true);
      await element.updateComplete;
      expect(survey.chosen('Question a')).to.deep.equal(['Yes']);
      element.setAnswer('a', 'yes');
      element.setAnswer('nobody', true);
      element.setAnswer('__proto__', true);
      expect(element.answers).to.deep.equal({ a: true });
      expect(consoleLines()).to.have.length(3);
      element.setAnswer('a', undefined);
      expect(element.answers).to.deep.equal({});
      expect(survey.detailsOf('survey-changed')).to.deep.equal([
        { questionId: 'a' },
        { questionId: 'a' },
      ]);
    });

    it('goToPage goes to a visible page and warns about others', async () => {
      const document = surveyDocument([
        [yesNo('a')],
        [yesNo('b', { visibleIf: { question: 'a', equals: true } })],
        [yesNo('c')],
      ]);
      const survey = await SurveyHarness.mount(document);
      survey.element.goToPage('p3');
      await survey.settled();
      expect(survey.heading()).to.equal('Part 3');
      survey.element.goToPage('p2');
      survey.element.goToPage('start');
      await survey.settled();
      expect(survey.heading()).to.equal('Part 3');
      expect(consoleLines().join()).to.contain('"p2"').and.contain('"start"');
    });

    it('next and previous move as the buttons do', async () => {
      const survey = await SurveyHarness.mount(
        surveyDocument([[yesNo('a', { required: true })], [yesNo('b')]]),
      );
      survey.element.next();
      await survey.settled();
      expect(survey.errors()).to.have.length(1);
      survey.element.setAnswer('a', false);
      survey.element.next();
      await survey.settled();
      expect(survey.heading()).to.equal('Part 2');
      survey.element.next();
      await survey.settled();
      expect(network.posts).to.have.length(0);
      survey.element.previous();
      await survey.settled();
      expect(survey.heading()).to.equal('Part 1');
      survey.element.previous();
      await survey.settled();
      expect(survey.heading()).to.equal('Part 1');
    });

    it('checkValidity looks at the whole survey and shows nothing; reportValidity goes there', async () => {
      const survey = await SurveyHarness.mount(
        surveyDocument([[yesNo('a')], [yesNo('b', { required: true })]]),
      );
      expect(survey.element.checkValidity()).to.equal(false);
      await survey.settled();
      expect(survey.events.map(({ type }) => type)).to.deep.equal(['survey-loaded']);
      expect(survey.element.reportValidity()).to.equal(false);
      await survey.settled();
      expect(survey.heading()).to.equal('Part 2');
      expect(survey.errors()).to.deep.equal([english('error-required', { label: 'Question b' })]);
      expect(survey.focused()).to.match(/^group/);
      survey.element.setAnswer('b', true);
      expect(survey.element.checkValidity()).to.equal(true);
      expect(survey.element.reportValidity()).to.equal(true);
    });

    it('focus goes to the heading', async () => {
      const survey = await SurveyHarness.mount(named('Focus'));
      expect(survey.focused()).to.equal('');
      survey.element.focus();
      expect(survey.focused()).to.equal('heading "Part 1"');
    });

    it('reset begins with a new respondent', async () => {
      const survey = await SurveyHarness.mount(named('Reset'), { attributes: { drafts: 'auto' } });
      await survey.choose('Question a', 'Yes');
      await survey.next();
      await survey.element.saveDraft();
      expect(await recordsOf('user-survey-drafts')).to.have.length(1);
      survey.element.reset();
      await survey.settled();
      expect(survey.heading()).to.equal('Part 1');
      expect(survey.chosen('Question a')).to.deep.equal([]);
      expect(survey.element.answers).to.deep.equal({});
      await until(async () => (await recordsOf('user-survey-drafts')).length === 0);
      expect(survey.count('survey-draft-cleared')).to.equal(1);
      expect(survey.detailsOf('survey-page-changed').at(-1)).to.include({ pageId: 'p1', index: 0 });
    });
  });

  describe('answers', () => {
    const types = surveyDocument([
      { id: 'n', type: 'number', label: 'How many', max: 10 },
      { id: 'm', type: 'multiple-choice', label: 'Which', choices: ['x', 'y'] },
      yesNo('a'),
    ]);

    it('prefill before the document is there; what does not fit is left out with a warning', async () => {
      const survey = await SurveyHarness.mount(types, {
        properties: { answers: { n: 4, m: ['y'], a: 'maybe', nobody: 1 } },
      });
      expect(survey.value('How many')).to.equal('4');
      expect(survey.chosen('Which')).to.deep.equal(['y']);
      expect(survey.element.answers).to.deep.equal({ n: 4, m: ['y'] });
      expect(survey.count('survey-changed')).to.equal(0);
      const told = consoleLines();
      expect(told).to.have.length(2);
      expect(told.join()).to.contain('"a"').and.contain('"nobody"');
    });

    it('prefill also after loading, again and again, until the first answer', async () => {
      const survey = await SurveyHarness.mount(types);
      survey.element.answers = { a: true };
      await survey.settled();
      expect(survey.chosen('Question a')).to.deep.equal(['Yes']);
      survey.element.answers = { a: false };
      await survey.settled();
      expect(survey.chosen('Question a')).to.deep.equal(['No']);
      await survey.choose('Which', 'x');
      survey.element.answers = { a: true };
      await survey.settled();
      expect(survey.chosen('Question a')).to.deep.equal(['No']);
      expect(consoleLines()).to.have.length(1);
    });

    it('may be null, as frameworks set it', async () => {
      const survey = await SurveyHarness.mount(types, { properties: { answers: null as never } });
      expect(survey.element.answers).to.deep.equal({});
    });

    it('are what would be sent: visible and normalized', async () => {
      const document = surveyDocument([
        yesNo('a'),
        {
          id: 'n',
          type: 'number',
          label: 'How many',
          visibleIf: { question: 'a', equals: true },
        },
      ]);
      const survey = await SurveyHarness.mount(document);
      await survey.choose('Question a', 'Yes');
      await survey.type('How many', '1 234,5');
      expect(survey.element.answers).to.deep.equal({ a: true, n: 1234.5 });
      await survey.choose('Question a', 'No');
      expect(survey.element.answers).to.deep.equal({ a: false });
    });
  });
});
