import { alternativeText, flag, link, number, string, text } from './read-values.js';
import { list, object, optional, report, required, wrongType } from './reader.js';
import type { Fields, Reader } from './reader.js';
import { isRecord } from './record.js';
import { NOT_APPLICABLE } from './types.js';
import type { Choice, ChoiceValue, Image } from './types.js';

export const imageFields: Fields<Image> = {
  src: required(link),
  alt: required(alternativeText),
};
export const image = object(imageFields);

const choiceValue: Reader<ChoiceValue> = (value, place) => {
  if (value === NOT_APPLICABLE) return report(place, 'not-allowed', { value });
  if (typeof value === 'number') return number()(value, place);
  return typeof value === 'string'
    ? string(value, place)
    : wrongType(place, 'text or number', value);
};

/** Of a matrix and a ranking, where no choice stands out. */
export const plainChoiceFields: Fields<Omit<Choice, 'exclusive' | 'other'>> = {
  value: required(choiceValue),
  label: required(text),
  hint: optional(text),
  image: optional(image),
  score: optional(number()),
  scored: optional(flag, true),
};
export const choiceFields: Fields<Choice> = {
  ...plainChoiceFields,
  exclusive: optional(flag, false),
  other: optional(flag, false),
};

function choicesFrom(fields: Partial<Fields<Choice>>): Reader<readonly Choice[]> {
  const whole = object(fields as Fields<Choice>);
  const choice: Reader<Choice> = (value, place) => {
    const given = typeof value === 'string' ? choiceValue(value, place) : value;
    if (given === undefined) return undefined;
    if (!isRecord(given) && typeof given !== 'string')
      return wrongType(place, 'text or object', given);
    const read = whole(isRecord(given) ? given : { value: given, label: given }, place);
    return read && { ...read, exclusive: read.exclusive ?? false, other: read.other ?? false };
  };
  return list(choice, { empty: 'error', unique: 'value' });
}
export const plainChoices = choicesFrom(plainChoiceFields);
export const choices = choicesFrom(choiceFields);
