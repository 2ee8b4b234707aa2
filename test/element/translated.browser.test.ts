import { expect } from 'chai';
import { surveyDocument, SurveyHarness, useSurveys } from '../support/survey-harness.js';
import { until } from '../support/host.js';

/** What a browser's translator does to every text, in a shadow root as well. */
const translate = (root: ParentNode) => {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement!.closest('style')) continue;
    const font = document.createElement('font');
    font.append(document.createElement('font'));
    font.firstElementChild!.textContent = `translated ${text.data.trim()}`;
    text.replaceWith(font);
  }
};

const both = (en: string, nb: string) => ({ en, nb });
const yesNo = (id: string) => ({
  id,
  type: 'yes-no',
  label: both(`Question ${id}`, `Spørsmål ${id}`),
});
const source = surveyDocument([], {
  languages: ['en', 'nb'],
  title: both('Home care', 'Hjemmetjeneste'),
  description: both('About this.', 'Om dette.'),
  contact: both('Call us.', 'Ring oss.'),
  pages: [
    { id: 'p1', title: both('Part 1', 'Del 1'), questions: [yesNo('a')] },
    { id: 'p2', title: both('Part 2', 'Del 2'), questions: [yesNo('b')] },
  ],
});
const words = (survey: SurveyHarness) =>
  survey.text().replace(survey.text(survey.part('language-switcher')), '');

describe('<user-survey>, translated by the browser', () => {
  useSurveys();

  it('shows the next page in its own words', async () => {
    const survey = await SurveyHarness.mount(source);
    translate(survey.root);
    await survey.press('translated Next');
    expect(survey.heading()).to.equal('Part 2');
    expect(survey.questions()).to.deep.equal(['Question b']);
    expect(survey.buttons()).to.deep.equal(['Send answers', 'Back']);
  });

  it('shows every text in the language that is picked', async () => {
    const survey = await SurveyHarness.mount(source, { attributes: { drafts: 'auto' } });
    await survey.choose('Question a', 'Yes');
    await until(() => survey.has('draft-status'));
    const again = await survey.reload();
    expect(again.notices()).to.have.length(1);
    await again.choose('Question a', 'No');
    translate(again.root);
    expect(words(again)).to.contain('translated Home care').and.contain('translated Call us.');
    again.button('translated norsk bokmål').focus();
    await again.press('translated norsk bokmål');
    expect(words(again)).to.not.contain('translated');
    for (const text of ['Hjemmetjeneste', 'Om dette.', 'Ring oss.', 'Del 1', 'Spørsmål a', 'Neste'])
      expect(words(again)).to.contain(text);
    expect(again.text(again.root.getElementById('language'))).to.equal('Språk');
    expect(again.focused()).to.equal('button "translated norsk bokmål"');
    translate(again.root);
    await again.press('translated translated English');
    expect(words(again)).to.not.contain('translated');
    expect(words(again)).to.contain('Call us.').and.contain('You saved these answers on');
  });
});
