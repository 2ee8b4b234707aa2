import { sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import allFeatures from '../../demo/surveys/all-features.json' with { type: 'json' };
import homeCare from '../../demo/surveys/ks-hjemmetjeneste.json' with { type: 'json' };
import interviews from '../../demo/surveys/bsb-intervjuguide.json' with { type: 'json' };
import socialServices from '../../demo/surveys/skr-ifo.json' with { type: 'json' };
import substanceUse from '../../demo/surveys/korus-bte.json' with { type: 'json' };
import everyFeature from '../fixtures/documents/valid/every-feature.json' with { type: 'json' };
import { documentOf, Stage, type StageOptions } from './stage.js';

const LONG_WORDS = documentOf(
  [
    {
      id: 'order',
      type: 'ranking',
      label: 'Samhandlingsreformsutredningskommisjonen?',
      choices: [
        'Donaudampfschifffahrtsgesellschaft',
        'Lentokonesuihkuturbiinimoottoriapumekaanikko',
      ],
    },
    {
      id: 'worded',
      type: 'scale',
      label: 'Hvor?',
      max: 3,
      labels: {
        1: 'Overhodetikketilfredsstillende',
        2: 'Utilfredsstillende',
        3: 'Tilfredsstillende',
      },
    },
    {
      id: 'rows',
      type: 'matrix',
      label: 'Rader',
      max: 6,
      labels: { 1: 'Utilfredsstillende', 6: 'Tilfredsstillende' },
      rows: [{ id: 'a', label: 'Rehabiliteringsinstitusjonsopphold' }],
      notApplicable: true,
    },
    {
      id: 'pictures',
      type: 'single-choice',
      label: 'Bilder',
      choices: [
        {
          value: 'bus',
          label: 'Kollektivtransportmidlene',
          image: { src: '../media/bus.svg', alt: '' },
        },
      ],
    },
  ],
  { title: 'Foreldreundersøkelsen om oppfølgingstjenesten?', languages: ['nb'] },
);

const FIXTURES = {
  allFeatures,
  homeCare,
  interviews,
  socialServices,
  substanceUse,
  everyFeature,
  LONG_WORDS,
};

const rect = (node: Element) => node.getBoundingClientRect();
/** How many stand in each row, from the top. */
const perRow = (nodes: readonly Element[]) => {
  const tops = nodes.map((node) => Math.round(rect(node).top));
  return [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
};
const sizes = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

describe('how a survey looks', () => {
  let stage: Stage;
  const show = (source: object, options: StageOptions = {}) => (stage = new Stage(source, options));
  const ask = (question: object, options: StageOptions = {}) =>
    show(documentOf([{ id: 'q', label: 'Question', ...question }]), options);
  const all = (selector: string) => [...stage.root.querySelectorAll<HTMLElement>(selector)];
  const one = (selector: string) => stage.root.querySelector<HTMLElement>(selector)!;
  const fontSize = (selector: string) => parseFloat(getComputedStyle(one(selector)).fontSize);
  const wide = (width: number) => setViewport({ width, height: 800 });
  afterEach(async () => {
    stage.remove();
    await wide(1280);
  });

  for (const [name, source] of Object.entries(FIXTURES)) {
    for (const width of [640, 320, 256]) {
      it(`needs no scrolling sideways in ${name}, ${width} px wide`, async () => {
        await wide(width);
        show(source, { layout: 'single-page', interviewer: true });
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        stage.remove();
        show(source, { layout: 'one-question' });
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
    }
  }

  describe('a scale', () => {
    const scale = {
      type: 'scale',
      max: 6,
      labels: { 1: 'Very dissatisfied', 6: 'Very satisfied' },
      notApplicable: true,
    };

    for (const width of [320, 700])
      it(`of six steps is one row of equal cells, ${width} px wide`, async () => {
        await wide(width);
        ask(scale);
        const cells = all('[part=scale] > label');
        expect(perRow(cells)).to.deep.equal([6]);
        expect(sizes(cells.map((cell) => rect(cell).width))).to.be.below(1);
        expect(new Set(cells.map((cell) => rect(cell).height))).to.deep.equal(new Set([48]));
      });

    it('has the words of both ends under it, left and right, in full', async () => {
      await wide(320);
      ask(scale);
      const [first, last] = all('.ends span');
      expect([first!.textContent, last!.textContent]).to.deep.equal([
        'Very dissatisfied',
        'Very satisfied',
      ]);
      const row = rect(one('[part=scale]'));
      const { bottom } = rect(one('[part~=scale-option]'));
      for (const end of [first!, last!]) {
        expect(rect(end).top).to.be.at.least(bottom - 1);
        expect(end.scrollWidth).to.be.at.most(Math.ceil(rect(end).width));
      }
      expect(rect(first!).left).to.be.closeTo(row.left, 1);
      expect(rect(last!).right).to.be.closeTo(row.right, 2);
    });

    it('is answered by a click on the words of an end', async () => {
      ask(scale);
      const { left, top, width, height } = rect(all('.ends span')[1]!);
      const position: [number, number] = [left + width / 2, top + height / 2];
      await sendMouse({ type: 'click', position: position.map(Math.round) as [number, number] });
      expect(stage.answer('q')).to.equal(6);
    });

    it('sets "not applicable" apart by "or"', () => {
      ask(scale);
      const card = one('[value=not-applicable]').closest('label')!;
      expect(card.previousElementSibling!.textContent).to.equal('or');
      expect(rect(card).top).to.be.at.least(rect(one('[part=scale]')).bottom);
    });

    it('from 0 to 10 is one row, on a phone two of six and five', async () => {
      ask({ ...scale, min: 0, max: 10, labels: { 0: 'Never', 10: 'Always' } });
      const cells = all('[part=scale] > label');
      expect(perRow(cells)).to.deep.equal([11]);
      await wide(320);
      expect(perRow(cells)).to.deep.equal([6, 5]);
      expect(sizes(cells.map((cell) => rect(cell).width))).to.be.below(1);
      expect(all('.ends span').map((end) => end.textContent)).to.deep.equal([
        '0 – Never',
        '10 – Always',
      ]);
    });

    it('with words between is a list, and a row where every word fits', async () => {
      const labels = { 1: 'Never', 2: 'Seldom', 3: 'Sometimes', 4: 'Often', 5: 'Always' };
      ask({ type: 'scale', max: 5, labels });
      expect(perRow(all('[part=scale] > label'))).to.deep.equal([5]);
      await wide(320);
      expect(perRow(all('[part=scale] > label')).length).to.equal(5);
      stage.remove();
      await wide(1280);
      ask({ type: 'scale', max: 5, labels: { ...labels, 3: 'Sometimesandsometimesnot' } });
      expect(perRow(all('[part=scale] > label')).length).to.equal(5);
    });

    const worded = { 1: 'Never', 2: 'Seldom', 3: 'At times', 4: 'Often', 5: 'Mostly', 6: 'Always' };
    for (const [name, labels] of Object.entries({ 'worded ends': scale.labels, words: worded }))
      it(`of six steps with ${name} is one row in a column of 640 px, at 19 px`, () => {
        ask({ ...scale, labels });
        stage.host.style.width = '640px';
        stage.host.style.setProperty('--user-survey-font-size', '19px');
        const cells = all('[part=scale] > label');
        expect(perRow(cells)).to.deep.equal([6]);
        expect(sizes(cells.map((cell) => rect(cell).width))).to.be.below(1);
        expect(sizes(all('.number').map((number) => rect(number).top))).to.be.below(1);
        expect(rect(cells[5]!).right).to.be.at.most(rect(one('[part=survey]')).right + 1);
        const fit = cells.every((cell) => cell.scrollWidth <= Math.ceil(rect(cell).width));
        expect(fit).to.equal(true);
        const notApplicable = rect(one('[value=not-applicable]').closest('label')!);
        expect(notApplicable.top).to.be.at.least(rect(one('[part=scale]')).bottom);
      });

    it('hovered, chosen and focused looks different each time', async () => {
      ask(scale, { answers: { q: 2 } });
      const look = (cell: HTMLElement) => {
        const { backgroundColor, borderColor } = getComputedStyle(cell);
        return `${backgroundColor} ${borderColor}`;
      };
      const [first, second, third] = all('[part=scale] > label');
      const { left, top } = rect(third!);
      await sendMouse({ type: 'move', position: [Math.round(left) + 9, Math.round(top) + 9] });
      expect(new Set([first!, second!, third!].map(look)).size).to.equal(3);
      expect(getComputedStyle(third!).backgroundColor).to.equal(
        getComputedStyle(first!).backgroundColor,
      );
    });
  });

  it('has "Remove the answer" on the line of "not applicable" where there is room', async () => {
    const notApplicable = { en: 'I do not know, or would rather not say anything about it here' };
    ask({ type: 'scale', max: 6, notApplicable }, { answers: { q: 2 } });
    const card = () => rect(one('[value=not-applicable]').closest('label')!);
    const button = () => rect(one('.remove button'));
    expect(button().bottom).to.be.closeTo(card().bottom, 1);
    expect(button().left).to.be.at.least(card().right);
    await wide(320);
    expect(button().top).to.be.at.least(card().bottom - 1);
  });

  it('has what is told of the draft, and what can be done with it, in one line', async () => {
    const draft = { savedUntil: 1, ask: false, keep: false };
    const files = { save: true, open: false, replaces: false };
    ask({ type: 'text' }, { view: { draft: { ...draft, files } } });
    const shown = [...one('[part=draft-status]').children].filter(
      ({ tagName }) => tagName !== 'INPUT',
    );
    expect(perRow(shown.filter(({ tagName }) => tagName === 'BUTTON'))).to.deep.equal([2]);
    const middle = (node: Element) => (rect(node).top + rect(node).bottom) / 2;
    expect(middle(shown[0]!)).to.be.closeTo(middle(shown[1]!), 1);
  });

  it('never has a page title that is smaller than its questions', async () => {
    await wide(320);
    const questions = [{ id: 'q', label: 'Question', type: 'text' }];
    const title = 'Brukermedvirkningsordninger';
    show(documentOf([], { pages: [{ id: 'page', title, questions }] }));
    expect(fontSize('[part~=page-title]')).to.be.at.least(fontSize('[part~=question-label]'));
  });

  it('never has a page title that is larger than the title of the survey', async () => {
    await wide(320);
    const title = 'Samtaleguide for oppfølgingstjenesten';
    show(documentOf([{ id: 'q', label: 'Question', type: 'text' }], { title }));
    expect(fontSize('[part~=page-title]')).to.be.at.most(fontSize('[part~=title]'));
  });

  it('reads aloud from a line of its own, also before a narrow field', () => {
    const readAloud = { canRead: () => true, reading: undefined };
    ask({ type: 'number' }, { readAloud });
    const button = one('[data-question] [part~=read-aloud-button]');
    expect(rect(button).bottom).to.be.at.most(rect(one('[part~=input]')).top);
  });

  it('keeps the rows of a matrix under its heads when one has an error', () => {
    const rows = [
      { id: 'a', label: 'They listen' },
      { id: 'b', label: 'They come' },
    ];
    ask({ type: 'matrix', max: 5, rows });
    stage.fail([{ nodeId: 'q-q:row:a', text: 'Choose.', language: 'en' }]);
    const left = (row: Element) => rect(row.querySelector('label')!).left;
    const [first, second] = all('[part~=matrix-row]');
    expect(left(first!)).to.be.closeTo(left(second!), 1);
  });

  it('has a page of five scales in less than 1,700 px of a phone', async () => {
    await wide(360);
    const answers = { services: ['nursing', 'practical', 'meals', 'alarm'] };
    show(homeCare, {
      step: 1,
      answers,
      view: { draft: { savedUntil: 1, ask: false, keep: false } },
    });
    expect(all('[data-question]').length).to.equal(5);
    expect(rect(one('[part=survey]')).height).to.be.at.most(1700);
  });

  it('draws the rows of a matrix like questions on a phone, the error above the row', async () => {
    await wide(320);
    const rows = [{ id: 'a', label: 'They listen' }];
    ask({ type: 'matrix', max: 5, rows, labels: { 1: 'Never', 5: 'Always' } });
    stage.fail([{ nodeId: 'q-q:row:a', text: 'Choose.', language: 'en' }]);
    expect(perRow(all('[part~=matrix-row] label'))).to.deep.equal([5]);
    expect(getComputedStyle(one('[part~=matrix-row]')).borderBlockStartWidth).to.equal('0px');
    const error = rect(one('[part~=question-error]'));
    expect(error.bottom).to.be.at.most(rect(one('[part~=matrix-row] label')).top);
  });

  it('shows pictures two in a row on a phone, 160 px high at most, their words under them', async () => {
    const image = { src: '../media/bus.svg', alt: 'A bus' };
    const choices = ['Bus', 'Tram', 'Boat'].map((label) => ({ value: label, label, image }));
    await wide(320);
    ask({ type: 'single-choice', choices });
    expect(perRow(all('[part~=choice]'))).to.deep.equal([2, 1]);
    for (const picture of all('[part=choice-image]')) {
      expect(rect(picture).height).to.be.at.most(160);
      const words = picture.closest('label')!.querySelector('[part=choice-label]')!;
      expect(rect(words).top).to.be.at.least(rect(picture).bottom);
    }
  });

  it('makes a field as wide as what it wants', () => {
    const width = (question: object) => {
      ask(question);
      const characters = one('[part~=input]').getAttribute('size');
      stage.remove();
      return Number(characters);
    };
    expect(width({ type: 'text', maxLength: 4 })).to.equal(8);
    expect(width({ type: 'text', autocomplete: 'postal-code' })).to.equal(8);
    expect(width({ type: 'number' })).to.equal(10);
    expect(width({ type: 'text', format: 'email' })).to.equal(32);
    expect(width({ type: 'text' })).to.equal(66);
    ask({ type: 'text' });
    expect(rect(one('[part~=input]')).right).to.be.at.most(rect(one('[part=survey]')).right);
  });

  it('says in the language of the survey how a date is written', () => {
    show(documentOf([{ id: 'q', type: 'date', label: 'Når?' }], { languages: ['nb'] }));
    expect(one('[part=question-hint]').textContent).to.equal(
      'Dag, måned og år, for eksempel 31.12.2026.',
    );
  });

  it('has the question as the largest thing where it is alone on its page', () => {
    const yesNo = { type: 'yes-no', label: 'Again?' };
    const source = documentOf([
      { id: 'a', ...yesNo },
      { id: 'b', ...yesNo },
    ]);
    show(source, { layout: 'one-question', step: 1 });
    expect(fontSize('[part=question-label]')).to.equal(24);
    expect(fontSize('[part=title]')).to.equal(16);
    stage.remove();
    show(source);
    expect(fontSize('[part=title]')).to.equal(28);
    expect(fontSize('[part=question-label]')).to.equal(18);
  });

  it('has "Change" on the line of the question in the review', () => {
    ask({ type: 'scale', max: 6, labels: { 4: 'Fairly satisfied' } });
    const question = stage.survey.questions[0]!;
    const parts = [{ text: '4 of 6 – Fairly satisfied', language: 'en' }];
    const items = [{ question, parts, comment: '' }];
    stage.show({ screen: { kind: 'review', items } });
    const button = rect(one('[part~=change-button]'));
    const label = rect(one('dt'));
    expect(button.top + button.height / 2).to.be.closeTo(label.top + label.height / 2, 4);
    expect(button.left).to.be.at.least(label.right);
  });
});
