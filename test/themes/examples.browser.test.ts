import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/print-element.js';
import '../../src/results-element.js';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { fixture } from '../a11y/fixtures.js';
import { DESKTOP, until, usePage } from '../a11y/page.js';
import { STATES } from '../a11y/survey-states.js';
import { FakeSpeech } from '../support/fake-speech.js';
import { shown } from '../results-element/results-page.js';
import { appliedExample } from './applied-example.js';
import {
  partExamples,
  propertyExamples,
  readDocument,
  type Example,
} from './documented-examples.js';

const RESULTS = ['home-care', 'social-services', 'home-care-index', 'hidden-round'];
const TAGS = ['user-survey', 'user-survey-results', 'user-survey-print'] as const;
const STATE_NAMES = ['invalid', 'checked', 'required', 'optional'];

const declarationOf = (tag: string) =>
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find((each) => 'tagName' in each && each.tagName === tag) as {
    readonly cssParts: readonly { readonly name: string }[];
    readonly cssProperties: readonly { readonly name: string }[];
  };
const namesOf = (list: readonly { readonly name: string }[]) =>
  [...new Set(list.map(({ name }) => name))].sort();

/** Shadow roots of an element in every state, one after the other. */
type States = () => AsyncGenerator<ShadowRoot>;

let surveys = 0;
/** Nothing of the one before is in the outbox, or on its way. */
const another = () => ({ draftKey: `themes-${(surveys += 1)}` });

async function* surveyStates(): AsyncGenerator<ShadowRoot> {
  for (const name of ['every-feature', 'all-features'])
    for (const reach of Object.values(STATES)) {
      const { root } = await reach(await fixture(name), another());
      yield root;
      // The ring is seen where the keyboard is.
      root.querySelector<HTMLElement>('input[part~=input]')?.focus();
      await sendKeys({ press: 'Shift' });
      yield root;
    }
  const { survey, root } = await STATES.review!(await fixture('all-features'), {
    ...another(),
    drafts: 'auto',
  });
  survey.previous();
  await survey.updateComplete;
  yield root;
}

async function* resultsStates(): AsyncGenerator<ShadowRoot> {
  for (const name of RESULTS) {
    const element = document.createElement('user-survey-results');
    element.results = await shown(name);
    document.body.replaceChildren(element);
    await until(() => element.shadowRoot?.querySelector('[part~=results]'));
    yield element.shadowRoot!;
  }
}

async function* printStates(): AsyncGenerator<ShadowRoot> {
  for (const survey of [await fixture('all-features'), { id: 'faulty' }]) {
    const element = document.createElement('user-survey-print');
    element.survey = survey as never;
    document.body.replaceChildren(element);
    await until(() => element.shadowRoot?.querySelector('[part~=print], [part~=notice]'));
    yield element.shadowRoot!;
  }
}

const STATES_OF: { readonly [Tag in (typeof TAGS)[number]]: States } = {
  'user-survey': surveyStates,
  'user-survey-results': resultsStates,
  'user-survey-print': printStates,
};

/** What is wrong with each example, where it was first seen; one that is seen nowhere is wrong. */
async function faultsOf(states: States, examples: readonly Example[]): Promise<string[]> {
  const left = new Set(examples);
  const faults: string[] = [];
  for await (const root of states()) {
    for (const example of left) {
      const wrong = appliedExample(root, example);
      // The ring's colour is there without the ring, too.
      if (!wrong || (example.name.endsWith('-focus') && !root.activeElement?.matches('input')))
        continue;
      faults.push(...wrong);
      left.delete(example);
    }
    if (!left.size) break;
  }
  return [...faults, ...[...left].map(({ css }) => `${css} is for what is in no state`)];
}

describe('the examples of demo/themes/README.md', () => {
  usePage();
  const speech = new FakeSpeech();
  let markdown: string;
  before(async () => {
    markdown = await readDocument();
    await setViewport(DESKTOP);
    speech.install();
    speech.setVoices(['nb-NO', 'en-GB']);
  });
  after(() => speech.uninstall());

  for (const tag of TAGS) {
    it(`are for every part of <${tag}>, and for no other`, () => {
      const documented = namesOf(partExamples(markdown, tag));
      const parts = namesOf(declarationOf(tag).cssParts);
      const states = tag === 'user-survey' ? STATE_NAMES : [];
      expect(documented).to.deep.equal([...parts, ...states].sort());
    });

    it(`do to the parts of <${tag}> what they say`, async () => {
      expect(await faultsOf(STATES_OF[tag], partExamples(markdown, tag))).to.deep.equal([]);
    }).timeout(120_000);
  }

  it('are for every custom property, which are fifteen', () => {
    const documented = namesOf(propertyExamples(markdown));
    expect(documented).to.deep.equal(namesOf(declarationOf('user-survey').cssProperties));
    expect(documented.length).to.equal(15);
    for (const tag of TAGS)
      expect(documented).to.include.members(namesOf(declarationOf(tag).cssProperties));
  });

  it('of custom properties are seen where they say', async () => {
    expect(await faultsOf(surveyStates, propertyExamples(markdown))).to.deep.equal([]);
  }).timeout(120_000);
});
