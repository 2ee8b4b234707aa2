import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/index.js';
import { surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const PADDING = 24;
const CARDS = `user-survey::part(question) { padding: ${PADDING}px; border: 1px solid gray; background: #fff }`;
const scale = { type: 'scale', min: 1, max: 6, labels: { 1: 'Bad', 6: 'Good' } };
const DOCUMENT = surveyDocument([
  { id: 'list', type: 'single-choice', label: 'Which?', choices: ['One', 'Two'] },
  { id: 'scale', ...scale, label: 'How good?' },
  { id: 'known', ...scale, label: 'How bad?', notApplicable: true },
  { id: 'rows', type: 'matrix', min: 1, max: 5, label: 'Rows', rows: [{ id: 'a', label: 'A' }] },
  { id: 'agreed', type: 'consent', label: 'I agree' },
  { id: 'text', type: 'text', label: 'What else?' },
]);
const ANSWERS = { list: 'One', scale: 2, known: 3, rows: { a: 2 } };

const rect = (node: Element) => node.getBoundingClientRect();
/** The words of a button that are seen. */
const wordsRect = (button: Element) => {
  const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
  let text = texts.nextNode();
  while (text && !text.textContent!.trim()) text = texts.nextNode();
  const range = document.createRange();
  range.selectNodeContents(text!);
  return range.getBoundingClientRect();
};

describe('questions on cards', () => {
  useSurveys();
  let survey: SurveyHarness;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARDS);
  before(() => (document.adoptedStyleSheets = [sheet]));
  after(async () => {
    document.adoptedStyleSheets = [];
    await setViewport({ width: 1280, height: 800 });
  });
  const cards = () => survey.parts('question');
  const tops = () => cards().map((card) => Math.round(rect(card).top));
  const heights = () => cards().map((card) => Math.round(rect(card).height));

  for (const width of [1280, 360])
    describe(`${width} px wide`, () => {
      beforeEach(async () => {
        await setViewport({ width, height: 800 });
        survey = await SurveyHarness.mount(DOCUMENT);
      });

      it('have nothing but their padding above and below what is in them', () => {
        for (const card of cards()) {
          const inside = [...card.children].filter((node) => rect(node).height > 0);
          const top = Math.min(...inside.map((node) => rect(node).top));
          const bottom = Math.max(...inside.map((node) => rect(node).bottom));
          expect(top - rect(card).top, card.dataset.question).to.be.closeTo(PADDING + 1, 1);
          expect(rect(card).bottom - bottom, card.dataset.question).to.be.closeTo(PADDING + 1, 8);
        }
      });

      it('neither grow nor move when "Remove the answer" comes', async () => {
        const before = [tops(), heights()];
        for (const [id, answer] of Object.entries(ANSWERS)) survey.element.setAnswer(id, answer);
        await survey.element.updateComplete;
        expect(survey.root.querySelectorAll('.remove').length).to.equal(4);
        expect([tops(), heights()]).to.deep.equal(before);
      });

      it('hold its words, below the answers', async () => {
        for (const [id, answer] of Object.entries(ANSWERS)) survey.element.setAnswer(id, answer);
        await survey.element.updateComplete;
        for (const button of survey.root.querySelectorAll('.remove button')) {
          const card = button.closest('[data-question]')!;
          const words = wordsRect(button);
          expect(words.bottom).to.be.at.most(rect(card).bottom);
          for (const choice of card.querySelectorAll('label')) {
            const { bottom, right } = rect(choice);
            const isBeside = words.left >= right;
            expect(isBeside || words.top >= bottom - 1).to.equal(true);
          }
        }
      });

      it('leave its target free: the card of the next question begins below it', async () => {
        for (const [id, answer] of Object.entries(ANSWERS)) survey.element.setAnswer(id, answer);
        await survey.element.updateComplete;
        const target = rect(survey.question('Rows').querySelector('.remove button')!);
        expect(target.height).to.be.at.least(44);
        expect(rect(survey.field('I agree').closest('label')!).top).to.be.at.least(target.bottom);
      });
    });
});
