import type { ProblemCode } from '../../engine/index.js';
import { isRecord } from '../../engine/record.js';
import { stepsOf, valueAt } from '../pointer.js';
import { choose } from './choose.js';
import type { Teller } from './telling.js';
import { json, listOf, several } from './words.js';

const missingTranslation: Teller = (telling) => {
  const { problem, document, speech } = telling;
  const { say } = speech;
  const { value, nearest, allowed = [] } = problem.params;
  if (typeof value === 'string')
    return {
      sentence: say('no-text', { language: json(value) }),
      advice: allowed.length ? choose(telling) : say('no-text-advice'),
    };
  const languages = several(value);
  const given = valueAt(document, stepsOf(problem.path));
  const [first] = isRecord(document) ? several(document['languages']) : [];
  const entries = languages.map((language) => `${json(language)}: "…"`).join(', ');
  return {
    sentence: say('missing-translation', { languages: listOf(languages, 'and', speech) }),
    advice:
      nearest !== undefined
        ? say('in-place-of', { wanted: listOf(languages, 'or', speech), found: json(nearest) })
        : typeof given === 'string'
          ? say('as-texts', { example: `{ ${json(first)}: ${json(given)}, ${entries} }` })
          : say('add-text', { example: entries }),
  };
};

/** Languages: their tags, and the texts that they lack. */
export const languageSentences = {
  'bad-language-tag': ({ problem, speech: { say } }) => {
    const { value } = problem.params;
    const likely = /^[a-z]{2,3}_[a-z\d]+$/i.test(String(value))
      ? String(value).replace('_', '-')
      : 'nb';
    return {
      sentence: say('bad-language-tag', { value: json(value) }),
      advice: say('for-example', { value: json(likely) }),
    };
  },
  'unlisted-language': ({ problem, speech: { say } }) => {
    const { value, nearest, count } = problem.params;
    const sentence = say('unlisted-language', { value: json(value) });
    return {
      sentence: count ? `${sentence} ${say('same-elsewhere', { count })}` : sentence,
      advice:
        nearest === undefined || String(nearest).length < 4
          ? say('unlisted-language-advice')
          : say('did-you-mean', { nearest: json(nearest) }),
    };
  },
  'missing-language': ({ problem, speech: { say } }) => {
    const { value, nearest } = problem.params;
    const language = json(value);
    return {
      sentence: say('missing-language', { language }),
      advice:
        nearest === undefined
          ? say('add-text', { example: `${language}: "…"` })
          : say('in-place-of', { wanted: language, found: json(nearest) }),
    };
  },
  'missing-translation': missingTranslation,
} satisfies Partial<Record<ProblemCode, Teller>>;
