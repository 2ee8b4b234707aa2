import type { Submission, Survey } from 'user-survey/engine';
import { connectTo } from '../storage/database.js';
import type { Database } from '../storage/database.js';
import { isMixingDue, mixResponses, noteFinished } from '../storage/responses/mixing.js';
import type { Secrets } from '../storage/secrets.js';
import { storedAmong } from '../storage/responses/stored-ids.js';
import { thresholdOf } from '../surveys/threshold.js';
import { groupWriter } from './group-writer.js';
import { inBackground } from './in-background.js';
import { moveBatch } from './move-batch.js';
import { takeGroup } from './take-group.js';
import type { Outcome } from './take-group.js';

/**
 * Takes submissions in, so that nobody can tell afterwards which answers are whose: they wait in an
 * inbox, leave it in batches, and are mixed with those that came before.
 */
export interface Intake {
  /** Keeps a submission; what is told of it is on disk when the promise resolves. */
  take(survey: Survey, submission: Submission): Promise<Outcome>;
  /** Was a submission stored? */
  isStored(surveyId: string, submissionId: string): Promise<boolean>;
  /** Moves and mixes what is ready, in the background. */
  lookAfter(survey: Survey): void;
  /** Moves what is ready, and mixes all: from then on nothing tells who came when. */
  settle(survey: Survey): Promise<void>;
  /**
   * The same for a survey that has closed: what waits goes too, however few they are, so that nothing tells
   * who came last. Before that it waits: who compared the database before and after would see the answers
   * of few.
   */
  finish(surveyId: string): Promise<void>;
  /** The same once after the last day of a survey: what outboxes bring later waits again. */
  finishOnce(surveyId: string, closes: string): Promise<void>;
  /** Lets what goes on in the background come to an end. */
  close(): Promise<void>;
}

interface IntakeParts {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly secrets: Secrets;
  /** Takes one line for the operator; it never holds an answer. */
  readonly report: (line: string) => void;
}

/** Connections of the background's own: many responses take long to mix, and submissions must not wait. */
const BACKGROUND_CONNECTIONS = 2;
/** Milliseconds between two batches of a survey. */
const MOVE_PAUSE = 50;
/** Milliseconds between mixing a survey and mixing it again. */
const MIX_PAUSE = 1000;

export function openIntake({ database, databaseUrl, secrets, report }: IntakeParts): Intake {
  const background = connectTo(databaseUrl, { max: BACKGROUND_CONNECTIONS });
  const writers = new Map<string, (submission: Submission) => Promise<Outcome>>();
  /** The threshold of each survey, as its document had it last. */
  const thresholds = new Map<string, number>();

  /** What fails is done again with the next submission, and by the upkeep. */
  const reporting = (work: (surveyId: string) => Promise<void>) => (surveyId: string) =>
    work(surveyId).catch(() =>
      report(`Responses to the survey "${surveyId}" could not be put in order at the moment.`),
    );
  const mixing = inBackground(
    reporting(async (surveyId) => {
      if (await isMixingDue(background, surveyId)) await mixResponses(background, surveyId);
    }),
    MIX_PAUSE,
  );
  const moving = inBackground(
    reporting(async (surveyId) => {
      const fewest = thresholds.get(surveyId) ?? Infinity;
      if (await moveBatch(background, secrets, surveyId, fewest)) mixing.ask(surveyId);
    }),
    MOVE_PAUSE,
  );

  function writerOf(surveyId: string) {
    const writer =
      writers.get(surveyId) ??
      groupWriter((submissions: readonly Submission[]) =>
        takeGroup(database, secrets, surveyId, submissions),
      );
    writers.set(surveyId, writer);
    return writer;
  }
  function moveSoon(survey: Survey): void {
    thresholds.set(survey.id, thresholdOf(survey));
    moving.ask(survey.id);
  }

  async function finish(surveyId: string): Promise<void> {
    await moveBatch(background, secrets, surveyId, 1);
    await mixResponses(background, surveyId);
  }

  return {
    async take(survey, submission) {
      const outcome = await writerOf(survey.id)(submission);
      if (outcome === 'stored') moveSoon(survey);
      return outcome;
    },
    async isStored(surveyId, submissionId) {
      const found = await storedAmong(database, surveyId, [
        secrets.idDigest(surveyId, submissionId),
      ]);
      return found.size > 0;
    },
    lookAfter(survey) {
      moveSoon(survey);
      // Also when a collector was killed between moving and mixing.
      mixing.ask(survey.id);
    },
    async settle(survey) {
      await moveBatch(background, secrets, survey.id, thresholdOf(survey));
      await mixResponses(background, survey.id);
    },
    finish,
    async finishOnce(surveyId, closes) {
      if (await noteFinished(background, surveyId, closes)) await finish(surveyId);
    },
    async close() {
      await moving.close();
      await mixing.close();
      await background.destroy();
    },
  };
}
