import type { PublishedSurvey } from '../surveys/surveys.js';
import { localDate } from '../surveys/local-date.js';
import { isClosed, isOver } from '../surveys/opening.js';
import type { Intake } from './intake.js';

interface UpkeepParts {
  readonly surveys: { all(): readonly PublishedSurvey[] };
  readonly intake: Pick<Intake, 'finish' | 'finishOnce' | 'lookAfter'>;
  readonly clock: () => Date;
  readonly timeZone: string;
  /** Takes one line for the operator; it never holds an answer. */
  readonly report: (line: string) => void;
}

export interface Upkeep {
  /** Looks at every survey once. */
  run(): Promise<void>;
  /** Lets what it is doing come to an end. */
  close(): Promise<void>;
}

/** Milliseconds between two looks. */
const EVERY = 3_600_000;

/**
 * What no submission brings about: once after a survey has closed, and when nothing more can come to it
 * from outboxes, what waits in its inbox goes among the other responses. Of several collectors each does
 * it; the second one finds nothing to do.
 */
export function openUpkeep(parts: UpkeepParts): Upkeep {
  const { surveys, intake, clock, timeZone, report } = parts;
  let running = Promise.resolve();

  async function lookAt({ survey }: PublishedSurvey, today: string): Promise<void> {
    const { id, closes } = survey;
    try {
      if (isOver(survey, today)) await intake.finish(id);
      else if (closes !== undefined && isClosed(survey, today)) await intake.finishOnce(id, closes);
      intake.lookAfter(survey);
    } catch {
      report(`The inbox of the survey "${id}" could not be emptied at the moment.`);
    }
  }
  async function lookAtAll(): Promise<void> {
    const today = localDate(clock(), timeZone);
    for (const published of surveys.all()) await lookAt(published, today);
  }
  function run(): Promise<void> {
    running = running.then(lookAtAll);
    return running;
  }
  const timer = setInterval(() => void run(), EVERY);
  return {
    run,
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}
