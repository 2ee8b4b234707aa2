import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const DOCUMENT = surveyDocument([
  { id: 'again', type: 'yes-no', label: 'Again?' },
  { id: 'good', type: 'scale', label: 'How good?', notApplicable: true, comment: true },
  { id: 'staff', type: 'matrix', label: 'Staff', max: 5, rows: [{ id: 'a', label: 'A' }] },
  { id: 'agreed', type: 'consent', label: 'I agree' },
]);
const REMOVE = 'Remove the answer – Again?';

/** Radios cannot be unticked, so there is a button; it must cost nothing to those who go on. */
describe('"Remove the answer"', () => {
  useSurveys();
  let survey: SurveyHarness;
  beforeEach(async () => {
    // The mouse rests where no question is.
    await sendMouse({ type: 'move', position: [0, 0] });
    survey = await SurveyHarness.mount(DOCUMENT);
    survey.element.style.marginBlockStart = '2rem';
  });
  afterEach(() => setViewport({ width: 1280, height: 800 }));
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await sendKeys({ press: key });
    await survey.element.updateComplete;
  };
  const back = async () => {
    await sendKeys({ down: 'Shift' });
    await press('Tab');
    await sendKeys({ up: 'Shift' });
  };
  const isShown = (name: string) => survey.button(name).checkVisibility();

  it('is a stop where the answer was given before', async () => {
    survey.element.setAnswer('again', true);
    await survey.element.updateComplete;
    survey.field('Yes').focus();
    await press('Tab');
    expect(survey.focused()).to.equal(`button "${REMOVE}"`);
  });

  it('is no stop on the way forward', async () => {
    survey.field('Yes').focus();
    await press(' ', 'Tab', ' ', 'Tab');
    expect(survey.focused()).to.equal('textarea "Comment – How good?"');
    await press('Tab', ' ', 'Tab');
    expect(survey.focused()).to.equal('checkbox "I agree"');
    expect(survey.buttons().filter((name) => name.startsWith('Remove'))).to.have.length(3);
  });

  it('is reached with Shift+Tab from the next question, and takes the answer away', async () => {
    survey.field('Yes').focus();
    await press(' ', 'Tab');
    await back();
    expect(survey.focused()).to.equal(`button "${REMOVE}"`);
    await press('Enter');
    expect(survey.chosen('Again?')).to.deep.equal([]);
    expect(survey.focused()).to.equal('radio "Yes"');
  });

  it('moves nothing when it comes and goes', async () => {
    for (const width of [1280, 320]) {
      await setViewport({ width, height: 800 });
      const tops = () => survey.parts('question').map((node) => node.getBoundingClientRect().top);
      const before = tops();
      await survey.choose('Again?', 'No');
      await survey.choose('How good?', '4');
      await survey.chooseRow('Staff', 'A', '2');
      expect(tops()).to.deep.equal(before);
      for (const name of ['Again?', 'How good?', 'Staff'])
        await survey.press(`Remove the answer – ${name}`);
    }
  });

  it('is a target of 44 px that covers no other', async () => {
    await survey.choose('Again?', 'No');
    await survey.choose('How good?', '4');
    await survey.chooseRow('Staff', 'A', '2');
    survey.button('Send answers').focus();
    const targets = [
      ...survey.root.querySelectorAll('label[part~=choice], textarea, [part=navigation] button'),
    ].map((node) => node.getBoundingClientRect());
    for (const label of ['Again?', 'How good?', 'Staff']) {
      const own = survey.button(`Remove the answer – ${label}`).getBoundingClientRect();
      expect(own.height).to.be.at.least(44);
      const covered = targets.filter(
        ({ left, right, top, bottom }) =>
          left < own.right && right > own.left && top < own.bottom - 0.5 && bottom > own.top + 0.5,
      );
      expect(covered.map((each) => JSON.stringify([label, own, each]))).to.deep.equal([]);
    }
  });

  it('is shown to a mouse over the question', async () => {
    const yes = survey.field('Yes').getBoundingClientRect();
    const position: [number, number] = [Math.round(yes.left) + 5, Math.round(yes.top) + 5];
    await sendMouse({ type: 'click', position });
    await survey.element.updateComplete;
    expect(isShown(REMOVE)).to.equal(true);
    await sendMouse({ type: 'move', position: [0, 0] });
    expect(isShown(REMOVE)).to.equal(false);
  });
});
