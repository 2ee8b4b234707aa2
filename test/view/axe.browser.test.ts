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
  ['the start page', { kind: 'start', code: { value: '' } }],
  [
    'the review',
    {
      kind: 'review',
      pages: [
        {
          title: 'Page',
          items: [
            {
              question: survey.questions[0]!,
              parts: [{ text: 'Yes', language: 'en' }],
              comment: '',
            },
          ],
        },
      ],
    },
  ],
  [
    'the receipt',
    { kind: 'receipt', receipt: 'A1', redirect: 'https://example.com/', copied: false },
  ],
  ['the queue', { kind: 'queued', until: 'then', trying: true, kept: true }],
  ['a refusal', { kind: 'refused', reason: 'closed' }],
  ['a closed survey', { kind: 'closed', reason: 'closed', date: '1 May' }],
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
                savedUntil: 'then',
                ask: { keep: true },
                restored: { savedAt: 'now', dropped: 2 },
                failing: true,
                savedElsewhere: true,
              },
              languages: survey.languages.map((tag) => ({ tag, name: tag })),
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
