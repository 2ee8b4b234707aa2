import type { Draft } from '../../src/engine/index.js';
import { until } from '../support/host.js';
import { stored } from '../support/storage.js';
import { surveyDocument, SurveyHarness } from '../support/survey-harness.js';
import { yesNo } from './small-surveys.js';

export const document2 = (more: object = {}) =>
  surveyDocument(
    [[yesNo('a'), { id: 't', type: 'text', label: 'Text' }], [yesNo('b', { comment: true })]],
    more,
  );

/** The drafts on the device. */
export const drafts = () => stored('drafts') as Promise<Draft[]>;
/** Mounts a survey that keeps drafts. */
export const mount = (
  attributes: Record<string, string | undefined> = {},
  source: unknown = document2(),
) => SurveyHarness.mount(source, { attributes: { drafts: 'auto', ...attributes } });
/** Waits until it has saved so often. */
export const saved = async (survey: SurveyHarness, times = 1) => {
  await until(() => survey.count('survey-draft-saved') >= times);
  await survey.settled();
};
