import { expect } from 'chai';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { json } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { roleAndName, textOf } from '../support/words-of.js';

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

  it('keeps the index of pages below the question, with the current page to be seen', async () => {
    const survey = await SurveyHarness.mount(guide(), { attributes: { interviewer: '' } });
    const list = survey.part('page-index')!;
    expect(roleAndName(survey.root, list)).to.equal('NAV "Pages"');
    const question = survey.question('Question a');
    expect(list.getBoundingClientRect().top).to.be.above(question.getBoundingClientRect().bottom);
    const [current, other] = [...list.querySelectorAll('button')].map((button) =>
      getComputedStyle(button),
    );
    expect(current!.fontWeight).to.equal('700');
    expect(other!.fontWeight).to.equal('400');
  });

  it('calls no page the current one where all are shown', async () => {
    const survey = await SurveyHarness.mount(guide(), {
      attributes: { interviewer: '', layout: 'single-page' },
    });
    expect(index(survey)).to.deep.equal([
      ['Part 1', null],
      ['Part 3', null],
    ]);
  });

  it('tells which pages have no answer yet', async () => {
    const survey = await SurveyHarness.mount(guide(), { attributes: { interviewer: '' } });
    const items = () => [...survey.part('page-index')!.querySelectorAll('li')].map(textOf);
    expect(items()).to.deep.equal(['Part 1 Not answered', 'Part 3 Not answered']);
    await survey.choose('Question a', 'No');
    expect(items()).to.deep.equal(['Part 1', 'Part 3 Not answered']);
  });

  it('takes a note under every question that has no comment of its own', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([
        yesNo('a'),
        yesNo('b', { comment: true }),
        { id: 'c', type: 'statement', label: 'Read this aloud.' },
        {
          id: 'd',
          type: 'single-choice',
          label: 'Question d',
          choices: ['x', { value: 'y', label: 'Other', other: true }],
        },
      ]),
      { attributes: { interviewer: '' } },
    );
    const comments = () => survey.parts('question-comment').map((node) => textOf(node));
    expect(comments()).to.deep.equal(['Interviewer’s note – Question a', 'Comment – Question b']);
    await survey.type('Interviewer’s note', 'Hesitated.');
    await survey.send();
    expect(network.submissions[0]).to.deep.include({
      context: { channel: 'interview' },
      answers: {},
      comments: { a: 'Hesitated.' },
    });
  });

  it('shows the notes in the review', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([yesNo('a')], { review: true }), {
      attributes: { interviewer: '' },
    });
    await survey.type('Interviewer’s note', 'Hesitated.');
    await survey.next();
    expect(survey.text(survey.part('review-item'))).to.contain('Hesitated.');
  });

  it('takes no notes where another channel is given', async () => {
    const survey = await SurveyHarness.mount(guide(), {
      attributes: { interviewer: '', channel: 'phone' },
    });
    expect(survey.has('question-comment')).to.equal(false);
  });

  it('says when a note is too long', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([yesNo('a')]), {
      attributes: { interviewer: '' },
    });
    const field = survey.field('Interviewer’s note');
    field.value = 'x'.repeat(10_001);
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await survey.press('Send answers');
    expect(survey.errors()).to.have.length(1);
    expect(network.posts).to.have.length(0);
  });

  it('begins a new, empty interview after the receipt', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([yesNo('a')]), {
      attributes: { interviewer: '' },
    });
    await survey.choose('Question a', 'Yes');
    await survey.send();
    expect(survey.button('New interview').part.contains('restart-button')).to.equal(true);
    await survey.press('New interview');
    await until(() => survey.status === 'ready');
    await survey.element.updateComplete;
    expect(survey.heading()).to.equal('Part 1');
    expect(survey.chosen('Question a')).to.deep.equal([]);
    await survey.choose('Question a', 'No');
    await survey.send();
    expect(network.submissions.map(({ answers }) => answers)).to.deep.equal([
      { a: true },
      { a: false },
    ]);
  });

  it('begins the next interview while the one before waits to be sent', async () => {
    network.reply = () => json(503);
    const survey = await SurveyHarness.mount(surveyDocument([yesNo('a')]), {
      attributes: { interviewer: '' },
    });
    await survey.choose('Question a', 'Yes');
    await survey.send();
    expect(survey.status).to.equal('queued');
    await survey.press('New interview');
    await until(() => survey.status === 'ready');
    await survey.element.updateComplete;
    expect(survey.chosen('Question a')).to.deep.equal([]);
    expect(survey.heading()).to.equal('Part 1');
  });

  it('offers no new interview to respondents', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([yesNo('a')]));
    await survey.send();
    expect(survey.has('restart-button')).to.equal(false);
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
