import { expect } from 'chai';
import { json } from '../support/fake-network.js';
import { network, surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';

const EVIL = '<img src=x onerror="thisMustNotRun()"><script>thisMustNotRun()</script>';
const LINK =
  '[press](javascript:thisMustNotRun()) [data](data:text/html,x) [ok](https://example.org/)';

describe('<user-survey>, hostile texts', () => {
  useSurveys();

  it('shows markup as text, everywhere', async () => {
    const survey = await SurveyHarness.mount(
      surveyDocument(
        [
          {
            id: 'constructor',
            type: 'text',
            label: `Text ${EVIL}`,
            hint: EVIL,
            comment: { label: `Comment ${EVIL}` },
          },
          {
            id: 'toString',
            type: 'single-choice',
            label: 'Choose',
            choices: [{ value: '__proto__', label: EVIL, hint: EVIL }, 'toString'],
            notApplicable: `None ${EVIL}`,
          },
          {
            id: 'm',
            type: 'matrix',
            label: 'Rows',
            rows: [
              { id: 'constructor', label: EVIL },
              { id: 'valueOf', label: 'Plain' },
            ],
            choices: ['__proto__', 'b'],
          },
          { id: 'r', type: 'ranking', label: 'Rank', choices: ['__proto__', EVIL] },
          { id: 's', type: 'statement', label: `${EVIL}\n\n${LINK}` },
          { id: 'n', type: 'number', label: 'Number', unit: EVIL },
        ],
        {
          title: EVIL,
          description: `${EVIL} ${LINK}`,
          contact: LINK,
          review: true,
          completed: { title: EVIL, text: EVIL },
        },
      ),
    );
    const clean = () => {
      expect(survey.root.querySelector('script, img, iframe') === null).to.equal(true);
      const links = [...survey.root.querySelectorAll('a')].map(({ href }) => href);
      expect(links.filter((href) => !/^https?:/.test(href))).to.deep.equal([]);
    };
    expect(survey.title()).to.equal(EVIL);
    expect(survey.text(survey.part('description'))).to.contain(
      '[press](javascript:thisMustNotRun())',
    );
    clean();
    await survey.type(`Text ${EVIL}`, EVIL);
    await survey.choose('Choose', EVIL);
    await survey.chooseRow('Rows', EVIL, '__proto__');
    await survey.chooseRow('Rows', 'Plain', 'b');
    survey
      .question('Rank')
      .querySelectorAll('button')
      .forEach((button) => {
        if (survey.text(button) === 'Keep this order') button.click();
      });
    await survey.next();
    expect(survey.text(survey.part('review'))).to.contain(EVIL);
    clean();
    network.reply = () =>
      json(201, { receipt: EVIL, message: EVIL, redirect: 'javascript:thisMustNotRun()' });
    await survey.send();
    clean();
    expect(survey.heading()).to.equal(EVIL);
    expect(survey.text(survey.part('receipt'))).to.contain(EVIL);
    expect(network.submissions[0]!.answers).to.deep.equal({
      constructor: EVIL,
      toString: '__proto__',
      m: { constructor: '__proto__', valueOf: 'b' },
      r: ['__proto__', EVIL],
    });
  });

  it('keeps and merges a draft with such ids', async () => {
    const document = surveyDocument([
      { id: 'constructor', type: 'yes-no', label: 'Constructor', comment: true },
      {
        id: 'hasOwnProperty',
        type: 'yes-no',
        label: 'Own',
        visibleIf: { question: 'constructor', equals: true },
      },
    ]);
    const survey = await SurveyHarness.mount(document, { attributes: { drafts: 'auto' } });
    expect(survey.element.answers).to.deep.equal({});
    expect(survey.chosen('Constructor')).to.deep.equal([]);
    await survey.choose('Constructor', 'Yes');
    await survey.choose('Own', 'No');
    const again = await survey.reload();
    expect({ ...again.element.answers }).to.deep.equal({
      constructor: true,
      hasOwnProperty: false,
    });
  });
});
