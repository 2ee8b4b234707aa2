import { alternativeText, flag, link, number, string, text } from './read-values.js';
import { list, object, optional, report, required, unavailable } from './reader.js';
import type { Fields, Reader } from './reader.js';
import { NOT_APPLICABLE } from './survey.js';
import type { Choice, ChoiceValue, SurveyImage } from './survey.js';

export const imageFields: Fields<SurveyImage> = {
  src: required(link),
  alt: required(alternativeText),
};
export const image = object(imageFields);

const anyNumber = number();
const choiceValue: Reader<ChoiceValue> = (value, place) =>
  value === NOT_APPLICABLE
    ? report(place, 'bad-value', value)
    : (typeof value === 'number' ? anyNumber : string)(value, place);

export const choiceFields: Fields<Choice> = {
  value: required(choiceValue),
  label: required(text),
  hint: optional(text),
  image: optional(image),
  exclusive: optional(flag, false),
  other: optional(flag, false),
  score: optional(anyNumber),
  scored: optional(flag, true),
};
/** Of a matrix and a ranking, where no choice stands out. */
export const plainChoiceFields: Fields<Choice> = {
  ...choiceFields,
  exclusive: unavailable(false),
  other: unavailable(false),
};

function choicesOf(fields: Fields<Choice>): Reader<readonly Choice[]> {
  const choice = object(fields);
  return list(
    (value, place) =>
      typeof value === 'string'
        ? choice({ value, label: value }, { ...place, elsewhere: () => place })
        : choice(value, place),
    'empty',
  );
}
export const choices = choicesOf(choiceFields);
export const plainChoices = choicesOf(plainChoiceFields);
