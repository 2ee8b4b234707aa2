import type { ProblemCode } from '../../engine/index.js';
import { placeOf } from '../place.js';
import { questionsIn } from '../pointer.js';
import { choose } from './choose.js';
import type { Teller } from './telling.js';
import { idLike, json, listOf } from './words.js';

const noEarlierQuestion: Teller = ({ problem, document, speech }) => {
  const { say } = speech;
  const { path, params } = problem;
  const { value, nearest, allowed = [] } = params;
  const exists = questionsIn(document).find((found) => found.value['id'] === value);
  if (exists) {
    const isOwn = `${path}/`.startsWith(`/${exists.steps.join('/')}/`);
    return isOwn
      ? { sentence: say('own-question'), advice: earlier() }
      : {
          sentence: say('later-question', { value: json(value) }),
          advice: say('later-question-advice'),
        };
  }
  return {
    sentence: say('no-earlier-question', { value: json(value) }),
    advice: nearest === undefined ? earlier() : say('did-you-mean', { nearest: json(nearest) }),
  };

  function earlier(): string {
    return allowed.length
      ? say('earlier-questions', { values: listOf(allowed, 'or', speech) })
      : say('no-question-before');
  }
};

/** Ids, and what names a part by its id. */
export const idSentences = {
  'bad-id': ({ problem, speech: { say } }) => {
    const { value } = problem.params;
    return {
      sentence: say('bad-id', { value: json(value) }),
      advice: say('for-example', { value: json(idLike(String(value))) }),
    };
  },
  duplicate: ({ problem, document, speech }) => {
    const { value, first = '' } = problem.params;
    return {
      sentence: speech.say('duplicate', {
        value: json(value),
        first: placeOf(first, document, speech),
      }),
      advice: speech.say('duplicate-advice'),
    };
  },
  'no-earlier-question': noEarlierQuestion,
  'not-reported': (telling) => ({
    sentence: telling.speech.say('not-reported', { value: json(telling.problem.params.value) }),
    advice: choose(telling),
  }),
} satisfies Partial<Record<ProblemCode, Teller>>;
