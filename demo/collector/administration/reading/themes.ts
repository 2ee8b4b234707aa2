import { readText } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';
import type { Comment as OpenText } from '../../export/comments.js';

/** What is asked for; absent: all. */
export interface CommentFilter {
  readonly question?: string;
  readonly unit?: string;
  readonly round?: string;
  /** Only these. */
  readonly marked?: ReadonlySet<string>;
}

/** A comment; equal ones to one question are one. */
export interface Comment extends Pick<OpenText, 'question' | 'text' | 'language'> {
  /** Of question and text. */
  readonly digest: string;
  readonly count: number;
  /** Units and rounds of those who wrote it, each once; the first few. */
  readonly places: readonly string[];
}

/** A text of the survey, which may not have the page's language. */
interface TextIn {
  readonly text: string;
  readonly language: string;
}

/** The comments to one question. */
export interface Theme {
  readonly question: string;
  /** Its label; of a question that is not asked any more its id. */
  readonly label: string;
  readonly language: string;
  /** Title of its area. */
  readonly area?: TextIn;
  readonly comments: readonly Comment[];
}

export interface Themes {
  readonly themes: readonly Theme[];
  /** How many there are, equal ones included. */
  readonly total: number;
  /** Are there more than are in `themes`? */
  readonly isCut: boolean;
  /** All that occur, for the filter. */
  readonly questions: readonly Omit<Theme, 'comments'>[];
  readonly units: readonly string[];
  readonly rounds: readonly string[];
}

interface Reading {
  readonly filter: CommentFilter;
  /** In which the page is. */
  readonly language: string;
  /** What marks a comment: it has no id, and nothing else may lead to its response. */
  readonly digestOf: (text: OpenText) => string;
}

/** Comments on a page. */
export const MOST_COMMENTS = 500;
/** Units and rounds that are named with a comment. */
const MOST_PLACES = 10;
/** Names in a filter: anybody may answer in a round of their own. */
const MOST_NAMES = 200;

/**
 * The comments by question, in the order of the survey, and there in alphabetical order: always the
 * same one, which tells nothing of who came when.
 */
export async function themesOf(
  survey: Survey,
  texts: AsyncIterable<OpenText>,
  { filter, language, digestOf }: Reading,
): Promise<Themes> {
  const order = new Map(survey.questions.map(({ id }, index) => [id, index]));
  const rank = (id: string): number => order.get(id) ?? survey.questions.length;
  const inOrder = (one: Comment, other: Comment): number =>
    rank(one.question) - rank(other.question) ||
    compare(one.question, other.question) ||
    one.text.localeCompare(other.text, language) ||
    compare(one.digest, other.digest);
  const questions = new Set<string>();
  const units = new Set<string>();
  const rounds = new Set<string>();
  let found = new Map<string, Comment>();
  let isCut = false;
  const cut = (): void => {
    isCut ||= found.size > MOST_COMMENTS;
    const first = [...found.values()].sort(inOrder).slice(0, MOST_COMMENTS);
    found = new Map(first.map((comment) => [comment.digest, comment]));
  };
  let total = 0;
  for await (const text of texts) {
    questions.add(text.question);
    addTo(units, text.unit);
    addTo(rounds, text.round);
    const digest = digestOf(text);
    if (!isWanted(text, digest, filter)) continue;
    total += 1;
    found.set(digest, joined(found.get(digest), text, digest));
    // Never all in memory: what would come after the last one on the page is let go.
    if (found.size > 4 * MOST_COMMENTS) cut();
  }
  cut();
  const shown = [...found.values()];
  const ids = [...questions].sort((one, other) => rank(one) - rank(other) || compare(one, other));
  return {
    themes: ids
      .map((id) => ({
        ...headingOf(survey, id, language),
        comments: shown.filter(({ question }) => question === id),
      }))
      .filter(({ comments }) => comments.length > 0),
    total,
    isCut,
    questions: ids.map((id) => headingOf(survey, id, language)),
    units: [...units].sort(compare),
    rounds: [...rounds].sort(compare),
  };
}

function isWanted(
  text: OpenText,
  digest: string,
  { question, unit, round, marked }: CommentFilter,
): boolean {
  return (
    (question === undefined || text.question === question) &&
    (unit === undefined || text.unit === unit) &&
    (round === undefined || text.round === round) &&
    (marked === undefined || marked.has(digest))
  );
}

/** A comment, with one more who wrote it. */
function joined(
  before: Comment | undefined,
  { question, text, language, unit, round }: OpenText,
  digest: string,
): Comment {
  const { count = 0, places = [] } = before ?? {};
  const place = [unit, round].filter(Boolean).join(', ');
  const isNew = place !== '' && !places.includes(place) && places.length < MOST_PLACES;
  return {
    ...{ question, text, language, digest },
    count: count + 1,
    places: isNew ? [...places, place].sort(compare) : places,
  };
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
    area: area && readText(area.title, wanted, survey),
  };
}

function addTo(names: Set<string>, name: string | undefined): void {
  if (name !== undefined && names.size < MOST_NAMES) names.add(name);
}

const compare = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true });
