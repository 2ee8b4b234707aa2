import { createHash } from 'node:crypto';
import { readText } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';
import type { OpenText } from './open-texts.js';

/** What is asked for; absent: all. */
export interface CommentFilter {
  readonly question?: string;
  readonly unit?: string;
  readonly round?: string;
  /** Only these. */
  readonly marked?: ReadonlySet<string>;
}

export interface Comment extends OpenText {
  /** Of question and text: equal comments are marked together. */
  readonly digest: string;
}

/** The comments to one question. */
export interface Theme {
  readonly question: string;
  /** Its label; of a question that is not asked any more its id. */
  readonly label: string;
  readonly language: string;
  /** Title of its area. */
  readonly area?: string;
  readonly comments: readonly Comment[];
}

export interface Themes {
  readonly themes: readonly Theme[];
  /** How many there are; more than are in `themes` when these are too many to read. */
  readonly total: number;
  /** All that occur, for the filter. */
  readonly questions: readonly { readonly id: string; readonly label: string }[];
  readonly units: readonly string[];
  readonly rounds: readonly string[];
}

/** Comments on a page. */
export const MOST_COMMENTS = 500;
/** Names in a filter: anybody may answer in a round of their own. */
const MOST_NAMES = 200;

/**
 * The comments by question, in the order of the survey, and there in alphabetical order: always the
 * same one, which tells nothing of who came when.
 */
export async function themesOf(
  survey: Survey,
  texts: AsyncIterable<OpenText>,
  filter: CommentFilter,
  language: string,
): Promise<Themes> {
  const order = new Map(survey.questions.map(({ id }, index) => [id, index]));
  const rank = (id: string): number => order.get(id) ?? survey.questions.length;
  const inOrder = (one: OpenText, other: OpenText): number =>
    rank(one.question) - rank(other.question) ||
    compare(one.question, other.question) ||
    one.text.localeCompare(other.text, language) ||
    compare(one.unit ?? '', other.unit ?? '') ||
    compare(one.round ?? '', other.round ?? '');
  const questions = new Set<string>();
  const units = new Set<string>();
  const rounds = new Set<string>();
  let found: Comment[] = [];
  let total = 0;
  for await (const text of texts) {
    questions.add(text.question);
    addTo(units, text.unit);
    addTo(rounds, text.round);
    const comment = { ...text, digest: commentDigest(text) };
    if (!isWanted(comment, filter)) continue;
    total += 1;
    found.push(comment);
    // Never all in memory: what comes last on the page is let go.
    if (found.length > 4 * MOST_COMMENTS) found = found.sort(inOrder).slice(0, MOST_COMMENTS);
  }
  found = found.sort(inOrder).slice(0, MOST_COMMENTS);
  const ids = [...questions].sort((one, other) => rank(one) - rank(other) || compare(one, other));
  return {
    themes: ids
      .map((id) => ({
        ...headingOf(survey, id, language),
        comments: found.filter(({ question }) => question === id),
      }))
      .filter(({ comments }) => comments.length > 0),
    total,
    questions: ids.map((id) => ({ id, label: headingOf(survey, id, language).label })),
    units: [...units].sort(compare),
    rounds: [...rounds].sort(compare),
  };
}

/** What marks a comment: it has no id, and nothing else may lead to its response. */
export const commentDigest = ({ question, text }: Pick<OpenText, 'question' | 'text'>): string =>
  createHash('sha256')
    .update(JSON.stringify([question, text]))
    .digest('base64url');

function isWanted(comment: Comment, { question, unit, round, marked }: CommentFilter): boolean {
  return (
    (question === undefined || comment.question === question) &&
    (unit === undefined || comment.unit === unit) &&
    (round === undefined || comment.round === round) &&
    (marked === undefined || marked.has(comment.digest))
  );
}

function headingOf(survey: Survey, id: string, wanted: string): Omit<Theme, 'comments'> {
  const question = survey.questions.find((each) => each.id === id);
  if (!question) return { question: id, label: id, language: wanted };
  const { text: label, language } = readText(question.label, wanted, survey);
  const area = survey.areas.find((each) => each.id === question.area);
  return {
    question: id,
    label,
    language,
    area: area && readText(area.title, wanted, survey).text,
  };
}

function addTo(names: Set<string>, name: string | undefined): void {
  if (name !== undefined && names.size < MOST_NAMES) names.add(name);
}

const compare = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true });
