import { expect } from 'chai';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const yesNo = (id: string, more: object = {}) => ({
  id,
  type: 'yes-no',
  label: `Question ${id}`,
  ...more,
});
const guide = (more: object = {}) =>
  surveyDocument(
    [
      [yesNo('a', { required: true, probes: ['Can you say more?', 'Since when?'] })],
      [yesNo('b', { visibleIf: { question: 'a', equals: true } })],
      [yesNo('c', { required: true })],
    ],
    more,
  );
const index = (survey: SurveyHarness) =>
  [...(survey.part('page-index')?.querySelectorAll('button') ?? [])].map((button) => [
    survey.text(button),
    button.getAttribute('aria-current'),
  ]);

describe('<user-survey>, interviewer mode', () => {
  useSurveys();

  it('hides probes and index from respondents', async () => {
    const survey = await SurveyHarness.mount(guide());
    expect(survey.has('probes')).to.equal(false);
    expect(survey.has('page-index')).to.equal(false);
    await survey.next();
    expect(survey.errors()).to.have.length(1);
  });

  it('shows probes and an index of pages to be asked in any order, and requires nothing', async () => {
    const survey = await SurveyHarness.mount(guide(), { attributes: { interviewer: '' } });
    expect(survey.text(survey.part('probes')))
      .to.contain('Can you say more?')
      .and.contain('Since when?');
    expect(survey.questions()).to.deep.equal(['Question a']);
    expect(index(survey)).to.deep.equal([
      ['Part 1', 'page'],
      ['Part 3', null],
    ]);
    await survey.press('Part 3');
    expect(survey.heading()).to.equal('Part 3');
    expect(survey.focused()).to.equal('heading "Part 3"');
    await survey.press('Part 1');
    await survey.choose('Question a', 'Yes');
    expect(index(survey).map(([name]) => name)).to.deep.equal(['Part 1', 'Part 2', 'Part 3']);
    await survey.next();
    await survey.next();
    await survey.send();
    expect(network.submissions[0]).to.deep.include({
      context: { channel: 'interview' },
      answers: { a: true },
    });
  });

  it('lets the channel of attribute or document stand', async () => {
    const survey = await SurveyHarness.mount(
      guide({ interviewer: true, context: { channel: 'phone' } }),
    );
    await survey.element.submit();
    expect(network.submissions[0]!.context).to.deep.equal({ channel: 'phone' });
  });

  it('can be switched off where the document switches it on', async () => {
    const survey = await SurveyHarness.mount(guide({ interviewer: true }), {
      attributes: { interviewer: 'false' },
    });
    expect(survey.has('page-index')).to.equal(false);
    expect(survey.element.checkValidity()).to.equal(false);
    survey.element.interviewer = true;
    await survey.settled();
    expect(survey.has('page-index')).to.equal(true);
    expect(survey.element.checkValidity()).to.equal(true);
  });

  for (const channel of ['interview', 'paper'])
    it(`requires nothing with channel="${channel}"`, async () => {
      const survey = await SurveyHarness.mount(guide(), { attributes: { channel } });
      expect(survey.element.checkValidity()).to.equal(true);
      expect(survey.has('probes')).to.equal(false);
      await survey.next();
      expect(survey.heading()).to.equal('Part 3');
    });

  it('still checks what is answered', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([{ id: 'n', type: 'number', label: 'Number', required: true, max: 5 }]),
      { attributes: { interviewer: '' } },
    );
    await survey.type('Number', '6');
    await survey.send();
    expect(survey.errors()).to.have.length(1);
    await survey.type('Number', '');
    await survey.send();
    expect(survey.status).to.equal('submitted');
  });
});
