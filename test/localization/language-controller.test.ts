import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { LanguageController } from '../../src/localization/language-controller.js';

const host = () => ({ requestUpdate: mock.fn() });
const survey = (...languages: readonly string[]) => ({ languages, fallback: {} });

describe('LanguageController', () => {
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    mock.method(console, 'warn', (message: string) => warnings.push(message));
  });
  afterEach(() => mock.restoreAll());

  it('speaks a language of the survey and of the bundle at once', () => {
    const locale = new LanguageController(host());
    void locale.use({ wanted: 'nb-NO', survey: survey('nb', 'en'), strings: undefined });
    assert.equal(locale.speech.language, 'nb');
    assert.equal(locale.speech.direction, 'ltr');
    assert.equal(locale.speech.say('next').text, 'Neste');
    assert.deepEqual(locale.speech.text({ nb: 'Hei', en: 'Hi' }), { text: 'Hei', language: 'nb' });
    assert.equal(locale.speech.languageName('nb-simple'), 'norsk bokmål, lettlest');
  });

  it('keeps its speech until language, survey or strings change', () => {
    const locale = new LanguageController(host());
    const config = { wanted: 'nb', survey: survey('nb', 'en'), strings: undefined };
    void locale.use(config);
    const { speech } = locale;
    void locale.use({ ...config });
    assert.equal(locale.speech, speech);
    void locale.use({ ...config, wanted: 'en' });
    assert.notEqual(locale.speech, speech);
    assert.equal(locale.speech.language, 'en');
  });

  it('speaks the page’s language before there is a survey, if the interface has it', () => {
    const locale = new LanguageController(host());
    void locale.use({ wanted: 'sv', survey: undefined, strings: undefined });
    assert.equal(locale.speech.say('load-failed').text, 'Enkäten kunde inte visas.');
    void locale.use({ wanted: 'fa', survey: undefined, strings: undefined });
    assert.equal(locale.speech.language, 'en');
    void locale.use({ wanted: 'fa', survey: undefined, strings: { fa: { next: 'بعدی' } } });
    assert.equal(locale.speech.direction, 'rtl');
  });

  it('speaks English on a page that names no language, before there is a survey', () => {
    const locale = new LanguageController(host());
    void locale.use({ wanted: undefined, survey: undefined, strings: undefined });
    assert.equal(locale.speech.say('load-failed').text, 'The survey could not be shown.');
  });

  it('speaks English in a right-to-left survey that the interface has no words for', () => {
    const locale = new LanguageController(host());
    void locale.use({ wanted: undefined, survey: survey('ckb', 'nb'), strings: undefined });
    assert.equal(locale.speech.direction, 'rtl');
    assert.deepEqual(locale.speech.say('next'), { text: 'Next', language: 'en' });
    assert.match(locale.speech.formatDateTime(Date.UTC(2026, 9, 12, 12)), /^12 October 2026 at /);
    assert.equal(
      locale.speech.say('closed', { date: new Date('2026-10-12') }).text,
      'The survey closed on 12 October 2026.',
    );
  });

  it('speaks Arabic in an Arabic survey', async () => {
    const locale = new LanguageController(host());
    await locale.use({ wanted: undefined, survey: survey('ar', 'nb'), strings: undefined });
    assert.equal(locale.speech.direction, 'rtl');
    assert.deepEqual(locale.speech.say('next'), { text: 'التالي', language: 'ar' });
    assert.match(locale.speech.formatDate('2026-10-12'), /أكتوبر/);
    assert.match(
      locale.speech.say('closed', { date: new Date('2026-10-12') }).text,
      /^أُغلق الاستبيان في .*أكتوبر.*\.$/,
    );
  });

  for (const [language, sentence] of [
    ['se', 'Iskkadeapmi loahpahuvvui 12.10.2026.'],
    ['so', 'Sahanka waxaa la xiray 12/10/2026.'],
    ['uk', '12 жовтня 2026 р. опитування було закрито.'],
    ['pl', 'Ankieta została zamknięta 12 października 2026.'],
    ['de', 'Die Umfrage wurde am 12. Oktober 2026 beendet.'],
  ] as const)
    it(`puts a date into a sentence in ${language}`, async () => {
      const locale = new LanguageController(host());
      await locale.use({ wanted: language, survey: survey(language), strings: undefined });
      const { text } = locale.speech.say('closed', { date: new Date('2026-10-12') });
      assert.equal(text.replace(/\s/g, ' '), sentence);
    });

  it('loads a language file beside the bundle and updates the host', async () => {
    const element = host();
    const locale = new LanguageController(element);
    const settled = locale.use({
      wanted: 'fi',
      survey: survey('fi', 'en'),
      strings: { fi: { back: 'Edellinen' } },
    });
    assert.deepEqual(locale.speech.say('next'), { text: 'Next', language: 'en' });
    await settled;
    assert.deepEqual(locale.speech.say('next'), { text: 'Seuraava', language: 'fi' });
    assert.equal(locale.speech.say('back').text, 'Edellinen');
    assert.equal(element.requestUpdate.mock.callCount(), 1);
  });

  it('loads the words for an easy-read version that the switcher names', async () => {
    const locale = new LanguageController(host());
    await locale.use({ wanted: 'nb', survey: survey('nb', 'fi-simple'), strings: undefined });
    assert.equal(locale.speech.languageName('fi-simple'), 'suomi, selkokieli');
  });

  it('loads nothing for languages of the bundle', () => {
    const load = mock.fn(() => Promise.resolve(undefined));
    const locale = new LanguageController(host(), load);
    void locale.use({
      wanted: 'nb',
      survey: survey('nb', 'nn', 'sv', 'en', 'fi', 'ar'),
      strings: undefined,
    });
    assert.equal(load.mock.callCount(), 0);
  });

  it('lets the latest language win when files arrive late', async () => {
    const arrivals: ((translation: Record<string, string>) => void)[] = [];
    const element = host();
    const locale = new LanguageController(
      element,
      () => new Promise((resolve) => arrivals.push(resolve)),
    );
    const both = survey('da', 'nb');
    const first = locale.use({ wanted: 'da', survey: both, strings: undefined });
    await locale.use({ wanted: 'nb', survey: both, strings: undefined });
    const { speech } = locale;
    arrivals[0]?.({ next: 'Næste' });
    await first;
    assert.equal(locale.speech, speech);
    assert.equal(element.requestUpdate.mock.callCount(), 0);
    await locale.use({ wanted: 'da', survey: both, strings: undefined });
    assert.equal(locale.speech.say('next').text, 'Næste');
    assert.equal(arrivals.length, 1);
  });

  it('goes on in English and warns when a file cannot be loaded', async () => {
    const element = host();
    const locale = new LanguageController(element, () => Promise.reject(new Error('no network')));
    await locale.use({ wanted: 'da', survey: survey('da'), strings: undefined });
    assert.equal(locale.speech.language, 'da');
    assert.equal(locale.speech.say('next').text, 'Next');
    assert.match(warnings.join(), /"da" could not be loaded: Error: no network/);
    assert.equal(element.requestUpdate.mock.callCount(), 0);
  });

  it('warns once about strings of the site that cannot be used', async () => {
    const locale = new LanguageController(host());
    const strings = { nb: { nekst: 'x' } };
    await locale.use({ wanted: 'nb', survey: survey('nb', 'da'), strings });
    await locale.use({ wanted: 'da', survey: survey('nb', 'da'), strings });
    assert.deepEqual(warnings, ['<user-survey> strings: unknown key, or not a text: nb/nekst']);
  });

  it('shares nothing between two elements', () => {
    const strings = { nb: { next: 'Videre' } };
    const first = new LanguageController(host());
    const second = new LanguageController(host());
    void first.use({ wanted: 'nb', survey: survey('nb'), strings });
    void second.use({ wanted: 'nb', survey: survey('nb'), strings: undefined });
    assert.equal(first.speech.say('next').text, 'Videre');
    assert.equal(second.speech.say('next').text, 'Neste');
  });
});
