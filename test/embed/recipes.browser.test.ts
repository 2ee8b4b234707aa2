import { expect } from 'chai';
import '../../src/script.js';
import type { UserSurvey } from '../../src/user-survey.js';
import { FAKE } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { network, surveyDocument, useSurveys } from '../support/survey-harness.js';

const recipes = await (await fetch('/demo/documents/embedding.md')).text();
/** What editors paste for this page; templates, frames and lists of allowed tags are not pasted. */
const snippets = [...recipes.matchAll(/^```html\n([^]*?)^```$/gm)]
  .map(([, code]) => code!)
  .filter((code) => code.includes('Svar på undersøkelsen') && !code.includes('@Model'));

describe('the recipes for CMSs', () => {
  useSurveys();

  it('have a snippet for each of WordPress, Drupal, Joomla, plain HTML and any other', () => {
    expect(snippets).to.have.length(6);
  });

  for (const snippet of snippets)
    it(`end as a survey with a link inside: ${snippet.trim().split('\n').at(0)}`, async () => {
      const place = document.body.appendChild(document.createElement('main'));
      try {
        // Addresses of the site are answered by the test; scripts are here already.
        const html = snippet.replace(/^<script.*$/m, '').replaceAll('="/', `="${FAKE}`);
        const path = /="([^"#]+)[^"]*"/.exec(html)![1]!;
        network.documents.set(
          path,
          surveyDocument([{ id: 'a', type: 'yes-no', label: 'Again?' }], { id: 'a' }),
        );
        place.append(document.createRange().createContextualFragment(html));
        await until(() => place.querySelector<UserSurvey>('user-survey')?.status === 'ready');
        const [survey, ...others] = place.querySelectorAll('user-survey');
        expect(others).to.deep.equal([]);
        expect(survey!.textContent.trim()).to.equal('Svar på undersøkelsen');
        expect(survey!.shadowRoot!.textContent).to.contain('Again?');
      } finally {
        place.remove();
      }
    });
});
