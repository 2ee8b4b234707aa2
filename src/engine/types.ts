/**
 * The words of the engine: the parsed survey, its answers and what comes out of them.
 * Everything is plain, frozen data; the functions live beside, one idea a file.
 */

/** BCP 47 language tag as the survey document writes it, such as `nb` or `nb-simple`. */
export type LanguageTag = string;
/** Identifier `^[A-Za-z][A-Za-z0-9_-]*$`; unique among a document's questions. */
export type QuestionId = string;

/** A text of the survey: one string in the first language, or one string for each language. */
export type Text = string | Readonly<Record<LanguageTag, string>>;

/** The answer "don't know / not relevant": it answers a required question and is never scored. */
export const NOT_APPLICABLE = 'not-applicable';
export type NotApplicable = typeof NOT_APPLICABLE;

/** Value of a choice, or a step of a scale. */
export type ChoiceValue = string | number;
/** Answer to a matrix: row id → value, answered rows only. */
export type MatrixAnswer = Readonly<Record<string, ChoiceValue>>;
/**
 * An answer in one of the forms of contract section 2. The session also keeps what is typed
 * in text, number and date questions as the string that was typed, until `normalize` reads it.
 */
export type Answer = string | number | boolean | readonly ChoiceValue[] | MatrixAnswer;
export type Answers = Readonly<Record<QuestionId, Answer>>;
/** Open texts under questions, as typed: question id → text. */
export type Comments = Readonly<Record<QuestionId, string>>;

export type Layout = 'pages' | 'one-question' | 'single-page';
export type DraftMode = 'auto' | 'ask' | 'off';

export interface Image {
  /** Address, relative to the survey document, or http(s). */
  readonly src: string;
  readonly alt: Text;
}

export interface Choice {
  readonly value: ChoiceValue;
  readonly label: Text;
  readonly hint?: Text;
  readonly image?: Image;
  /** Clears the other choices and is cleared by them. */
  readonly exclusive: boolean;
  /** Opens an optional open text, kept as the question's comment. */
  readonly other: boolean;
  readonly score?: number;
  /** `false` keeps the choice out of the base of every figure. */
  readonly scored: boolean;
}

export interface Row {
  readonly id: string;
  readonly label: Text;
  readonly area?: string;
  readonly reverse: boolean;
}

export interface AnswerGroup {
  readonly id: string;
  readonly label?: Text;
  readonly values: readonly (ChoiceValue | boolean)[];
}

/** The open text under a question. */
export interface CommentField {
  /** `undefined`: the built-in wording. */
  readonly label?: Text;
  /** In code points. */
  readonly maxLength?: number;
}

interface QuestionBase {
  readonly id: QuestionId;
  readonly label: Text;
  readonly hint?: Text;
  readonly required: boolean;
  readonly visibleIf?: Condition;
  readonly area?: string;
  readonly image?: Image;
  readonly probes: readonly Text[];
  readonly positive?: readonly (ChoiceValue | boolean)[];
  readonly groups?: readonly AnswerGroup[];
  readonly comment?: CommentField;
  /** `true`: the built-in wording; a text: the document's own; `false`: not offered. */
  readonly notApplicable: boolean | Text;
}

/** The steps of a scale, or the columns of a scale matrix. */
export interface ScaleRange {
  readonly min: number;
  readonly max: number;
  /** Step, as a decimal string → label. */
  readonly labels: Readonly<Record<string, Text>>;
}

export interface ScaleQuestion extends QuestionBase, ScaleRange {
  readonly type: 'scale';
  readonly reverse: boolean;
}
export interface SingleChoiceQuestion extends QuestionBase {
  readonly type: 'single-choice';
  readonly choices: readonly Choice[];
  /** The document's wish, or the default: list up to 7 choices, or with an image or `other`. */
  readonly display: 'list' | 'dropdown';
}
export interface MultipleChoiceQuestion extends QuestionBase {
  readonly type: 'multiple-choice';
  readonly choices: readonly Choice[];
  readonly minSelected?: number;
  readonly maxSelected?: number;
}
export interface YesNoQuestion extends QuestionBase {
  readonly type: 'yes-no';
}
export interface MatrixQuestion extends QuestionBase {
  readonly type: 'matrix';
  readonly rows: readonly Row[];
  /** Exactly one of the two. */
  readonly choices?: readonly Choice[];
  readonly range?: ScaleRange;
}
export interface TextQuestion extends QuestionBase {
  readonly type: 'text';
  readonly multiline: boolean;
  /** In code points. */
  readonly maxLength?: number;
  readonly format?: 'email' | 'tel' | 'url';
  /** As in JSON Schema: unanchored, flag `u`. */
  readonly pattern?: string;
  /** HTML autofill token, such as `email`. */
  readonly autocomplete?: string;
}
export interface NumberQuestion extends QuestionBase {
  readonly type: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly unit?: Text;
}
export interface DateQuestion extends QuestionBase {
  readonly type: 'date';
  /** `YYYY-MM-DD`, inclusive. */
  readonly min?: string;
  readonly max?: string;
}
export interface RankingQuestion extends QuestionBase {
  readonly type: 'ranking';
  readonly choices: readonly Choice[];
}
export interface ConsentQuestion extends QuestionBase {
  readonly type: 'consent';
}
/** A text between questions; it has no answer. Its label is a block text. */
export interface StatementQuestion extends QuestionBase {
  readonly type: 'statement';
}

export type Question =
  | ScaleQuestion
  | SingleChoiceQuestion
  | MultipleChoiceQuestion
  | YesNoQuestion
  | MatrixQuestion
  | TextQuestion
  | NumberQuestion
  | DateQuestion
  | RankingQuestion
  | ConsentQuestion
  | StatementQuestion;
export type QuestionTypeName = Question['type'];
export type QuestionOf<T extends QuestionTypeName> = Extract<Question, { type: T }>;

/** About earlier answers only, so one forward pass settles every condition. */
export type Condition =
  | { readonly question: QuestionId; readonly equals: ConditionValue }
  | { readonly question: QuestionId; readonly notEquals: ConditionValue }
  | { readonly question: QuestionId; readonly in: readonly ConditionValue[] }
  | { readonly question: QuestionId; readonly includes: ConditionValue }
  | { readonly question: QuestionId; readonly atLeast: number | string }
  | { readonly question: QuestionId; readonly atMost: number | string }
  | { readonly question: QuestionId; readonly answered: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };
export type ConditionValue = string | number | boolean;

export interface Page {
  readonly id: string;
  readonly title?: Text;
  /** Block text. */
  readonly description?: Text;
  readonly visibleIf?: Condition;
  readonly questions: readonly Question[];
}

export interface Area {
  readonly id: string;
  readonly title: Text;
}

export interface CodeField {
  readonly required: boolean;
  /** `undefined`: the built-in wording. */
  readonly label?: Text;
  readonly pattern?: string;
}

export interface Reference {
  readonly label: Text;
  readonly year?: number;
  readonly base?: Text;
  readonly values: Readonly<Record<string, number>>;
}

/** What is reported of the answers (contract section 5). */
export interface ResultsDefinition {
  readonly measure: 'mean' | 'positive-share' | 'groups' | 'none';
  readonly overall?: { readonly area: string } | { readonly question: QuestionId };
  readonly threshold: number;
  readonly breakdowns: readonly string[];
  readonly references: readonly Reference[];
}

/** The parsed, checked and frozen form of a survey document. */
export interface Survey {
  readonly id: string;
  readonly version: string;
  /** The first one is the default. */
  readonly languages: readonly LanguageTag[];
  readonly fallback: Readonly<Record<LanguageTag, LanguageTag>>;
  readonly title: Text;
  /** Block text. */
  readonly description?: Text;
  /** Block text, shown under every page. */
  readonly contact?: Text;
  readonly start?: { readonly title?: Text; readonly text?: Text; readonly button?: Text };
  readonly completed?: { readonly title?: Text; readonly text?: Text };
  readonly layout: Layout;
  readonly review: boolean;
  readonly drafts: DraftMode;
  /** 1–168. */
  readonly draftHours: number;
  readonly readAloud: boolean;
  readonly interviewer: boolean;
  /** Local dates `YYYY-MM-DD`, inclusive. */
  readonly opens?: string;
  readonly closes?: string;
  readonly code?: CodeField;
  readonly context: Readonly<Record<string, string>>;
  readonly areas: readonly Area[];
  readonly pages: readonly Page[];
  readonly results?: ResultsDefinition;
  /** Every question in document order: `pages[].questions[]`, flat. */
  readonly questions: readonly Question[];
}

/** Parameters of a code: only ids, numbers, names and lists of names; never a sentence. */
export type Params = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What belongs to a problem; editors read it in `problemMessage`. */
export interface ProblemParams {
  /** What is at fault: a value, a name, or names. */
  readonly value?: ConditionValue | readonly string[];
  /** What may stand there. */
  readonly allowed?: readonly ConditionValue[];
  /** Which of these was probably meant. */
  readonly nearest?: ConditionValue;
  readonly min?: number | string;
  /** Like `min`, itself left out. */
  readonly above?: number | string;
  readonly max?: number | string;
  /** Path of what has the same id or value. */
  readonly first?: string;
}

/** A fault of a survey document. */
export interface Problem {
  /** JSON Pointer (RFC 6901) into the survey document; `''` is the document itself. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  /** A warning does not stop the survey from being shown. */
  readonly severity: 'error' | 'warning';
}

/** `problemMessage` says these words. */
export type ProblemCode =
  | 'not-json' // value: the reason
  | 'wrong-type' // allowed: types
  | 'missing' // value: name of the property
  | 'unknown-property' // value, allowed, nearest?
  | 'unknown-value' // outside a closed list; value, allowed, nearest?
  | 'no-earlier-question' // value, allowed, nearest?
  | 'unlisted-language' // warning; value, allowed, nearest?
  | 'missing-language' // a text without the first language, the value
  | 'bad-id' // value, allowed: the pattern
  | 'bad-value' // a choice must not have this one; value
  | 'bad-date' // value, allowed: the form
  | 'bad-pattern' // value
  | 'bad-language-tag' // value
  | 'bad-link' // an address that is neither relative nor http(s); value
  | 'empty' // a list or text that must hold something
  | 'empty-page' // warning
  | 'duplicate' // value, first
  | 'out-of-range' // value, min?, above?, max?
  | 'conflict' // value: properties that exclude each other
  | 'not-exactly-one' // value: properties, one of which must be given
  | 'not-supported'; // in a JSON Schema; value, allowed?, nearest?

/** What is wrong with an answer; a sentence only in `locale/error-text`. */
export interface ValidationError {
  readonly questionId: QuestionId;
  /** Row of a matrix. */
  readonly rowId?: string;
  readonly code: ValidationCode;
  readonly params: Params;
}

export type ValidationCode =
  | 'required'
  | 'too-few' // params: min, count
  | 'too-many' // params: max, count
  | 'too-long' // params: max, count (code points)
  | 'comment-too-long' // params: max, count
  | 'format-email'
  | 'format-tel'
  | 'format-url'
  | 'pattern'
  | 'not-a-number'
  | 'number-min' // params: min
  | 'number-max' // params: max
  | 'number-step' // params: step
  | 'not-a-date'
  | 'date-min' // params: min
  | 'date-max' // params: max
  | 'invalid'; // not an answer that this question can have

/** A respondent's place in the survey. `questionId` only in the layout `one-question`. */
export type Place =
  | { readonly kind: 'start' | 'review' | 'completed' }
  | { readonly kind: 'page'; readonly pageId: string; readonly questionId?: QuestionId };

/** One step of the way through the survey: a place and what is asked there. */
export interface Step {
  readonly place: Place;
  /** Visible questions on this step, in document order; empty for start and review. */
  readonly questionIds: readonly QuestionId[];
  /** Pages (or questions) only: 1-based position and number; 0 elsewhere. */
  readonly number: number;
  readonly count: number;
}

/** A saved session (contract section 4): nothing else is kept on the device. */
export interface Draft {
  /** Format of this record; a newer one is left alone. */
  readonly format: 1;
  readonly surveyId: string;
  readonly surveyVersion: string;
  readonly language: LanguageTag;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** As typed, so also what does not parse yet. */
  readonly answers: Answers;
  readonly comments: Comments;
  readonly place: Place;
  readonly code?: string;
}

/** The final answers of visible questions, normalized. */
export interface Response {
  readonly answers: Answers;
  readonly comments: Comments;
}

/** The envelope that is posted (contract section 3). */
export interface Submission {
  /** Random UUID (RFC 9562), kept through every retry. */
  readonly submissionId: string;
  readonly surveyId: string;
  readonly surveyVersion: string;
  readonly language: LanguageTag;
  /** Local date of the press, `YYYY-MM-DD`. */
  readonly completedOn: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly code?: string;
  readonly answers: Answers;
  readonly comments?: Comments;
}

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;
