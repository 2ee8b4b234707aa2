import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { until } from '../support/host.js';
import {
  consoleLines,
  network,
  surveyDocument,
  SurveyHarness,
  useSurveys,
} from '../support/survey-harness.js';

/** The interface has no words in Persian (`fa`). */
const languages = ['nb', 'nn', 'en', 'ar', 'fa', 'nb-simple'];
const many = (nb: string, more: object = {}) => ({ nb, ...more });
const question = {
  id: 'a',
  type: 'yes-no',
  label: { nb: 'Er du fornøyd?', nn: 'Er du nøgd?', en: 'Are you satisfied?', ar: 'هل أنت راض؟' },
  required: true,
};
const document4 = (more: object = {}) =>
  surveyDocument([], {
    languages,
    fallback: { nn: 'nb' },
    title: many('Hjemmetjeneste', { en: 'Home care', ar: 'الرعاية' }),
    pages: [
      { id: 'p1', title: many('Del 1', { en: 'Part 1' }), questions: [question] },
      {
        id: 'p2',
        title: many('Del 2', { en: 'Part 2' }),
        questions: [{ id: 't', type: 'text', label: many('Hvorfor?', { en: 'Why?' }) }],
      },
    ],
    ...more,
  });
const mount = (lang: string | undefined, more?: object, attributes = {}) =>
  SurveyHarness.mount(document4(more), { attributes: { lang, ...attributes } });
const section = (survey: SurveyHarness) => survey.part('survey')!;

describe('<user-survey>, languages', () => {
  useSurveys();

  for (const [lang, next, title] of [
    ['nb', 'Neste', 'Hjemmetjeneste'],
    ['nb-NO', 'Neste', 'Hjemmetjeneste'],
    ['no', 'Neste', 'Hjemmetjeneste'],
    ['nn', 'Neste', 'Hjemmetjeneste'],
    ['en-GB', 'Next', 'Home care'],
    ['fr', 'Neste', 'Hjemmetjeneste'],
    ['', 'Neste', 'Hjemmetjeneste'],
  ] as const)
    it(`speaks with lang="${lang}": ${next}, ${title}`, async () => {
      const survey = await mount(lang);
      expect(survey.title()).to.equal(title);
      expect(survey.buttons()).to.deep.equal([next]);
    });

  it('takes the nearest lang around it', async () => {
    const outer = document.createElement('div');
    outer.lang = 'en';
    document.body.append(outer);
    const survey = await SurveyHarness.mount(document4(), {
      attributes: { lang: undefined },
      into: outer.attachShadow({ mode: 'open' }),
    });
    expect(survey.buttons()).to.deep.equal(['Next']);
    outer.remove();
  });

  it('uses the words that users know', async () => {
    const words = {
      nb: ['Start', 'Neste', 'Tilbake', 'Send svar', 'Ja', 'Nei', 'Vet ikke / ikke aktuelt'],
      nn: ['Start', 'Neste', 'Tilbake', 'Send svar', 'Ja', 'Nei', 'Veit ikkje / ikkje aktuelt'],
      en: ['Start', 'Next', 'Back', 'Send answers', 'Yes', 'No', "Don't know / not relevant"],
      sv: ['Starta', 'Nästa', 'Tillbaka', 'Skicka svar', 'Ja', 'Nej', 'Vet inte / inte aktuellt'],
    };
    for (const [lang, [start, next, back, send, ...choices]] of Object.entries(words)) {
      const survey = await SurveyHarness.mount(
        surveyDocument(
          [
            [{ id: 'a', type: 'yes-no', label: 'A', notApplicable: true }],
            [{ id: 'b', type: 'yes-no', label: 'B' }],
          ],
          { languages: [lang], start: {} },
        ),
        { attributes: { lang } },
      );
      await survey.press(start!);
      expect(survey.choices('A')).to.deep.equal(choices);
      await survey.press(next!);
      expect(survey.buttons()).to.deep.equal([send, back]);
    }
  });

  it('has no switcher for one language, else names each in itself', async () => {
    const one = await SurveyHarness.mount(
      surveyDocument([{ ...question, label: 'A' }], { languages: ['nb'] }),
    );
    expect(one.has('language-switcher')).to.equal(false);
    const survey = await mount('nb');
    const switcher = survey.part('language-switcher')!;
    expect(switcher.getAttribute('role')).to.equal('group');
    const label = survey.root.getElementById(switcher.getAttribute('aria-labelledby')!);
    expect(survey.text(label)).to.equal('Språk');
    const buttons = [...switcher.querySelectorAll('button')];
    expect(buttons.map((button) => button.ariaPressed)).to.deep.equal([
      'true',
      'false',
      'false',
      'false',
      'false',
      'false',
    ]);
    expect(buttons.map((button) => [button.lang, survey.text(button)])).to.deep.equal([
      ['nb', 'norsk bokmål'],
      ['nn', 'norsk nynorsk'],
      ['en', 'English'],
      ['ar', 'العربية'],
      ['fa', 'فارسی'],
      ['nb-simple', 'norsk bokmål, lettlest'],
    ]);
  });

  it('keeps answers, errors, place and focus when another language is picked', async () => {
    const survey = await mount('nb');
    await survey.press('Neste');
    expect(survey.errors()).to.deep.equal(['Svar på «Er du fornøyd?».']);
    survey.button('norsk bokmål').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(section(survey).lang).to.equal('nb');
    await sendKeys({ press: 'Enter' });
    expect(survey.errors()).to.deep.equal(['Answer “Are you satisfied?”.']);
    expect(survey.focused()).to.equal('button "English"');
    expect(survey.button('English').ariaPressed).to.equal('true');
    expect(survey.button('norsk bokmål').ariaPressed).to.equal('false');
    await survey.choose('Are you satisfied?', 'Yes');
    await survey.next();
    await survey.type('Why?', 'so');
    await survey.press('norsk bokmål');
    expect(survey.heading()).to.equal('Del 2');
    expect(survey.value('Hvorfor?')).to.equal('so');
    expect(section(survey).lang).to.equal('nb');
    await survey.press('Send svar');
    await survey.answered();
    expect(network.submissions[0]).to.include({ language: 'nb' });
  });

  it('lets the picked language win over `lang`, which may change', async () => {
    const survey = await mount('nb');
    survey.element.lang = 'en';
    await survey.settled();
    expect(survey.buttons()).to.deep.equal(['Next']);
    await survey.press('norsk nynorsk');
    survey.element.lang = 'nb';
    await survey.settled();
    expect(survey.questions()).to.deep.equal(['Er du nøgd?']);
    await survey.element.submit();
    survey.element.setAnswer('a', true);
    await survey.element.submit();
    expect(network.submissions[0]).to.include({ language: 'nn' });
  });

  it('keeps the picked language in the draft', async () => {
    const survey = await mount('nb', {}, { drafts: 'auto' });
    await survey.press('English');
    await survey.choose('Are you satisfied?', 'No');
    await until(() => survey.count('survey-draft-saved'));
    const again = await survey.reload();
    expect(again.questions()).to.deep.equal(['Are you satisfied?']);
    expect(again.chosen('Are you satisfied?')).to.deep.equal(['No']);
  });

  it('speaks two languages on one page', async () => {
    const [one, two] = [await mount('nb'), await mount('en')];
    expect(one.buttons()).to.deep.equal(['Neste']);
    expect(two.buttons()).to.deep.equal(['Next']);
    await two.press('norsk bokmål');
    expect(one.buttons()).to.deep.equal(['Neste']);
    expect(two.buttons()).to.deep.equal(['Neste']);
  });

  it('is right-to-left in Arabic, with Arabic buttons and Norwegian texts that say so', async () => {
    const survey = await mount('ar');
    await until(() => survey.buttons().includes('التالي'));
    expect([section(survey).lang, section(survey).dir]).to.deep.equal(['ar', 'rtl']);
    expect(survey.button('التالي').querySelector('span') === null).to.equal(true);
    const heading = survey.root.querySelector<HTMLElement>('#page-title span')!;
    expect([survey.text(heading), heading.lang, heading.dir]).to.deep.equal(['Del 1', 'nb', 'ltr']);
    await survey.press('التالي');
    expect(survey.errors()).to.deep.equal(['يُرجى الإجابة عن «هل أنت راض؟».']);
  });

  it('is right-to-left in Persian, with English buttons that say so', async () => {
    const survey = await mount('fa');
    expect([section(survey).lang, section(survey).dir]).to.deep.equal(['fa', 'rtl']);
    const next = survey.button('Next').querySelector('span')!;
    expect([next.lang, next.dir]).to.deep.equal(['en', 'ltr']);
    await survey.next();
    const link = survey.part('error-summary-link')!.querySelector('span')!;
    expect([link.lang, link.dir]).to.deep.equal(['en', 'ltr']);
  });

  it('takes interface texts from `strings`, before and after it is attached', async () => {
    const survey = await SurveyHarness.mount(document4(), {
      attributes: { lang: 'fa' },
      properties: { strings: { fa: { next: 'بعدی' }, en: { send: 'Deliver' } } },
    });
    expect(survey.button('بعدی').querySelector('span') === null).to.equal(true);
    survey.element.strings = { fa: { next: 'ادامه' } };
    await survey.settled();
    expect(survey.buttons()).to.deep.equal(['ادامه']);
    survey.element.strings = { fa: { nxt: 'typo' } };
    await survey.settled();
    expect(survey.buttons()).to.deep.equal(['Next']);
    expect(consoleLines()).to.have.length(1);
  });

  it('loads the interface languages that lie beside', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument([question], {
        languages: ['da'],
        title: 'T',
        pages: [{ id: 'p', questions: [{ id: 'a', type: 'yes-no', label: 'A' }] }],
      }),
      { attributes: { lang: 'da' } },
    );
    await until(() => survey.buttons().includes('Send svar'));
    expect(section(survey).lang).to.equal('da');
  });
});
