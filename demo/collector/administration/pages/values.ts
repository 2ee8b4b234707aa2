import { readText } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';
import { ROUND_OF_ALL } from '../../surveys/closed-round.js';
import type { RoundOverview } from '../reading/rounds.js';
import type { Visit } from '../visit.js';

/** A date `YYYY-MM-DD` in words. */
export const dateIn = ({ language }: Visit, date: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

export const numberIn = ({ language }: Visit, value: number): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : language).format(value);

export const percentIn = ({ language }: Visit, percent: number | undefined): string | undefined =>
  percent === undefined
    ? undefined
    : new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { style: 'percent' }).format(
        percent / 100,
      );

export const roundName = ({ words }: Visit, round: string): string =>
  round === ROUND_OF_ALL ? words.round.withoutName : round;

/** The name of a round as a heading. */
export const roundTitle = ({ words }: Visit, round: string): string =>
  round === ROUND_OF_ALL ? words.round.withoutName : words.round.title(round);

/** The title of a survey in the language of the page, or in the next best that it has. */
export const titleOf = ({ language }: Visit, survey: Survey): { text: string; language: string } =>
  readText(survey.title, language, survey);

/** Is it open, until when, what is published. */
export function stateIn(
  visit: Visit,
  { opens, closes }: Survey,
  { state, publishedOn, since }: RoundOverview,
): readonly string[] {
  const { words } = visit;
  const published =
    publishedOn === undefined ? [] : [words.state.published(dateIn(visit, publishedOn))];
  switch (state) {
    case 'not-open-yet':
      return [words.state.opens(dateIn(visit, opens ?? '')), ...published];
    case 'open':
      return [
        closes === undefined ? words.state.open : words.state.openUntil(dateIn(visit, closes)),
        ...published,
      ];
    case 'closed':
      if (publishedOn === undefined) return [words.state.closed];
      return since > 0 ? [...published, words.state.since(since)] : published;
  }
}
