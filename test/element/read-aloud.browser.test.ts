import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FakeSpeech } from '../support/fake-speech.js';
import { until } from '../support/host.js';
import { surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { textOf } from '../support/words-of.js';

const scale = {
  id: 'when',
  type: 'scale',
  label: 'How satisfied are you?',
  hint: 'Think of the last month.',
  max: 6,
  labels: { 1: 'Very dissatisfied', 6: 'Very satisfied' },
  notApplicable: true,
};
const yesNo = { id: 'again', type: 'yes-no', label: 'Would you come again?' };
const aloud = (pages: Parameters<typeof surveyDocument>[0], more: object = {}) =>
  surveyDocument(pages, { readAloud: true, ...more });

describe('<user-survey>, read aloud', () => {
  useSurveys();
  let speech: FakeSpeech;
  beforeEach(() => {
    speech = new FakeSpeech();
    speech.install();
    speech.setVoices(['en-GB']);
  });
  afterEach(() => speech.uninstall());

  const buttons = (survey: SurveyHarness) => survey.parts('read-aloud-button').map(textOf);
  /** The reader is a file beside the script. */
  const mount = async (...options: Parameters<typeof SurveyHarness.mount>) => {
    const survey = await SurveyHarness.mount(...options);
    await until(() => survey.has('read-aloud-button'));
    return survey;
  };
  const press = async (survey: SurveyHarness, name: string) => {
    await survey.press(name);
    await new Promise((resolve) => setTimeout(resolve));
    await survey.element.updateComplete;
  };
  const settled = async (survey: SurveyHarness) => {
    await speech.finishAll();
    await survey.element.updateComplete;
  };

  it('has a button for the page and for each question', async () => {
    const survey = await mount(aloud([[scale, yesNo]]));
    expect(buttons(survey)).to.deep.equal([
      'Read aloud – Part 1',
      'Read aloud – How satisfied are you?',
      'Read aloud – Would you come again?',
    ]);
    expect(speech.heard).to.deep.equal([]);
  });

  it('has a button for the page at its first question, where one question is a step', async () => {
    const survey = await mount(aloud([[scale, yesNo]], { layout: 'one-question' }));
    expect(buttons(survey)).to.deep.equal([
      'Read aloud – Part 1',
      'Read aloud – How satisfied are you?',
    ]);
    await press(survey, 'Read aloud – Part 1');
    await settled(survey);
    expect(speech.heard.join(' ')).to.contain('Part 1').and.contain('How satisfied are you?');
    expect(speech.heard.join(' ')).to.not.contain('Would you come again?');
    await survey.next();
    expect(buttons(survey)).to.deep.equal(['Read aloud – Would you come again?']);
  });

  it('has none where the document does not ask for it', async () => {
    const survey = await SurveyHarness.mount(surveyDocument([[scale]]));
    expect(buttons(survey)).to.deep.equal([]);
  });

  it('has none where the device has no voice for the language, until one comes', async () => {
    speech.setVoices(['nb-NO'], ['en-US']);
    const survey = await SurveyHarness.mount(aloud([[yesNo]]));
    expect(buttons(survey)).to.deep.equal([]);
    speech.setVoices(['en-GB']);
    await until(() => survey.has('read-aloud-button'));
    speech.setVoices([]);
    await survey.element.updateComplete;
    expect(buttons(survey)).to.deep.equal([]);
  });

  it('reads label, hint, the words of a scale and "not applicable", one after the other', async () => {
    const survey = await mount(aloud([[scale]]));
    await press(survey, 'Read aloud – How satisfied are you?');
    expect(speech.heard).to.deep.equal(['en-GB: How satisfied are you?']);
    expect(buttons(survey)[1]).to.equal('Stop reading – How satisfied are you?');
    await settled(survey);
    expect(speech.heard).to.deep.equal([
      'en-GB: How satisfied are you?',
      'en-GB: Think of the last month.',
      'en-GB: 1: Very dissatisfied',
      'en-GB: 6: Very satisfied',
      "en-GB: Don't know / not relevant",
    ]);
    expect(buttons(survey)[1]).to.equal('Read aloud – How satisfied are you?');
  });

  it('reads choices, rows and columns', async () => {
    const survey = await mount(
      aloud([
        [
          { id: 'a', type: 'single-choice', label: 'One', choices: ['Bus', 'Train'] },
          {
            id: 'b',
            type: 'matrix',
            label: 'Staff',
            rows: [{ id: 'listen', label: 'They listen' }],
            choices: ['Often', 'Never'],
          },
          { id: 'c', type: 'text', label: 'More?' },
        ],
      ]),
    );
    await press(survey, 'Read aloud – Part 1');
    await settled(survey);
    expect(speech.heard.map((words) => words.replace('en-GB: ', ''))).to.deep.equal([
      'Part 1',
      'One',
      'Bus',
      'Train',
      'Staff',
      'They listen',
      'Often',
      'Never',
      'More?',
    ]);
  });

  it('reads a block text without its signs', async () => {
    const survey = await mount(
      aloud([
        [{ id: 's', type: 'statement', label: 'This is **free**.\n\n- [More](https://a.example)' }],
      ]),
    );
    await press(survey, 'Read aloud');
    expect(speech.heard).to.deep.equal(['en-GB: This is free.\nMore']);
  });

  it('reads each text in its own language, easy read and nynorsk with a Norwegian voice', async () => {
    speech.setVoices(['nb-NO', 'en-GB']);
    const survey = await mount(
      aloud(
        [
          [
            {
              ...yesNo,
              label: { nb: 'Vil du komme igjen?', en: 'Again?' },
              hint: { nb: 'Lenge', 'nb-simple': 'Kort' },
            },
          ],
        ],
        { languages: ['nb', 'nb-simple', 'en'], title: 'T' },
      ),
      { attributes: { lang: 'nb-simple' } },
    );
    await press(survey, 'Les opp – Vil du komme igjen?');
    await settled(survey);
    expect(speech.heard).to.deep.equal([
      'nb-NO: Vil du komme igjen?',
      'nb-NO: Kort',
      'nb-NO: Ja',
      'nb-NO: Nei',
    ]);
  });

  it('stops at the second press, and begins anew at the third', async () => {
    const survey = await mount(aloud([[yesNo]]));
    const question = 'Would you come again?';
    await press(survey, `Read aloud – ${question}`);
    await press(survey, `Stop reading – ${question}`);
    expect(speech.isSpeaking).to.equal(false);
    expect(buttons(survey)[1]).to.equal(`Read aloud – ${question}`);
    await press(survey, `Read aloud – ${question}`);
    expect(speech.heard).to.deep.equal([`en-GB: ${question}`, `en-GB: ${question}`]);
  });

  it('stops when another page is shown, and when the survey goes', async () => {
    const survey = await mount(aloud([[yesNo], [scale]]));
    await press(survey, 'Read aloud – Part 1');
    await survey.next();
    await until(() => !speech.isSpeaking);
    expect(buttons(survey)[0]).to.equal('Read aloud – Part 2');
    await press(survey, 'Read aloud – Part 2');
    expect(speech.isSpeaking).to.equal(true);
    await survey.remove();
    await until(() => !speech.isSpeaking);
  });

  it('stops when the answers are sent', async () => {
    const survey = await mount(aloud([[yesNo]]));
    await press(survey, 'Read aloud – Part 1');
    await survey.send();
    await until(() => !speech.isSpeaking);
  });

  it('reads one thing at a time, in two surveys as well', async () => {
    const one = await mount(aloud([[yesNo]]));
    const two = await mount(aloud([[scale]]));
    await press(one, 'Read aloud – Would you come again?');
    await press(two, 'Read aloud – How satisfied are you?');
    await one.element.updateComplete;
    expect(buttons(one)[1]).to.equal('Read aloud – Would you come again?');
    expect(buttons(two)[1]).to.equal('Stop reading – How satisfied are you?');
  });

  describe('with recordings', () => {
    const recorded = { ...yesNo, audio: { en: 'sound/again.mp3' } };
    const address = new URL('sound/again.mp3', document.baseURI).href;

    it('plays the recording of the language, from an address relative to the document', async () => {
      speech.setVoices([]);
      const survey = await mount(aloud([[recorded, scale]]));
      expect(buttons(survey)).to.deep.equal([
        'Read aloud – Part 1',
        'Read aloud – Would you come again?',
      ]);
      await press(survey, 'Read aloud – Would you come again?');
      expect(speech.heard).to.deep.equal([`play: ${address}`]);
      await press(survey, 'Stop reading – Would you come again?');
      expect(speech.isSpeaking).to.equal(false);
    });

    it('reads the texts where the recording cannot be played', async () => {
      speech.missing.add(address);
      const survey = await mount(aloud([[recorded]]));
      await press(survey, 'Read aloud – Would you come again?');
      await settled(survey);
      expect(speech.heard).to.deep.equal([
        'en-GB: Would you come again?',
        'en-GB: Yes',
        'en-GB: No',
      ]);
    });
  });

  it('takes the focus from no field: an error still leads to the answer', async () => {
    const survey = await mount(aloud([[{ ...yesNo, required: true }]]));
    await survey.press('Send answers');
    survey.part('error-summary-link')!.click();
    expect(survey.focused()).to.equal('radio "Yes"');
  });

  it('is reached and pressed with the keyboard, after the question and before its answers', async () => {
    const survey = await mount(aloud([[yesNo]]));
    survey.button('Read aloud – Part 1').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => speech.isSpeaking);
    await sendKeys({ press: 'Tab' });
    expect(survey.focused()).to.equal('radio "Yes"');
  });
});
