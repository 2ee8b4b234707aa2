import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeSpeech } from '../support/fake-speech.js';
import { axeViolations } from './axe.js';
import { show, until } from './page.js';

const choices = Array.from({ length: 60 }, (_, index) => `Street ${index + 1}`);
const survey = {
  id: 'easy',
  version: '1',
  languages: ['en'],
  title: 'Streets',
  readAloud: true,
  pages: [
    {
      id: 'one',
      title: 'Where you live',
      questions: [
        { id: 'street', type: 'single-choice', label: 'Your street', choices, notApplicable: true },
        { id: 'quiet', type: 'yes-no', label: 'Is it quiet?', probes: ['Also at night?'] },
      ],
    },
    {
      id: 'two',
      title: 'More',
      questions: [{ id: 'more', type: 'text', label: 'Anything else?' }],
    },
  ],
};

describe('what makes it easier, through axe', () => {
  const speech = new FakeSpeech();
  before(() => {
    document.title = 'Survey';
    document.documentElement.lang = 'en';
    speech.install();
    speech.setVoices(['en-GB']);
  });
  after(() => speech.uninstall());

  it('finds nothing in an open search field, one that finds nothing, and buttons that read aloud', async () => {
    const { root } = await show(survey);
    await until(() => root.querySelector('[part~=read-aloud-button]') !== null);
    expect(await axeViolations()).to.deep.equal([]);
    root.querySelector<HTMLElement>('[role=combobox]')!.focus();
    await sendKeys({ type: 'street' });
    await sendKeys({ press: 'ArrowDown' });
    expect(root.querySelectorAll('[role=option]').length).to.equal(50);
    expect(await axeViolations()).to.deep.equal([]);
    await sendKeys({ type: 'xyz' });
    expect(await axeViolations()).to.deep.equal([]);
  });

  it('finds nothing in an interview with notes and index, and another one on the device', async () => {
    const { survey: element, root } = await show(survey, {
      interviewer: true,
      drafts: 'auto',
      draftKey: 'easy-axe',
    });
    element.setAnswer('quiet', true);
    await element.updateComplete;
    await until(() => root.querySelector('[part~=page-index] [part~=restart-button]') !== null);
    root.querySelector<HTMLElement>('[part~=page-index] [part~=restart-button]')!.click();
    await until(() => root.querySelector('.interviews') !== null);
    expect(await axeViolations()).to.deep.equal([]);
  });
});
