import type { ProblemCode } from '../../engine/index.js';
import { isRecord } from '../../engine/record.js';
import { stepsOf, valueAt } from '../pointer.js';
import type { Teller } from './telling.js';
import { json, listOf, several } from './words.js';

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

/** Properties that are missing, that nobody knows, or that do not go together. */
export const propertySentences = {
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
  conflict,
  'not-exactly-one': notExactlyOne,
} satisfies Partial<Record<ProblemCode, Teller>>;
