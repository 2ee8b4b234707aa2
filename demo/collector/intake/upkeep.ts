import type { PublishedSurvey } from '../surveys/surveys.js';
import { localDate } from '../surveys/local-date.js';
import { isJustClosed, isOver } from '../surveys/opening.js';
import type { Intake } from './intake.js';

interface UpkeepParts {
  readonly surveys: { all(): readonly PublishedSurvey[] };
  readonly intake: Pick<Intake, 'finish' | 'lookAfter'>;
  readonly clock: () => Date;
  readonly timeZone: string;
  /** Takes one line for the operator; it never holds an answer. */
  readonly report: (line: string) => void;
}

export interface Upkeep {
  /** Looks at every survey once. */
  run(): Promise<void>;
  close(): void;
}

/** Milliseconds between two looks. */
const EVERY = 3_600_000;

/**
 * What no submission brings about: on the day after a survey has closed, and when nothing more can come to it
 * from outboxes, what waits in its inbox goes among the other responses. Of several collectors each does it; the second one finds nothing to do.
 */
export function openUpkeep(parts: UpkeepParts): Upkeep {
  const { surveys, intake, clock, timeZone, report } = parts;

  async function lookAt({ survey }: PublishedSurvey, today: string): Promise<void> {
    const { id } = survey;
    try {
      if (isJustClosed(survey, today) || isOver(survey, today)) await intake.finish(id);
      else intake.lookAfter(survey);
    } catch {
      report(`The inbox of the survey "${id}" could not be emptied at the moment.`);
    }
  }
  async function run(): Promise<void> {
    const today = localDate(clock(), timeZone);
    for (const published of surveys.all()) await lookAt(published, today);
  }
  const timer = setInterval(() => void run(), EVERY);
  return { run, close: () => clearInterval(timer) };
}
