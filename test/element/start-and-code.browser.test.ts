import { expect } from 'chai';
import { problem } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { recordsOf } from '../support/storage.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const CODE = 'Code from your invitation';
const PATTERN = '^[A-HJ-NP-Z2-9]{6}$';
const question = { id: 'a', type: 'yes-no', label: 'Question a' };
const withCode = (code: object, more: object = {}) => surveyDocument([question], { code, ...more });
const open = (code: object, attributes: Record<string, string> = {}) =>
  SurveyHarness.mount(withCode(code), { attributes });
const sentCode = async (survey: SurveyHarness) => {
  await survey.element.submit();
  return network.submissions.at(-1)?.code;
};

describe('<user-survey>, start page and code', () => {
  useSurveys();
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  it('has no start page without `start` and `code`', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([question]));
    expect(survey.heading()).to.equal('Part 1');
  });

  it('shows title, text and button of the document', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([question], {
        description: 'About **home** care.',
        start: { title: 'Welcome', text: '- Takes five minutes', button: 'Let us go' },
      }),
    );
    expect(survey.heading()).to.equal('Welcome');
    expect(survey.has('progress')).to.equal(false);
    expect(
      [...survey.part('start')!.querySelectorAll('li')].map((item) => survey.text(item)),
    ).to.deep.equal(['Takes five minutes']);
    expect(survey.buttons()).to.deep.equal(['Let us go']);
    expect(survey.part('start-button') === survey.button('Let us go')).to.equal(true);
    await survey.press('Let us go');
    expect(survey.heading()).to.equal('Part 1');
    expect(survey.text(survey.part('progress'))).to.equal('Page 1 of 1');
    await survey.back();
    expect(survey.heading()).to.equal('Welcome');
  });

  it('goes on with Enter in the code', async () => {
    const survey = await open({});
    await survey.type(CODE, ' k7m2qx ');
    survey.field(CODE).form!.requestSubmit();
    await survey.settled();
    expect(survey.heading()).to.equal('Part 1');
    expect(await sentCode(survey)).to.equal('k7m2qx');
  });

  it('trims, and writes in capitals when only then it matches', async () => {
    const survey = await open({ pattern: PATTERN });
    await survey.type(CODE, ' k7m2qx ');
    await survey.press('Start');
    expect(await sentCode(survey)).to.equal('K7M2QX');
  });

  it('leaves a code alone that matches as it is', async () => {
    const survey = await open({ pattern: '^[A-Za-z]{3}$' });
    await survey.type(CODE, 'aBc');
    expect(await sentCode(survey)).to.equal('aBc');
  });

  it('refuses a code that does not match, with the summary and a link to the field', async () => {
    const survey = await open({ pattern: PATTERN });
    await survey.type(CODE, 'O0');
    await survey.press('Start');
    expect(survey.errors()).to.deep.equal([
      'The code is not valid. Check it against your invitation.',
    ]);
    expect(survey.focused()).to.equal('group "Answers to add or correct: 1"');
    expect(survey.detailsOf('survey-invalid')).to.deep.equal([{ questionIds: [], count: 1 }]);
    survey.root.querySelector<HTMLElement>('[part=error-summary-link]')!.click();
    expect(survey.root.activeElement === survey.field(CODE)).to.equal(true);
    expect(survey.field(CODE).getAttribute('aria-invalid')).to.equal('true');
    await survey.type(CODE, 'K7M2QX');
    expect(survey.errors()).to.deep.equal([]);
    await survey.press('Start');
    expect(survey.heading()).to.equal('Part 1');
  });

  it('goes on without a code unless it is required', async () => {
    const optional = await open({ pattern: PATTERN });
    expect(optional.text(optional.part('code'))).to.contain('(optional)');
    await optional.press('Start');
    expect(optional.heading()).to.equal('Part 1');
    expect(await sentCode(optional)).to.equal(undefined);
    const required = await open({ required: true });
    expect(required.text(required.part('code'))).to.contain('(required)');
    await required.press('Start');
    expect(required.errors()).to.deep.equal(['Enter the code from your invitation.']);
    expect(required.element.checkValidity()).to.equal(false);
  });

  it('takes the code of the attribute and does not ask then', async () => {
    const survey = await open({ pattern: PATTERN, required: true }, { code: ' k7m2qx' });
    expect(survey.heading()).to.equal('Part 1');
    expect(await sentCode(survey)).to.equal('K7M2QX');
  });

  it('asks when the code of the attribute does not match', async () => {
    const survey = await open({ pattern: PATTERN, required: true }, { code: 'O0' });
    expect(survey.has('code')).to.equal(true);
    expect(survey.value(CODE)).to.equal('');
  });

  it('takes the code from the address and cleans it', async () => {
    history.replaceState(
      { kept: 1 },
      '',
      `${location.pathname}${location.search}#a=1&code=k7m2%51x&b=2`,
    );
    const survey = await open({ pattern: PATTERN });
    expect(survey.heading()).to.equal('Part 1');
    expect(location.hash).to.equal('#a=1&b=2');
    expect(history.state).to.deep.equal({ kept: 1 });
    expect(await sentCode(survey)).to.equal('K7M2QX');
  });

  it('takes the code also where the browser lets nobody clean the address', async () => {
    history.replaceState(null, '', '#code=K7M2QX');
    const { replaceState } = history;
    history.replaceState = () => {
      throw new DOMException('100 times in 30 seconds', 'SecurityError');
    };
    try {
      const survey = await open({ pattern: PATTERN });
      expect(survey.heading()).to.equal('Part 1');
      expect(await sentCode(survey)).to.equal('K7M2QX');
    } finally {
      history.replaceState = replaceState;
    }
  });

  it('leaves an address alone that has no code, and one for a survey without codes', async () => {
    history.replaceState(null, '', '#encode=x');
    await open({});
    expect(location.hash).to.equal('#encode=x');
    history.replaceState(null, '', '#code=x');
    await SurveyHarness.mount(surveyDocument([question]));
    expect(location.hash).to.equal('#code=x');
  });

  it('keeps the code in the draft; alone it makes none', async () => {
    const survey = await SurveyHarness.mount(withCode({ required: true }, { start: {} }), {
      attributes: { drafts: 'auto' },
    });
    await survey.type(CODE, 'abc');
    await survey.press('Start');
    await survey.element.saveDraft();
    expect(await recordsOf('user-survey-drafts')).to.have.length(0);
    await survey.choose('Question a', 'Yes');
    await until(() => survey.count('survey-draft-saved'));
    const again = await survey.reload();
    expect(again.heading()).to.equal('Part 1');
    await again.back();
    expect(again.value(CODE)).to.equal('abc');
    expect(await sentCode(again)).to.equal('abc');
  });

  const refusals = {
    'code-invalid': 'The code is not valid. Check it against your invitation.',
    'code-used':
      'This code has already been used. Use another code, or contact those who invited you.',
  };
  for (const [type, error] of Object.entries(refusals))
    it(`goes back to the code when the endpoint says ${type}, whoever gave it`, async () => {
      network.reply = (_, tries) =>
        tries === 1
          ? problem(403, { type: `https://c.example/${type}` })
          : new Response(null, { status: 204 });
      const survey = await open({ pattern: PATTERN }, { code: 'K7M2QX' });
      await survey.choose('Question a', 'No');
      await survey.send();
      expect(survey.status).to.equal('ready');
      expect(survey.errors()).to.deep.equal([error]);
      expect(survey.focused()).to.match(/^group/);
      await survey.type(CODE, 'AAAAAA');
      await survey.press('Start');
      expect(survey.chosen('Question a')).to.deep.equal(['No']);
      await survey.send();
      expect(network.submissions.map(({ code }) => code)).to.deep.equal(['K7M2QX', 'AAAAAA']);
      expect(survey.status).to.equal('submitted');
    });

  it('forgets the code on reset', async () => {
    const survey = await open({});
    await survey.type(CODE, 'abc');
    await survey.press('Start');
    survey.element.reset();
    await survey.settled();
    expect(survey.value(CODE)).to.equal('');
  });

  it('asks no more when the page gives a code later, also after one that was refused', async () => {
    network.reply = (_, tries) =>
      tries === 1 ? problem(403, { type: 'code-used' }) : new Response(null, { status: 204 });
    const survey = await open({ required: true });
    await survey.press('Start');
    survey.element.code = 'one';
    await survey.settled();
    expect(survey.heading()).to.equal('Part 1');
    await survey.choose('Question a', 'Yes');
    await survey.send();
    expect(survey.has('code')).to.equal(true);
    survey.element.code = 'two';
    await survey.settled();
    expect(survey.has('code')).to.equal(false);
    expect(survey.errors()).to.deep.equal([]);
    expect(survey.chosen('Question a')).to.deep.equal(['Yes']);
    expect(await sentCode(survey)).to.equal('two');
  });
});
