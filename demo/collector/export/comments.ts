import { createHash, randomInt } from 'node:crypto';
import { NOT_APPLICABLE } from 'user-survey/engine';
import type { Question, Survey } from 'user-survey/engine';
import type { StoredResponse } from '../storage/tables.js';

/** An open text, without the answers beside it. */
export interface Comment {
  /** Id of the question that it answers or stands under. */
  readonly question: string;
  readonly text: string;
  readonly unit?: string;
  readonly round?: string;
  readonly language?: string;
}

/** What a text costs in memory, in characters: more than its letters. */
const OF_A_TEXT = 100;
/** Characters that are in memory at the same time. */
const AT_ONCE = 16_000_000;

/**
 * The open texts of all responses: answers to text questions, comments, the text of another choice,
 * interviewers' notes. By question, in the survey's order, then by unit, and shuffled within: the
 * texts of one response are scattered.
 *
 * Shuffling needs all that is shuffled in memory, so the responses are read more than once: to learn
 * how much there is, then for the texts of as many questions as there is room for. A question with
 * too much for that comes in parts, divided by a digest of the text, which has nothing to do with
 * the response.
 * @param versions the latest first
 * @param responses to be read as often as needed
 */
export async function* comments(
  versions: readonly Survey[],
  responses: () => AsyncIterable<StoredResponse>,
  room = AT_ONCE,
): AsyncGenerator<Comment> {
  const textsOf = openTexts(versions);
  const sizes = new Map<string, number>();
  for await (const response of responses()) {
    for (const comment of textsOf(response))
      sizes.set(comment.question, (sizes.get(comment.question) ?? 0) + sizeOf(comment));
  }
  for (const portion of portions(inOrder(versions, sizes), room)) {
    const places = new Map(portion.questions.map((question, index) => [question, index]));
    const texts: Comment[] = [];
    for await (const response of responses()) {
      for (const comment of textsOf(response)) {
        if (places.has(comment.question) && isInPart(comment, portion)) texts.push(comment);
      }
    }
    shuffle(texts);
    const placeOf = ({ question }: Comment): number => places.get(question) ?? 0;
    // Sorting keeps the order of equals: within a unit it stays random.
    yield* texts.sort(
      (one, other) => placeOf(one) - placeOf(other) || compare(one.unit ?? '', other.unit ?? ''),
    );
  }
}

/** Reads the open texts of a response. */
function openTexts(versions: readonly Survey[]): (response: StoredResponse) => readonly Comment[] {
  const byVersion = new Map(versions.map(({ version, questions }) => [version, byId(questions)]));
  const [latest = new Map<string, Question>()] = byVersion.values();
  return ({ surveyVersion, language, context, answers, comments: notes = {} }) => {
    const questions = byVersion.get(surveyVersion) ?? latest;
    const isOpen = (id: string, answer: unknown): answer is string => {
      const question = questions.get(id);
      if (question?.type !== 'text' || typeof answer !== 'string') return false;
      return question.notApplicable === false || answer !== NOT_APPLICABLE;
    };
    const { unit, round } = context ?? {};
    const where = {
      ...(unit !== undefined && { unit }),
      ...(round !== undefined && { round }),
      language,
    };
    return [
      ...Object.entries(answers).filter(([id, answer]) => isOpen(id, answer)),
      ...Object.entries(notes),
    ].map(([question, text]) => ({ question, text: String(text), ...where }));
  };
}

const byId = (questions: readonly Question[]): ReadonlyMap<string, Question> =>
  new Map(questions.map((question) => [question.id, question]));

const sizeOf = ({ text }: Comment): number => text.length + OF_A_TEXT;

/** Sizes in the order of the questions; what no version asks comes last. */
function inOrder(
  versions: readonly Survey[],
  sizes: ReadonlyMap<string, number>,
): readonly (readonly [question: string, size: number])[] {
  const known = versions.flatMap(({ questions }) => questions.map(({ id }) => id));
  const ids = new Set([...known, ...[...sizes.keys()].sort()]);
  return [...ids].flatMap((id) => {
    const size = sizes.get(id);
    return size === undefined ? [] : [[id, size] as const];
  });
}

/** What is read at the same time: the texts of some questions, or one part of those of one. */
interface Portion {
  readonly questions: readonly string[];
  readonly part: number;
  readonly parts: number;
}

function portions(
  sizes: readonly (readonly [question: string, size: number])[],
  room: number,
): readonly Portion[] {
  const found: Portion[] = [];
  let questions: string[] = [];
  let used = 0;
  const close = (): void => {
    if (questions.length > 0) found.push({ questions, part: 0, parts: 1 });
    [questions, used] = [[], 0];
  };
  for (const [question, size] of sizes) {
    if (used + size > room) close();
    const parts = Math.ceil(size / room);
    if (parts > 1) {
      for (let part = 0; part < parts; part += 1)
        found.push({ questions: [question], part, parts });
    } else {
      questions.push(question);
      used += size;
    }
  }
  close();
  return found;
}

const isInPart = ({ text }: Comment, { part, parts }: Portion): boolean =>
  parts === 1 || createHash('sha256').update(text).digest().readUInt32BE() % parts === part;

/** Fisher and Yates. */
function shuffle(items: unknown[]): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [items[last], items[other]] = [items[other], items[last]];
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
