import { identifier, languageTag, text } from '../../engine/document/read-values.js';
import { list, object, optional, record, required } from '../../engine/document/reader.js';
import type { Fields } from '../../engine/document/reader.js';
import type { SurveyName } from '../results-document.js';

/** The languages come before the title: texts are read by them. */
export const surveyNameFields: Fields<SurveyName> = {
  id: required(identifier),
  languages: required<readonly string[]>((value, place) => {
    const tags = list(languageTag, 'empty')(value, place);
    if (tags) place.reading.languages = tags;
    return tags;
  }),
  fallback: optional(record(languageTag, languageTag), {}),
  title: required(text),
};
export const surveyName = object(surveyNameFields);
