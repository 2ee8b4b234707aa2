import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import { localDate } from '../../src/run/local-date.js';
import { downloadOf } from '../support/downloads.js';
import { json } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { presentDatabases } from '../support/storage.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { yesNo } from './small-surveys.js';

const survey = surveyDocument([[yesNo('a'), { id: 't', type: 'text', label: 'Text' }]]);
const sent = async (attributes: Readonly<Record<string, string | undefined>> = {}) => {
  const opened = await SurveyHarness.mount(survey, { attributes });
  await opened.type('Text', 'My words');
  await opened.send();
  await opened.settled();
  return opened;
};

describe('<user-survey>, a copy of one’s own answers', () => {
  useSurveys();
  afterEach(() => emulateMedia({ media: 'screen' }));

  for (const [what, reply, buttons] of [
    [
      'beside a receipt number',
      () => json(201, { receipt: 'A1B2' }),
      ['Copy the receipt number', 'Save my answers as a file', 'Print'],
    ],
    ['without a number', () => json(201), ['Save my answers as a file', 'Print']],
  ] as const)
    it(`is a file, ${what}`, async () => {
      network.reply = reply;
      const opened = await sent();
      expect(opened.buttons()).to.deep.equal(buttons);
      const file = await downloadOf(() => opened.press('Save my answers as a file'));
      expect(file.name).to.equal(`home-care-${localDate()}.txt`);
      expect(file.text).to.contain('Text\n  My words');
    });

  it('is printed with the receipt, and not on the screen', async () => {
    const opened = await sent();
    expect(opened.heading()).to.equal('Thank you. Your answers have been sent.');
    const answers = opened.part('review-item')!;
    expect(answers.checkVisibility()).to.equal(false);
    await emulateMedia({ media: 'print' });
    expect(answers.checkVisibility()).to.equal(true);
    expect(opened.text(answers.closest('div.on-paper'))).to.equal(
      'Your answers Question a Not answered Text My words',
    );
    expect(opened.button('Print').checkVisibility()).to.equal(false);
  });

  it('goes when a new respondent begins', async () => {
    const opened = await sent();
    opened.element.reset();
    await opened.settled();
    expect(opened.root.textContent).to.not.contain('My words');
    expect(opened.element.answers).to.deep.equal({});
  });

  it('goes when the page is left, for who comes back to it', async () => {
    const opened = await sent();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await opened.settled();
    expect(opened.status).to.equal('submitted');
    expect(opened.text()).to.contain('A1B2');
    expect(opened.root.textContent).to.not.contain('My words');
    expect(opened.element.answers).to.deep.equal({});
    expect(opened.has('save-file-button')).to.equal(false);
    await opened.press('Start a new form');
    await until(() => opened.questions().length === 2);
  });

  it('is offered in a preview, which stores nothing', async () => {
    const opened = await sent({ preview: '', drafts: 'auto' });
    expect(opened.buttons()).to.deep.equal(['Save my answers as a file', 'Print', 'Start again']);
    const file = await downloadOf(() => opened.press('Save my answers as a file'));
    expect(file.text).to.contain('My words');
    expect(await presentDatabases()).to.deep.equal([]);
  });

  it('is not that of somebody else, whose answers were sent on a later visit', async () => {
    network.reply = () => json(503);
    const first = await sent({ drafts: 'auto' });
    network.reply = () => json(201, { receipt: 'LATE' });
    const later = await first.reload();
    await until(() => later.status === 'submitted');
    await later.settled();
    expect(later.buttons()).to.deep.equal(['Copy the receipt number', 'Print', 'Start a new form']);
    expect(later.root.textContent).to.not.contain('My words');
  });
});
