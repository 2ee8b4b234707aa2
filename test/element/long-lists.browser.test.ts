import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { textOf } from '../support/words-of.js';
import { until } from '../support/host.js';

const NAMES = [
  'Åsen',
  'Bergskola',
  'Café René',
  'Högby',
  'Lilla Åsen',
  'Östra skolan',
  'Torgskolan',
];
const places = (count: number) => [
  ...NAMES,
  ...Array.from({ length: count - NAMES.length }, (_, index) => `Street ${index + 1}`),
];
const longList = (more: object = {}, count = 21) =>
  surveyDocument([
    [
      {
        id: 'place',
        type: 'single-choice',
        label: 'Place',
        choices: places(count).map((label, value) => ({ value, label })),
        ...more,
      },
    ],
    [{ id: 'next', type: 'yes-no', label: 'Another question' }],
  ]);

describe('<user-survey>, long lists', () => {
  useSurveys();

  const field = (survey: SurveyHarness) => survey.field('Place');
  const options = (survey: SurveyHarness) =>
    [...survey.root.querySelectorAll('[role=option]')].map(textOf);
  const active = (survey: SurveyHarness) => {
    const id = field(survey).getAttribute('aria-activedescendant');
    const node = id ? survey.root.getElementById(id) : null;
    expect(node?.getAttribute('aria-selected') ?? 'true').to.equal('true');
    return textOf(node);
  };
  const expanded = (survey: SurveyHarness) => field(survey).getAttribute('aria-expanded');
  const status = (survey: SurveyHarness) => textOf(survey.part('status'));
  const press = async (survey: SurveyHarness, ...keys: readonly string[]) => {
    for (const key of keys) await sendKeys({ press: key });
    await survey.element.updateComplete;
  };
  const clickOn = async (survey: SurveyHarness, node: Element) => {
    node.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = node.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'click', position });
    await survey.element.updateComplete;
  };

  it('searches a dropdown of more than 20 choices, and no shorter one or a list', async () => {
    const survey = await SurveyHarness.mount(longList());
    expect(field(survey).getAttribute('role')).to.equal('combobox');
    const shorter = await SurveyHarness.mount(longList({}, 20));
    expect(field(shorter).localName).to.equal('select');
    const list = await SurveyHarness.mount(longList({ display: 'list' }));
    expect(list.choices('Place')).to.have.length(21);
  });

  it('says how to search before the field, and that it is a closed list', async () => {
    const survey = await SurveyHarness.mount(longList({ hint: 'Where you live.' }));
    const about = field(survey).getAttribute('aria-describedby')!;
    expect(textOf(survey.root.getElementById(about))).to.equal(
      'Where you live. Type to search, then choose from the list.',
    );
    expect(expanded(survey)).to.equal('false');
    expect(options(survey)).to.deep.equal([]);
  });

  it('shows what matches while one types, and chooses with arrow and Enter', async () => {
    const survey = await SurveyHarness.mount(longList());
    await survey.type('Place', 'skol');
    expect(expanded(survey)).to.equal('true');
    expect(options(survey)).to.deep.equal(['Östra skolan', 'Bergskola', 'Torgskolan']);
    await press(survey, 'ArrowDown');
    expect(active(survey)).to.equal('Östra skolan');
    await press(survey, 'ArrowDown', 'Enter');
    expect(survey.value('Place')).to.equal('Bergskola');
    expect(expanded(survey)).to.equal('false');
    expect(survey.element.answers).to.deep.equal({ place: 1 });
    expect(survey.detailsOf('survey-changed')).to.deep.equal([{ questionId: 'place' }]);
    expect(survey.heading()).to.equal('Part 1');
  });

  it('goes around the list with Up and Down, and back into the field with Home and End', async () => {
    const survey = await SurveyHarness.mount(longList());
    await survey.type('Place', 'skol');
    await press(survey, 'ArrowUp');
    expect(active(survey)).to.equal('Torgskolan');
    await press(survey, 'ArrowDown');
    expect(active(survey)).to.equal('Östra skolan');
    await press(survey, 'ArrowUp', 'Home');
    expect(active(survey)).to.equal('');
    expect(field(survey).selectionStart).to.equal(0);
    await press(survey, 'ArrowDown', 'End');
    expect(active(survey)).to.equal('');
    expect(field(survey).selectionStart).to.equal(4);
  });

  it('opens the whole list with Down, and closes it with Escape', async () => {
    const survey = await SurveyHarness.mount(longList());
    field(survey).focus();
    await press(survey, 'ArrowDown');
    expect(options(survey)).to.have.length(21);
    expect(active(survey)).to.equal('Åsen');
    await press(survey, 'Escape');
    expect(expanded(survey)).to.equal('false');
    expect(survey.element.answers).to.deep.equal({});
  });

  for (const [typed, found] of [
    ['rene', ['Café René']],
    ['CAFÉ', ['Café René']],
    ['ås', ['Åsen', 'Lilla Åsen']],
    ['asen', []],
    ['ostra', []],
    ['ö', ['Östra skolan', 'Högby']],
  ] as const)
    it(`finds for "${typed}": ${found.join(', ') || 'nothing'}`, async () => {
      const survey = await SurveyHarness.mount(longList());
      await survey.type('Place', typed);
      expect(options(survey)).to.deep.equal(found);
    });

  it('chooses with a click, and keeps the focus in the field', async () => {
    const survey = await SurveyHarness.mount(longList());
    await clickOn(survey, field(survey));
    expect(expanded(survey)).to.equal('true');
    await clickOn(survey, survey.root.querySelectorAll('[role=option]')[3]!);
    expect(survey.value('Place')).to.equal('Högby');
    expect(survey.element.answers).to.deep.equal({ place: 3 });
    expect(survey.focused()).to.equal('combobox "Place"');
  });

  it('removes the answer when the field is emptied', async () => {
    const survey = await SurveyHarness.mount(longList(), {
      properties: { answers: { place: 3 } },
    });
    expect(survey.value('Place')).to.equal('Högby');
    await survey.type('Place', '');
    expect(survey.element.answers).to.deep.equal({});
  });

  it('puts the chosen label back when one leaves with a text that is none of the choices', async () => {
    const survey = await SurveyHarness.mount(longList(), {
      properties: { answers: { place: 3 } },
    });
    await survey.type('Place', 'Nowhere');
    expect(textOf(survey.question('Place'))).to.contain(
      'Nothing in the list matches. Try another word.',
    );
    await press(survey, 'Tab');
    expect(survey.value('Place')).to.equal('Högby');
    expect(survey.element.answers).to.deep.equal({ place: 3 });
    expect(textOf(survey.question('Place'))).not.to.contain('Nothing');
  });

  it('takes what is typed in full when one leaves', async () => {
    const survey = await SurveyHarness.mount(longList());
    await survey.type('Place', 'högby');
    await press(survey, 'Tab');
    expect(survey.value('Place')).to.equal('Högby');
    expect(survey.element.answers).to.deep.equal({ place: 3 });
  });

  it('goes on at one click on Next while the list is open', async () => {
    const survey = await SurveyHarness.mount(longList());
    await survey.type('Place', 'skol');
    await clickOn(survey, survey.button('Next'));
    expect(survey.heading()).to.equal('Part 2');
  });

  it('does not go on at Enter before one of several matches is chosen', async () => {
    const survey = await SurveyHarness.mount(longList());
    await survey.type('Place', 'skol');
    await press(survey, 'Enter');
    expect(survey.heading()).to.equal('Part 1');
    expect(active(survey)).to.equal('Östra skolan');
    await press(survey, 'Enter');
    expect(survey.value('Place')).to.equal('Östra skolan');
    await press(survey, 'Enter');
    expect(survey.heading()).to.equal('Part 2');
  });

  it('says how many match', async () => {
    const survey = await SurveyHarness.mount(longList());
    await survey.type('Place', 'skol');
    await until(() => status(survey) === 'Matches: 3');
    await survey.type('Place', 'xyz');
    await until(() => status(survey) === 'Nothing in the list matches. Try another word.');
  });

  it('shows the first 50 of 2,000, says so, and finds the last', async () => {
    const survey = await SurveyHarness.mount(longList({}, 2000));
    field(survey).focus();
    await press(survey, 'ArrowDown');
    expect(options(survey)).to.have.length(50);
    expect(textOf(survey.question('Place'))).to.contain(
      'Only the first 50 are shown. Type more to see others.',
    );
    await survey.type('Place', '1993');
    await press(survey, 'Enter');
    expect(survey.value('Place')).to.equal('Street 1993');
  });

  it('keeps "not applicable" beside the field, out of reach of the search', async () => {
    const survey = await SurveyHarness.mount(longList({ notApplicable: true, required: true }));
    await survey.type('Place', 'skol');
    await press(survey, 'Tab', ' ');
    expect(survey.element.answers).to.deep.equal({ place: 'not-applicable' });
    expect(survey.value('Place')).to.equal('');
    await survey.type('Place', 'Högby');
    await press(survey, 'Enter');
    expect(survey.element.answers).to.deep.equal({ place: 3 });
    expect(survey.field("Don't know").checked).to.equal(false);
  });

  it('shows the chosen choice in the language that is switched to', async () => {
    const survey = await SurveyHarness.mount(
      {
        ...longList({
          choices: places(21).map((label, value) => ({
            value,
            label: { en: label, nb: `${label} på norsk` },
          })),
        }),
        languages: ['en', 'nb'],
      },
      { properties: { answers: { place: 3 } } },
    );
    survey.element.lang = 'nb';
    await survey.settled();
    expect(survey.value('Place')).to.equal('Högby på norsk');
  });

  it('covers nothing: the list stands in the flow, and the page does not scroll sideways', async () => {
    const survey = await SurveyHarness.mount(longList());
    survey.element.style.inlineSize = '320px';
    await survey.type('Place', 'skol');
    const list = survey.root.querySelector('[role=listbox]')!;
    const below = survey.button('Next').getBoundingClientRect();
    expect(list.getBoundingClientRect().bottom).to.be.at.most(below.top);
    expect(survey.element.scrollWidth).to.be.at.most(320);
  });

  it('shows an error of a required one, and leads to the field', async () => {
    const survey = await SurveyHarness.mount(longList({ required: true }));
    await survey.next();
    expect(survey.errors()).to.deep.equal(['Answer “Place”.']);
    expect(field(survey).getAttribute('aria-invalid')).to.equal('true');
    survey.part('error-summary-link')!.click();
    expect(survey.focused()).to.equal('combobox "Place"');
    expect(network.posts).to.have.length(0);
  });

  for (const [typed, answer] of [
    ['C', 'c'],
    ['c++', undefined],
    ['C++', 'cpp'],
    ['Os', undefined],
    ['?', undefined],
    ['cafe rene', 'cafe'],
  ] as const)
    it(`chooses no other than what was typed in full: ${typed}`, async () => {
      const labels = { cs: 'C#', c: 'C', cpp: 'C++', os1: 'Os', os2: 'Os', dash: '–' };
      const choices = Object.entries({ ...labels, cafe: 'Café René' }).map(([value, label]) => ({
        value,
        label,
      }));
      const others = places(21).filter((name) => !name.startsWith('Café'));
      const survey = await SurveyHarness.mount(longList({ choices: [...choices, ...others] }));
      await survey.type('Place', typed);
      survey.button('Next').focus();
      await survey.settled();
      expect(survey.element.answers['place']).to.equal(answer);
    });
});
