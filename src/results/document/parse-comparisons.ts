import { leastThreshold } from '../../engine/document/parse-results-definition.js';
import { listed, number, string, text, wholeNumber } from '../../engine/document/read-values.js';
import { list, object, optional, record, report, required } from '../../engine/document/reader.js';
import type { Fields, Place, Reader } from '../../engine/document/reader.js';
import type { Reference, TypedFigure } from '../../engine/index.js';
import { isRecord } from '../../engine/record.js';
import { figure } from './parse-breakdown-result.js';
import {
  checkHidden,
  figureFields,
  figureKinds,
  figureObject,
  givenOf,
  hiddenReason,
  responses,
  told,
  type FigureParts,
} from './parse-figure.js';
import type { AreaFigure, Hidden, RoundQuestion, RoundResult } from '../results-document.js';

/** Warns of a name that the document has no figure for: another round may have asked otherwise. */
export const reportedName: Reader<string> = (value, place) => {
  const name = string(value, place);
  const { reported } = place.reading.results ?? {};
  if (name !== undefined && reported && !reported.includes(name))
    report(place, 'not-reported', name, { allowed: reported });
  return name;
};

const oneFigure = number();
const groupFigures = record(string, oneFigure);
const referenceFigure: Reader<TypedFigure> = (value, place) =>
  (isRecord(value) ? groupFigures : oneFigure)(value, place);

export const referenceResultFields: Fields<Reference> = {
  label: required(text),
  year: optional(wholeNumber()),
  base: optional(text),
  values: required(record(reportedName, referenceFigure)),
};
export const referenceResult = object(referenceResultFields);

type Named = FigureParts & { readonly id: string };

export const roundAreaFields: Fields<Named> = { id: required(reportedName), ...figureFields };
export const roundRowFields: Fields<Named> = { id: required(string), ...figureFields };

type Rows = Extract<RoundQuestion, { readonly rows: unknown }>['rows'];

export const roundQuestionFields: Fields<Named & { readonly rows: Rows }> = {
  id: required(reportedName),
  ...figureFields,
  rows: optional<Rows>(list(figureObject<{ readonly id: string }>(roundRowFields), 'empty')),
};
const roundQuestion = figureObject<{ readonly id: string; readonly rows: Rows }>(
  roundQuestionFields,
  [...figureKinds, 'rows'],
) as Reader<RoundQuestion>;

type RoundParts = Exclude<RoundResult, Hidden | { readonly missing: true }> &
  Hidden & { readonly missing: true };

/** The fields of every kind of round: one with figures, one that is hidden, and a gap. */
export const roundResultFields: Fields<RoundParts> = {
  round: required(string),
  label: optional(text),
  base: optional(text),
  answered: optional(responses),
  overall: optional(figure),
  areas: optional(list<AreaFigure>(figureObject<{ readonly id: string }>(roundAreaFields))),
  questions: optional(list(roundQuestion)),
  hidden: optional(hiddenReason),
  missing: optional(listed([true as const])),
};
const roundObject = object(roundResultFields);

/** Another round kept to a threshold of its own, and is hidden by itself. */
const ofItsOwn = (place: Place): Place => ({
  ...place,
  reading: {
    ...place.reading,
    results: { ...place.reading.results, threshold: leastThreshold, isHidden: false },
  },
});

export const roundResult: Reader<RoundResult> = (value, place) => {
  const here = ofItsOwn(place);
  if (isRecord(value)) {
    checkHidden(value, here);
    const figures = givenOf([...told, 'overall', 'areas', 'questions'], value);
    if (Object.hasOwn(value, 'missing') && figures.length > 0)
      report(here, 'conflict', ['missing', ...figures]);
  }
  return roundObject(value, here);
};
