import { expect } from 'chai';
import { localDate } from '../../src/run/local-date.js';
import type { UserSurvey } from '../../src/user-survey.js';
import { ENDPOINT } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { network, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { named } from './small-surveys.js';

const levels = (survey: SurveyHarness) =>
  [...survey.root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => tagName);

describe('<user-survey>, attributes and properties', () => {
  useSurveys();

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
    customElements.define('user-survey-late', class extends customElements.get('user-survey')! {});
    await until(() => element.status === 'ready');
    await element.updateComplete;
    expect(element.answers).to.deep.equal({ a: true });
    expect(Object.hasOwn(element, 'answers')).to.equal(false);
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('input')!.checked).to.equal(true);
    expect(element.shadowRoot!.querySelector('h3')!.textContent!.trim()).to.equal('Late');
    element.remove();
  });
});
