import { answerValue, mostSteps, stepsOf } from './answer-values.js';
import { fieldsOf } from './question-fields.js';
import type { QuestionParts } from './question-parts.js';
import { identifier, listed, within } from './read-values.js';
import { child, list, pathOf, readFields, record, report, wrongType } from './reader.js';
import type { Place, Raw, Reader } from './reader.js';
import { isRecord } from '../record.js';
import { textLimit } from '../text/text-limits.js';
import type { Question, ScaleRange } from './survey.js';

/**
 * Presets are read where they stand, so that those in no use are checked too; only their
 * conditions wait, because "earlier" has no meaning here.
 */
const preset: Reader<never> = (value, place) => {
  if (!isRecord(value)) return wrongType(place, 'object');
  readFields(fieldsOf(value.type), { ...value, visibleIf: undefined }, place, true);
  for (const name of ['id', 'preset'])
    if (Object.hasOwn(value, name)) report(child(place, name), 'unknown-property', name);
  place.reading.presets.set(place.key as string, [value, place]);
  return undefined;
};
export const presets = record(identifier, preset);

/** Checks what the properties mean together, and fills what depends on others. */
function complete(question: QuestionParts, raw: Raw, place: Place): QuestionParts {
  const { min, max, labels = {}, ...rest } = question;
  const { type, choices = [], comment, minSelected, maxSelected } = rest;
  const at = (name: string): Place => child(place, name);
  const given = (name: string): boolean => Object.hasOwn(raw, name);
  const isMatrix = type === 'matrix';
  const hasChoices = given('choices');
  const range = { min, max, labels } as ScaleRange;
  if (type === 'scale' || (isMatrix && !hasChoices)) {
    within(range.max, { above: range.min, max: range.min + mostSteps - 1 }, at('max'));
    const step = listed(stepsOf(range).map(String));
    for (const name of Object.keys(labels)) step(name, child(at('labels'), name));
  } else within(max, { min }, at('max'));

  const others = choices.filter(({ other }) => other);
  // An "other" opens the question's comment, so there is one, and nothing else opens it.
  if (others.length > (comment ? 0 : 1))
    report(place, 'conflict', ['other', comment ? 'comment' : 'other']);
  const most = choices.length || undefined;
  within(minSelected, { max: most }, at('minSelected'));
  within(maxSelected, { min: minSelected, max: most }, at('maxSelected'));

  if (type === 'single-choice') {
    const isList = choices.length < 8 || choices.some(({ image, other }) => image || other);
    return { display: isList ? 'list' : 'dropdown', ...question };
  }
  if (question.maxLength !== undefined) return { ...question, maxLength: textLimit(question) };
  if (!isMatrix) return question;
  if (hasChoices === ['min', 'max', 'labels'].some(given))
    report(place, 'not-exactly-one', ['choices', 'max']);
  return { ...rest, ...(!hasChoices && { range: Object.freeze(range) }) };
}

/** `positive` and `groups` name values that an answer can have. */
function checkScored(question: QuestionParts, place: Place): void {
  const { positive, groups = [] } = question;
  const values = list(answerValue(question));
  if (positive) values(positive, child(place, 'positive'));
  groups.forEach((group, index) =>
    values(group.values ?? [], child(child(child(place, 'groups'), index), 'values')),
  );
}

/** Reads a question over its preset; from here on conditions may ask about it. */
export const question: Reader<Question> = (own, place) => {
  if (!isRecord(own)) return wrongType(place, 'object');
  const { presets: known, questions } = place.reading;
  const hasPreset = own.preset !== undefined;
  const name = hasPreset
    ? listed([...known.keys()])(own.preset, child(place, 'preset'))
    : undefined;
  const [preset, there] = known.get(name!) ?? [{}, place];
  const raw: Raw = { ...preset, ...own };
  const here: Place = {
    ...place,
    elsewhere: (key) =>
      child(Object.hasOwn(preset, key) && !Object.hasOwn(own, key) ? there : place, key),
  };
  // What an unknown preset would have given is not missing.
  const inPart = hasPreset && name === undefined;
  const read = readFields(fieldsOf(raw.type), raw, here, inPart) as QuestionParts;
  const parts = complete(read, raw, here);
  checkScored(parts, here);
  const { id } = parts;
  const first = questions.get(id!);
  if (first) report(place, 'duplicate', id, { first: pathOf(first[1]) });
  else if (id !== undefined) questions.set(id, [parts, place]);
  return Object.freeze(parts) as Question;
};
