import type { LoadingProblemCode } from '../../engine/index.js';
import type { Sentences, Teller } from './telling.js';
import { json, listOf, several } from './words.js';

const NOT_FOUND: readonly unknown[] = [404, 410];

/** Why a document cannot be had. */
export const loadingSentences: { readonly [C in LoadingProblemCode]: Teller } = {
  'bad-address': ({ problem, speech: { say } }) => ({
    sentence: say('bad-address', { value: json(problem.params.value) }),
    advice: say('bad-address-advice'),
  }),
  'no-answer': ({ problem, speech: { say } }) => ({
    sentence: say('no-answer', { address: String(problem.params.value) }),
    advice: say('no-answer-advice'),
  }),
  'too-late': ({ problem, speech: { say } }) => ({
    sentence: say('too-late', { seconds: Number(problem.params.max) }),
    advice: say('too-late-advice'),
  }),
  'bad-status': ({ problem, speech: { say } }): Sentences => {
    const { value } = problem.params;
    const status = String(value);
    return NOT_FOUND.includes(value)
      ? { sentence: say('not-found', { status }), advice: say('not-found-advice') }
      : { sentence: say('bad-status', { status }), advice: say('bad-status-advice') };
  },
  html: ({ speech: { say } }) => ({ sentence: say('html'), advice: say('html-advice') }),
  'not-utf-8': ({ problem, speech: { say } }) => ({
    sentence: say('not-utf-8', { encoding: String(problem.params.value) }),
    advice: say('not-utf-8-advice'),
  }),
  'bad-content-type': ({ problem, speech: { say } }) => ({
    sentence: say('bad-content-type', { value: String(problem.params.value) }),
    advice: say('bad-content-type-advice'),
  }),
  'no-document': ({ speech: { say } }) => ({
    sentence: say('no-document'),
    advice: say('no-document-advice', { example: 'src="/media/survey.json"' }),
  }),
  'page-inside': ({ problem, speech }) => ({
    sentence: speech.say('page-inside', {
      names: listOf(several(problem.params.value), 'and', speech).replaceAll('"', ''),
    }),
    advice: speech.say('page-inside-advice', { example: '</user-survey>', ending: '/>' }),
  }),
};
