import { expect } from 'chai';
import { localDate } from '../../src/run/local-date.js';
import { json, problem } from '../support/fake-network.js';
import { stored } from '../support/storage.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { UUID } from '../support/uuid.js';
import { two, yesNo } from './small-surveys.js';

describe('<user-survey>, submission', () => {
  useSurveys();

  it('sends every type of question exactly as the contract says', async () => {
    const na = { notApplicable: true };
    const choices = [
      { value: 'x', label: 'First' },
      { value: 2, label: 'Second' },
      { value: 'other', label: 'Other', other: true },
    ];
    const several = [
      { value: 'x', label: 'First' },
      { value: 2, label: 'Second' },
      { value: 'none', label: 'None', exclusive: true },
    ];
    const rows = [
      { id: 'listen', label: 'Listen' },
      { id: 'time', label: 'Time' },
      { id: 'skip', label: 'Skip' },
    ];
    const survey = await SurveyHarness.mount(
      surveyDocument(
        [
          { id: 'scale', type: 'scale', label: 'Scale', comment: true },
          { id: 'single', type: 'single-choice', label: 'Single', choices },
          {
            id: 'drop',
            type: 'single-choice',
            label: 'Dropdown',
            display: 'dropdown',
            choices: choices.slice(0, 2),
          },
          { id: 'several', type: 'multiple-choice', label: 'Several', choices: several },
          { id: 'alone', type: 'multiple-choice', label: 'Exclusive', choices: several },
          yesNo('yes'),
          { id: 'matrix', type: 'matrix', label: 'Matrix', rows, max: 4, ...na },
          {
            id: 'grid',
            type: 'matrix',
            label: 'Grid',
            rows: rows.slice(0, 1),
            choices: several.slice(0, 2),
          },
          { id: 'text', type: 'text', label: 'Text' },
          { id: 'lines', type: 'text', label: 'Lines', multiline: true },
          { id: 'number', type: 'number', label: 'Number' },
          { id: 'date', type: 'date', label: 'Date' },
          { id: 'ranking', type: 'ranking', label: 'Ranking', choices: ['one', 'two', 'three'] },
          { id: 'kept', type: 'ranking', label: 'Kept', choices: ['one', 'two'] },
          { id: 'consent', type: 'consent', label: 'Consent' },
          { id: 'statement', type: 'statement', label: 'Statement' },
          { id: 'na', type: 'number', label: 'Neither', ...na },
          { id: 'empty', type: 'text', label: 'Empty', comment: { label: 'Aside' } },
        ],
        { code: {}, context: { round: '2026' } },
      ),
      { attributes: { unit: 'zone-1', code: 'K7M2QX' } },
    );
    await survey.choose('Scale', '4');
    await survey.type('Comment', '  well  ');
    await survey.choose('Single', 'Other');
    await survey.type('Write your own answer', ' a third ');
    await survey.choose('Dropdown', 'Second');
    await survey.choose('Several', 'Second', 'First');
    await survey.choose('Exclusive', 'First', 'Second', 'None');
    await survey.choose('Question yes', 'No');
    await survey.chooseRow('Matrix', 'Listen', '4');
    await survey.chooseRow('Matrix', 'Time', "Don't know / not relevant");
    await survey.chooseRow('Grid', 'Listen', 'Second');
    await survey.type('Text', '  some words ');
    await survey.type('Lines', 'more');
    await survey.type('Number', '1 234,50');
    await survey.fillDate('Date', '2026-02-28');
    await survey.press('Move three up');
    survey
      .question('Kept')
      .querySelectorAll('button')
      .forEach((button) => {
        if (survey.text(button) === 'Keep this order') button.click();
      });
    await survey.choose('Consent', 'Consent');
    await survey.choose('Neither', "Don't know / not relevant");
    await survey.type('Aside', 'by the way');
    await survey.send();
    const [submission] = network.submissions;
    expect(submission!.submissionId).to.match(UUID);
    expect(submission).to.deep.equal({
      submissionId: submission!.submissionId,
      surveyId: 'home-care',
      surveyVersion: '1',
      language: 'en',
      completedOn: localDate(),
      context: { round: '2026', unit: 'zone-1' },
      code: 'K7M2QX',
      answers: {
        scale: 4,
        single: 'other',
        drop: 2,
        several: ['x', 2],
        alone: ['none'],
        yes: false,
        matrix: { listen: 4, time: 'not-applicable' },
        grid: { listen: 2 },
        text: 'some words',
        lines: 'more',
        number: 1234.5,
        date: '2026-02-28',
        ranking: ['one', 'three', 'two'],
        kept: ['one', 'two'],
        consent: true,
        na: 'not-applicable',
      },
      comments: { scale: 'well', single: 'a third', empty: 'by the way' },
    });
    expect(network.posts[0]!.headers.get('Idempotency-Key')).to.equal(submission!.submissionId);
    expect(network.posts[0]!.init.method).to.equal('POST');
  });

  it('shows the receipt, and keeps neither draft nor outbox', async () => {
    network.reply = () =>
      json(201, { receipt: 'A1B2', message: { en: 'Hello', nb: 'Hei' }, redirect: '/next' });
    const survey = await SurveyHarness.mount(
      { ...two, completed: { title: 'Done', text: 'We **read** it.' } },
      { attributes: { drafts: 'auto' } },
    );
    await survey.choose('Question a', 'Yes');
    await survey.next();
    await survey.element.saveDraft();
    await survey.send();
    expect(survey.heading()).to.equal('Done');
    expect(survey.focused()).to.equal('heading "Done"');
    const receipt = survey.text(survey.part('receipt'));
    expect(receipt).to.contain('We read it.').and.contain('Hello').and.contain('A1B2');
    expect(survey.detailsOf('survey-submitted')[0]).to.include({ message: 'Hello' });
    const link = survey.part('receipt')!.querySelector('a')!;
    expect(link.href).to.equal(new URL('/next', location.href).href);
    expect(location.pathname).to.not.equal('/next');
    expect(await stored('drafts')).to.deep.equal([]);
    expect(await stored('outbox')).to.deep.equal([]);
    expect(survey.has('draft-status')).to.equal(false);
    expect(survey.count('survey-draft-cleared')).to.equal(1);
    const again = await survey.reload();
    expect(again.heading()).to.equal('Part 1');
    expect(again.chosen('Question a')).to.deep.equal([]);
  });

  it('takes a text, an empty body and 409 for success', async () => {
    const replies = [
      new Response('Thank you', { headers: { 'Content-Type': 'text/plain' } }),
      new Response(null, { status: 204 }),
      problem(409, { receipt: 'OLD1' }),
    ];
    for (const reply of replies) {
      network.reply = () => reply;
      const survey = await SurveyHarness.mount(two);
      await survey.element.submit();
      expect(survey.status).to.equal('submitted');
      await survey.remove();
    }
  });

  it('ignores a redirect that is not http(s)', async () => {
    network.reply = () => json(201, { redirect: 'javascript:alert(1)' });
    const survey = await SurveyHarness.mount(two);
    await survey.element.submit();
    expect(survey.detailsOf('survey-submitted')).to.deep.equal([{}]);
    expect(survey.part('receipt')!.querySelector('a') === null).to.equal(true);
  });

  it('sends once when it is pressed twice', async () => {
    const survey = await SurveyHarness.mount(two);
    await Promise.all([survey.element.submit(), survey.element.submit()]);
    await survey.element.submit();
    expect(network.posts).to.have.length(1);
  });

  it('takes no more answers and moves nowhere once it is sent', async () => {
    const survey = await SurveyHarness.mount(two, { attributes: { drafts: 'auto' } });
    await survey.element.submit();
    const events = survey.events.length;
    survey.element.setAnswer('a', true);
    survey.element.goToPage('p2');
    survey.element.next();
    survey.element.previous();
    survey.element.reportValidity();
    await survey.element.saveDraft();
    await survey.settled();
    expect(survey.has('receipt')).to.equal(true);
    expect(survey.element.answers).to.deep.equal({});
    expect(survey.events).to.have.length(events);
    expect(await stored('drafts')).to.deep.equal([]);
  });
});
