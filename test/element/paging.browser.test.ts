import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { ifA, statement, yesNo } from './small-surveys.js';

const progress = (survey: SurveyHarness) => survey.text(survey.part('progress'));

describe('<user-survey>, paging', () => {
  useSurveys();

  describe('pages', () => {
    it('says page n of m, goes on and back, and sends on the last page', async () => {
      const survey = await SurveyHarness.mount(surveyDocument([[yesNo('a')], [yesNo('b')]]));
      expect(progress(survey)).to.equal('Page 1 of 2');
      expect(survey.heading()).to.equal('Part 1');
      expect(survey.buttons()).to.deep.equal(['Next']);
      await survey.next();
      expect(progress(survey)).to.equal('Page 2 of 2');
      expect(survey.questions()).to.deep.equal(['Question b']);
      expect(survey.buttons()).to.deep.equal(['Send answers', 'Back']);
      await survey.back();
      expect(survey.heading()).to.equal('Part 1');
      await survey.next();
      await survey.send();
      expect(network.posts).to.have.length(1);
      expect(survey.heading()).to.equal('Thank you. Your answers have been sent.');
      expect(survey.has('progress')).to.equal(false);
    });

    it('says with the title of a page how far one has come', async () => {
      const survey = await SurveyHarness.mount(surveyDocument([[yesNo('a')], [yesNo('b')]]));
      await survey.next();
      expect(survey.focused()).to.equal('heading "Part 2"');
      const about = survey.root.activeElement!.getAttribute('aria-describedby')!;
      expect(survey.text(survey.root.getElementById(about))).to.equal('Page 2 of 2');
    });

    it('skips pages without a visible question, and counts what is visible', async () => {
      const survey = await SurveyHarness.mount(
        surveyDocument([[yesNo('a')], [yesNo('b', ifA)], [yesNo('c')]]),
      );
      expect(progress(survey)).to.equal('Page 1 of 2');
      await survey.next();
      expect(survey.heading()).to.equal('Part 3');
      expect(progress(survey)).to.equal('Page 2 of 2');
      await survey.back();
      await survey.choose('Question a', 'Yes');
      expect(progress(survey)).to.equal('Page 1 of 3');
      await survey.next();
      expect(survey.heading()).to.equal('Part 2');
    });

    it('shows a page of statements alone', async () => {
      const survey = await SurveyHarness.mount(surveyDocument([[statement('s')], [yesNo('a')]]));
      expect(progress(survey)).to.equal('Page 1 of 2');
      expect(survey.text()).to.contain('Words s');
    });

    it('takes "Page n of m" as the heading of a page without a title', async () => {
      const survey = await SurveyHarness.mount({
        ...surveyDocument([]),
        pages: [
          { id: 'start', questions: [yesNo('a')] },
          { id: 'review', questions: [yesNo('b')] },
        ],
        start: { title: 'Hello' },
      });
      expect(survey.heading()).to.equal('Hello');
      await survey.press('Start');
      expect(survey.heading()).to.equal('Page 1 of 2');
      survey.element.goToPage('review');
      await survey.settled();
      expect(survey.heading()).to.equal('Page 2 of 2');
      survey.element.goToPage('start');
      await survey.settled();
      expect(survey.questions()).to.deep.equal(['Question a']);
    });

    it('shows contact under every page, description and page description where they belong', async () => {
      const survey = await SurveyHarness.mount({
        ...surveyDocument([]),
        description: 'About this.',
        contact: 'Ask [us](tel:+4712345678).',
        pages: [
          { id: 'p1', title: 'One', description: 'About page one.', questions: [yesNo('a')] },
          { id: 'p2', title: 'Two', questions: [yesNo('b')] },
        ],
      });
      expect(survey.text()).to.contain('About this.').and.contain('About page one.');
      await survey.next();
      expect(survey.text()).to.not.contain('About this.');
      expect(survey.text(survey.part('contact'))).to.equal('Ask us (opens in a new tab).');
      await survey.send();
      expect(survey.has('contact')).to.equal(true);
    });
  });

  describe('one question at a time', () => {
    const layout = 'one-question';
    it('counts visible questions; a statement stands with the next, the last ones with the last', async () => {
      const survey = await SurveyHarness.mount(
        surveyDocument(
          [
            [statement('s1'), yesNo('a'), yesNo('b', ifA)],
            [yesNo('c'), statement('s2')],
          ],
          {
            layout,
          },
        ),
      );
      expect(survey.questions().length).to.be.greaterThan(0);
      expect(survey.text()).to.contain('Words s1').and.contain('Question a');
      expect(progress(survey)).to.equal('Question 1 of 2');
      await survey.choose('Question a', 'Yes');
      expect(progress(survey)).to.equal('Question 1 of 3');
      await survey.next();
      expect(survey.questions()).to.deep.equal(['Question b']);
      await survey.next();
      expect(survey.heading()).to.equal('Question c');
      expect(survey.text(survey.part('page-title'))).to.equal('Part 2');
      expect(survey.text()).to.contain('Words s2');
      expect(survey.buttons()).to.include('Send answers');
      expect(survey.detailsOf('survey-page-changed').at(-1)).to.deep.equal({
        kind: 'page',
        pageId: 'p2',
        questionId: 'c',
        index: 2,
        count: 3,
        title: 'Question c',
      });
    });

    it('moves the focus to the question, and says how far one has come and which page is new', async () => {
      const survey = await SurveyHarness.mount(
        surveyDocument(
          [
            [yesNo('a'), { id: 't', type: 'text', label: 'Why' }],
            [statement('s'), { id: 'n', type: 'number', label: 'Hours', required: true }],
            [{ id: 'k', type: 'consent', label: 'I agree' }],
          ],
          { layout, start: {} },
        ),
      );
      const heard: string[] = [];
      for (const name of ['Start', 'Next', 'Next']) {
        survey.button(name).focus();
        await sendKeys({ press: 'Enter' });
        await survey.settled();
        const heading = survey.root.activeElement!;
        const about = heading.getAttribute('aria-describedby')!.split(' ');
        const described = about.map((id) => survey.text(survey.root.getElementById(id)));
        heard.push([survey.focused(), ...described].join(', '));
        if (survey.has('input')) await survey.type(survey.questions().at(-1)!, '1');
      }
      expect(heard).to.deep.equal([
        'heading "Question a", Question 1 of 4, Part 1',
        'heading "Why", Question 2 of 4',
        'heading "Hours (required)", Question 3 of 4, Part 2, Words s',
      ]);
      // The label of a box is no heading, so the title of its page is.
      await survey.next();
      expect(survey.focused()).to.equal('heading "Part 3"');
      const about = survey.root.activeElement!.getAttribute('aria-describedby');
      expect(about).to.equal('progress q-k');
    });

    it('says what a page begins with, at its first question alone', async () => {
      const survey = await SurveyHarness.mount({
        ...surveyDocument([], { layout, start: {} }),
        pages: [
          {
            id: 'opinion',
            title: 'Opinion',
            description: 'Think of the park you use most.',
            questions: [yesNo('a'), yesNo('b')],
          },
          {
            id: 'end',
            description: 'This is kept for a year.',
            questions: [{ id: 'k', type: 'consent', label: 'I agree' }],
          },
        ],
      });
      const about = () => {
        const ids = survey.root.activeElement!.getAttribute('aria-describedby')!.split(' ');
        return ids.map((id) => survey.text(survey.root.getElementById(id))).join(', ');
      };
      await survey.press('Start');
      expect(survey.focused()).to.equal('heading "Question a"');
      expect(about()).to.equal('Question 1 of 3, Opinion, Think of the park you use most.');
      await survey.next();
      expect(about()).to.equal('Question 2 of 3');
      expect(survey.text()).to.contain('Think of the park you use most.');
      await survey.next();
      expect(survey.focused()).to.equal('heading "Question 3 of 3"');
      expect(about()).to.equal('This is kept for a year., I agree');
      expect(progress(survey)).to.equal('');
    });

    it('keeps the label of a field one that can be pressed, also as a heading', async () => {
      const survey = await SurveyHarness.mount(
        surveyDocument([{ id: 't', type: 'text', label: 'Why' }], { layout }),
      );
      expect(survey.root.querySelector('label h3#page-title') !== null).to.equal(true);
      const { x, y, height } = survey.part('question-label')!.getBoundingClientRect();
      await sendMouse({
        type: 'click',
        position: [Math.round(x + 5), Math.round(y + height / 2)],
      });
      await sendKeys({ type: 'so' });
      expect(survey.value('Why')).to.equal('so');
    });

    it('goToPage goes to the first visible question of the page', async () => {
      const survey = await SurveyHarness.mount(
        surveyDocument(
          [
            [yesNo('a'), yesNo('b')],
            [yesNo('c', ifA), yesNo('d')],
          ],
          { layout },
        ),
      );
      survey.element.goToPage('p2');
      await survey.settled();
      expect(survey.questions()).to.deep.equal(['Question d']);
      await survey.back();
      expect(survey.questions()).to.deep.equal(['Question b']);
    });
  });

  describe('single page', () => {
    const layout = 'single-page';
    it('shows all pages with their titles, no progress, and is checked whole on Send', async () => {
      const survey = await SurveyHarness.mount(
        surveyDocument([[yesNo('a', { required: true })], [yesNo('b', { required: true })]], {
          layout,
        }),
      );
      expect(survey.has('progress')).to.equal(false);
      expect(survey.parts('page-title').map((title) => survey.text(title))).to.deep.equal([
        'Part 1',
        'Part 2',
      ]);
      expect(survey.buttons()).to.deep.equal(['Send answers']);
      await survey.choose('Question a', 'No');
      await survey.send();
      expect(survey.errors()).to.deep.equal(['Answer “Question b”.']);
      await survey.choose('Question b', 'No');
      await survey.send();
      expect(network.submissions[0]!.answers).to.deep.equal({ a: false, b: false });
    });

    it('keeps start and review as steps of their own', async () => {
      const survey = await SurveyHarness.mount(
        surveyDocument([[yesNo('a')], [yesNo('b')]], { layout, start: {}, review: true }),
      );
      expect(survey.heading()).to.equal('Before you start');
      await survey.press('Start');
      expect(survey.questions()).to.have.length(2);
      await survey.next();
      expect(survey.heading()).to.equal('Check your answers');
      survey.element.goToPage('p2');
      await survey.settled();
      expect(survey.focusedQuestion()).to.equal('Question b');
    });

    it('moves the focus to what is first, also where the first page has no title', async () => {
      const survey = await SurveyHarness.mount({
        ...surveyDocument([]),
        layout,
        start: {},
        pages: [
          { id: 'p1', questions: [yesNo('a')] },
          { id: 'p2', title: 'Opinion', questions: [yesNo('b')] },
        ],
      });
      await survey.press('Start');
      expect(survey.focused()).to.equal('heading "Home care"');
      expect(survey.detailsOf('survey-page-changed')[0]!.title).to.equal('Home care');
    });

    it('says the survey’s title in the event where no page has one', async () => {
      const survey = await SurveyHarness.mount({
        ...surveyDocument([]),
        layout,
        start: {},
        pages: [
          { id: 'p1', questions: [yesNo('a')] },
          { id: 'p2', questions: [yesNo('b')] },
        ],
      });
      await survey.press('Start');
      expect(survey.text()).to.not.contain('Page 1');
      expect(survey.detailsOf('survey-page-changed')).to.deep.equal([
        { kind: 'page', pageId: 'p1', index: 0, count: 1, title: 'Home care' },
      ]);
      expect(survey.focused()).to.equal('heading "Home care"');
    });
  });
});
