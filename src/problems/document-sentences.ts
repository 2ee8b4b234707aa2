import type { LoadingProblemCode, Problem, ProblemCode } from '../engine/index.js';
import { isRecord } from '../engine/record.js';
import type { ProblemSpeech } from '../localization/problems/problem-speech.js';
import { placeOf } from './place.js';
import { questionsIn, stepsOf, valueAt } from './pointer.js';
import { dateLike, foundWords, idLike, json, listOf, several, wantedWords } from './words.js';

/** What is wrong, and what to do about it. */
export interface Sentences {
  readonly sentence: string;
  readonly advice?: string;
}

export interface Telling {
  readonly problem: Problem;
  readonly document: unknown;
  readonly speech: ProblemSpeech;
}

export type Teller = (telling: Telling) => Sentences;

/** A property that is missing, as it could be written. */
function exampleOf(name: string, document: unknown): string {
  const languages = isRecord(document) ? several(document['languages']) : [];
  switch (name) {
    case 'label':
    case 'title':
      return languages.length
        ? `${json(name)}: { ${languages.map((language) => `${json(language)}: "…"`).join(', ')} }`
        : `${json(name)}: "…"`;
    case 'languages':
      return `${json(name)}: ["nb"]`;
    case 'pages':
    case 'questions':
    case 'choices':
    case 'rows':
      return `${json(name)}: [ … ]`;
    case 'min':
    case 'max':
      return `${json(name)}: ${name === 'min' ? 1 : 6}`;
    case 'id':
    case 'type':
    case 'version':
    case 'value':
      return `${json(name)}: "…"`;
    default:
      return json(name);
  }
}

/** The name or value that was meant, or those that there are. */
function choose({ problem, speech }: Telling): string | undefined {
  const { value, nearest, allowed = [] } = problem.params;
  const { say } = speech;
  // "5" is not 5.
  if (nearest !== undefined && nearest !== value && String(nearest) === String(value))
    return typeof value === 'string'
      ? say('no-quotes', { value: json(nearest) })
      : say('in-quotes', { value: json(nearest) });
  if (nearest !== undefined) return say('did-you-mean', { nearest: json(nearest) });
  if (allowed.length === 0) return say('take-away');
  return say('one-of', { values: listOf(allowed, 'or', speech) });
}

const wrongType: Teller = ({ problem, document, speech }) => {
  const { say } = speech;
  const found = valueAt(document, stepsOf(problem.path));
  const types = problem.params.allowed ?? [];
  const wanted = wantedWords(types, speech);
  const sentence = say('wrong-type', { found: foundWords(found, speech), wanted });
  const wants = (...names: readonly string[]) => names.some((name) => types.includes(name));
  if (typeof found === 'string') {
    const isNumber = found.trim() !== '' && Number.isFinite(Number(found));
    const isTruth = found === 'true' || found === 'false';
    if ((wants('number', 'integer') && isNumber) || (wants('boolean') && isTruth))
      return { sentence, advice: say('no-quotes', { value: found.trim() }) };
  }
  if (wants('string') && (typeof found === 'number' || typeof found === 'boolean'))
    return { sentence, advice: say('in-quotes', { value: json(String(found)) }) };
  if (wants('array') && found !== null)
    return {
      sentence,
      advice: say('in-brackets', { value: isRecord(found) ? '[ { … } ]' : `[${json(found)}]` }),
    };
  if (problem.path.endsWith('/visibleIf'))
    return {
      sentence,
      advice: say('for-example', { value: '{ "question": "…", "equals": "…" }' }),
    };
  return { sentence, advice: say('write', { value: wanted }) };
};

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

const outOfRange: Teller = ({ problem, speech: { say } }) => {
  const { value, min, above, max } = problem.params;
  const advice = () => {
    if (min !== undefined && max !== undefined)
      return say('from-to', { min: json(min), max: json(max) });
    if (above !== undefined && max !== undefined)
      return say('above-to', { above: json(above), max: json(max) });
    if (above !== undefined) return say('above', { above: json(above) });
    if (max !== undefined) return say('at-most', { max: json(max) });
    return say(typeof min === 'string' ? 'date-from' : 'at-least', { min: json(min) });
  };
  return { sentence: say('out-of-range', { value: json(value) }), advice: advice() };
};

const conflict: Teller = ({ problem, speech }) => {
  const { say } = speech;
  const [name, other] = several(problem.params.value);
  const names = listOf(several(problem.params.value), 'and', speech);
  return {
    sentence: name === other ? say('only-one', { name: json(name) }) : say('conflict', { names }),
    advice: say('keep-one'),
  };
};

const notExactlyOne: Teller = ({ problem, document, speech }) => {
  const { say } = speech;
  const names = several(problem.params.value);
  const given = valueAt(document, stepsOf(problem.path));
  const isGiven = isRecord(given) && names.some((name) => Object.hasOwn(given, String(name)));
  return {
    sentence: say('not-exactly-one', { names: listOf(names, 'or', speech) }),
    advice: say(isGiven ? 'keep-one' : 'add-one'),
  };
};

/** Of what a document says; each is a fault of another kind. */
export const documentSentences: {
  readonly [C in Exclude<ProblemCode, LoadingProblemCode | 'not-json'>]: Teller;
} = {
  'wrong-type': wrongType,
  missing: ({ problem, document, speech: { say } }) => {
    const name = String(problem.params.value);
    return {
      sentence: say('missing', { name: json(name) }),
      advice: say('add', { name: exampleOf(name, document) }),
    };
  },
  'unknown-property': ({ problem, speech: { say } }) => {
    const { value, nearest } = problem.params;
    return {
      sentence: say('unknown-property', { name: json(value) }),
      advice:
        nearest === undefined
          ? say('unknown-property-advice')
          : say('did-you-mean', { nearest: json(nearest) }),
    };
  },
  'unknown-value': (telling) => ({
    sentence: telling.speech.say('unknown-value', { value: json(telling.problem.params.value) }),
    advice: choose(telling),
  }),
  'no-earlier-question': noEarlierQuestion,
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
  'missing-translation': missingTranslation,
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
  'bad-id': ({ problem, speech: { say } }) => {
    const { value } = problem.params;
    return {
      sentence: say('bad-id', { value: json(value) }),
      advice: say('for-example', { value: json(idLike(String(value))) }),
    };
  },
  'bad-value': ({ problem, speech: { say } }) => ({
    sentence: say('bad-value', { value: json(problem.params.value) }),
    advice: say('bad-value-advice', { example: '"notApplicable": true' }),
  }),
  'bad-date': ({ problem, speech: { say } }) => {
    const { value } = problem.params;
    return {
      sentence: say('bad-date', { value: json(value) }),
      advice: say('bad-date-advice', { example: json(dateLike(String(value))) }),
    };
  },
  'bad-pattern': ({ problem, speech: { say } }) => ({
    sentence: say('bad-pattern', { value: json(problem.params.value) }),
    advice: say('bad-pattern-advice'),
  }),
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
  'bad-link': ({ problem, speech: { say } }) => ({
    sentence: say('bad-link', { value: json(problem.params.value) }),
    advice: say('bad-link-advice'),
  }),
  empty: ({ speech: { say } }) => ({ sentence: say('empty'), advice: say('empty-advice') }),
  'empty-page': ({ speech: { say } }) => ({
    sentence: say('empty-page'),
    advice: say('empty-page-advice'),
  }),
  'not-reported': (telling) => ({
    sentence: telling.speech.say('not-reported', { value: json(telling.problem.params.value) }),
    advice: choose(telling),
  }),
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
  'out-of-range': outOfRange,
  conflict,
  'not-exactly-one': notExactlyOne,
  'not-supported': (telling) => ({
    sentence: telling.speech.say('not-supported', { value: json(telling.problem.params.value) }),
    advice: choose(telling),
  }),
};
