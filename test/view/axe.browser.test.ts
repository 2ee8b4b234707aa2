import 'axe-core';
import type { run } from 'axe-core';
import { expect } from 'chai';
import allFeatures from '../../demo/surveys/all-features.json' with { type: 'json' };
import { questionNodeId } from '../../src/view/ids.js';
import type { SurveyView } from '../../src/view/view-types.js';
import { Stage, surveyOf } from './stage.js';

// axe-core is a classic script: it leaves a global.
const { axe } = window as unknown as { axe: { run: typeof run } };
const survey = surveyOf(allFeatures);
const answers = {
  uses: true,
  statements: { clean: 2 },
  travel: 'other',
  overall: 'not-applicable',
};
const errors = survey.questions.map(({ id }) => ({
  nodeId: questionNodeId(id),
  text: `Correct ${id}.`,
  language: 'nb',
}));
const SCREENS: readonly [string, SurveyView['screen'] | undefined][] = [
  ['all questions', undefined],
  ['the start page', { kind: 'start', code: '' }],
  [
    'the review',
    {
      kind: 'review',
      items: [
        { question: survey.questions[0]!, parts: [{ text: 'Yes', language: 'en' }], comment: '' },
      ],
    },
  ],
  ['the receipt', { kind: 'submitted', receipt: 'A1', redirect: 'https://example.com/' }],
  ['the queue', { kind: 'queued', until: 1e12, onDevice: true, found: false }],
  ['a refusal', { kind: 'refused', reason: 'closed', found: false }],
  ['a closed survey', { kind: 'closed', reason: 'closed', date: '2026-05-01' }],
];

describe('axe finds nothing', () => {
  for (const scheme of ['light', 'dark'])
    for (const language of ['nb', 'ar'])
      for (const [name, screen] of SCREENS) {
        it(`in ${name}, ${language}, ${scheme}`, async () => {
          document.documentElement.lang = 'nb';
          document.documentElement.style.colorScheme = scheme;
          const stage = new Stage(allFeatures, {
            language,
            layout: 'single-page',
            answers,
            view: {
              ...(screen && { screen }),
              draft: {
                savedUntil: 1e12,
                ask: true,
                keep: true,
                restored: { savedAt: 1e12, dropped: 2 },
                failing: true,
                savedElsewhere: true,
              },
            },
          });
          if (!screen) stage.fail(errors);
          const { violations } = await axe.run(stage.host, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          });
          stage.remove();
          document.documentElement.style.colorScheme = '';
          const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
          expect(found).to.deep.equal([]);
        });
      }
});
