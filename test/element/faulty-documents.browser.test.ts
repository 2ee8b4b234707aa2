import { expect } from 'chai';
import { until } from '../support/host.js';
import {
  surveyDocument,
  SurveyHarness,
  useSurveys,
  consoleLines,
  network,
} from '../support/survey-harness.js';

const faulty = surveyDocument([
  { id: 'contact', type: 'yes-no', label: 'Contact' },
  {
    id: 'b',
    type: 'yes-no',
    label: 'B',
    requred: true,
    visibleIf: { question: 'contakt', equals: true },
  },
]);
const messages = [
  /^\/pages\/0\/questions\/1\/requred: .*"required"/,
  /^\/pages\/0\/questions\/1\/visibleIf\/question: no earlier question "contakt"; did you mean "contact"\?$/,
];

describe('<user-survey>, faulty documents', () => {
  useSurveys();

  it('tells the visitor in short, with the fallback, and the editor everything', async () => {
    const survey = await SurveyHarness.mount(faulty);
    expect(survey.status).to.equal('failed');
    expect(survey.text()).to.contain('The survey could not be shown.');
    expect(survey.text()).to.not.contain('contakt');
    expect(survey.root.querySelector('slot')!.assignedElements()[0]!.textContent).to.equal(
      'Answer here',
    );
    const told = consoleLines();
    expect(told).to.have.length(2);
    const [detail] = survey.detailsOf('survey-failed');
    expect(survey.detailsOf('survey-failed')).to.have.length(1);
    expect(detail).to.have.all.keys('stage', 'problems');
    expect(detail!.stage).to.equal('load');
    const sorted = [...detail!.problems].sort((one, other) => one.path.localeCompare(other.path));
    for (const [index, message] of messages.entries()) {
      expect(sorted[index]!.message).to.match(message);
      expect(told.join('\n')).to.contain(`error: <user-survey> ${sorted[index]!.message}`);
      expect(sorted[index]).to.have.all.keys('path', 'code', 'params', 'message');
    }
    expect(survey.count('survey-loaded')).to.equal(0);
  });

  it('says so in the one live region, and nothing of what is wrong', async () => {
    const survey = await SurveyHarness.mount(faulty);
    consoleLines();
    const regions = [...survey.root.querySelectorAll('[role=status], [role=alert]')];
    expect(regions).to.have.length(1);
    await until(() => regions[0]!.textContent !== '');
    expect(regions[0]!.textContent).to.equal('The survey could not be shown.');
  });

  it('lists the problems on the page in preview', async () => {
    const survey = await SurveyHarness.mount(faulty, { attributes: { preview: '' } });
    consoleLines();
    expect(await survey.problems()).to.deep.equal([
      '2 errors',
      'Error: page 1, question 2, “B”, requred /pages/0/questions/1/requred | There is no property "requred" here. | Did you mean "required"?',
      'Error: page 1, question 2, “B”, the condition, question /pages/0/questions/1/visibleIf/question | No question before this one has the id "contakt". | Did you mean "contact"?',
    ]);
    expect(survey.root.querySelector('li')!.lang).to.equal('en');
    expect(survey.root.querySelector('h2')!.textContent).to.equal('2 errors');
    expect(survey.root.querySelector('slot') !== null).to.equal(true);
  });

  it('lists warnings in preview above the survey', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([{ id: 'a', type: 'yes-no', label: { en: 'A', se: 'B' } }]),
      { attributes: { preview: '' } },
    );
    expect(consoleLines().join()).to.match(/^warn: .*"se"/);
    expect(await survey.problems()).to.deep.equal([
      '1 warning',
      'Warning: page 1, question 1, “A”, label.se /pages/0/questions/0/label/se | The language "se" is not in the document’s languages, so this text is never shown. | Add it to languages, or take the text away.',
    ]);
    expect(survey.root.querySelector('h3')!.textContent).to.equal('1 warning');
    expect(survey.questions()).to.deep.equal(['A']);
  });

  for (const [what, document] of [
    ['not JSON', '{'],
    ['a list', []],
    ['a number', 7],
    ['an empty object', {}],
    ['an own __proto__', JSON.parse('{"__proto__": {"id": "x"}}')],
  ] as const)
    it(`survives ${what}`, async () => {
      const survey = await SurveyHarness.mount(document);
      expect(survey.status).to.equal('failed');
      expect(consoleLines().length).to.be.greaterThan(0);
      expect(survey.detailsOf('survey-failed')[0]!.problems.length).to.be.greaterThan(0);
    });

  for (const [what, document] of [
    ['a missing document', undefined],
    ['a page in its place', '<!doctype html>'],
    ['a server that fails', 500],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const)
    it(`shows the fallback for ${what}`, async () => {
      network.documents.set('/fake/s.json', document);
      const survey = await SurveyHarness.mount(undefined, { attributes: { src: '/fake/s.json' } });
      expect(survey.status).to.equal('failed');
      expect(survey.root.querySelector('slot') !== null).to.equal(true);
      expect(consoleLines()).to.have.length(1);
    });

  it('recovers with the next document', async () => {
    const survey = await SurveyHarness.mount(faulty);
    consoleLines();
    survey.element.survey = surveyDocument([{ id: 'a', type: 'yes-no', label: 'A' }]);
    await survey.settled();
    await survey.settled();
    expect(survey.status).to.equal('ready');
    expect(survey.questions()).to.deep.equal(['A']);
    survey.element.survey = faulty;
    await survey.settled();
    expect(survey.status).to.equal('failed');
    consoleLines();
  });

  it('can be given another document by the page when it fails', async () => {
    const element = document.createElement('user-survey');
    element.addEventListener('survey-failed', () => {
      element.survey = surveyDocument([{ id: 'a', type: 'yes-no', label: 'A' }]);
    });
    element.survey = faulty;
    document.body.append(element);
    await until(() => element.status === 'ready');
    consoleLines();
    element.remove();
  });

  it('speaks the visitor’s language', async () => {
    const survey = await SurveyHarness.mount({}, { attributes: { lang: 'nb' } });
    consoleLines();
    expect(survey.root.querySelector('[part~=notice] p')!.getAttribute('lang')).to.equal('nb');
  });

  it('speaks English on a page that names no language', async () => {
    const { lang } = document.documentElement;
    document.documentElement.removeAttribute('lang');
    const survey = await SurveyHarness.mount('{', { attributes: { lang: undefined, preview: '' } });
    consoleLines();
    expect(survey.text()).to.contain('The survey could not be shown.');
    expect((await survey.problems())[0]).to.equal('1 error');
    document.documentElement.lang = lang;
  });

  it('accepts a plain JSON Schema', async () => {
    const survey = await SurveyHarness.mount({
      type: 'object',
      title: 'Library',
      properties: {
        visits: { type: 'integer', minimum: 1, maximum: 5, title: 'How often' },
        home: {
          type: 'object',
          title: 'Home',
          properties: { pet: { type: 'boolean', title: 'Pet' } },
        },
      },
      required: ['visits'],
    });
    await survey.choose('How often', '3');
    await survey.next();
    await survey.choose('Pet', 'Yes');
    await survey.send();
    expect(network.submissions[0]).to.deep.include({
      surveyId: 'library',
      surveyVersion: '1',
      answers: { visits: 3, 'home.pet': true },
    });
  });
});
