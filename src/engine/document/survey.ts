/**
 * The words of the engine: the parsed survey, its answers and what comes out of them.
 * Everything is plain, frozen data; the functions live beside, one idea a file.
 */

/** BCP 47 language tag as the survey document writes it, such as `nb` or `nb-simple`. */
export type LanguageTag = string;

/** Identifier `^[A-Za-z][A-Za-z0-9_-]*$`; unique among a document's questions. */
export type QuestionId = string;

/** A text of the survey: one string in the first language, or one string for each language. */
export type LocalizedText = string | Readonly<Record<LanguageTag, string>>;

/** The answer "don't know / not relevant": it answers a required question and is never scored. */
export const NOT_APPLICABLE = 'not-applicable';

export type NotApplicable = typeof NOT_APPLICABLE;

/** Value of a choice, or a step of a scale. */
export type ChoiceValue = string | number;

export type Layout = 'pages' | 'one-question' | 'single-page';

export type DraftMode = 'auto' | 'ask' | 'off';

export interface SurveyImage {
  /** Address, relative to the survey document, or http(s). */
  readonly src: string;
  readonly alt: LocalizedText;
}

export interface Choice {
  readonly value: ChoiceValue;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
  readonly image?: SurveyImage;
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
  readonly label: LocalizedText;
  readonly area?: string;
  readonly reverse: boolean;
}

export interface AnswerGroup {
  readonly id: string;
  readonly label?: LocalizedText;
  readonly values: readonly (ChoiceValue | boolean)[];
}

/** The open text under a question. */
export interface CommentField {
  /** `undefined`: the built-in wording. */
  readonly label?: LocalizedText;
  /** In code points. */
  readonly maxLength?: number;
}

interface QuestionBase {
  readonly id: QuestionId;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
  readonly required: boolean;
  readonly visibleIf?: Condition;
  readonly area?: string;
  readonly image?: SurveyImage;
  readonly probes: readonly LocalizedText[];
  /** Recordings of the label and choices: language → address, relative to the survey document, or http(s). */
  readonly audio?: Readonly<Record<LanguageTag, string>>;
  readonly positive?: readonly (ChoiceValue | boolean)[];
  readonly groups?: readonly AnswerGroup[];
  readonly comment?: CommentField;
  /** `true`: the built-in wording; a text: the document's own; `false`: not offered. */
  readonly notApplicable: boolean | LocalizedText;
}

/** The steps of a scale, or the columns of a scale matrix. */
export interface ScaleRange {
  readonly min: number;
  readonly max: number;
  /** Step, as a decimal string → label. */
  readonly labels: Readonly<Record<string, LocalizedText>>;
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
  readonly unit?: LocalizedText;
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
  readonly title?: LocalizedText;
  /** Block text. */
  readonly description?: LocalizedText;
  readonly visibleIf?: Condition;
  readonly questions: readonly Question[];
}

export interface Area {
  readonly id: string;
  readonly title: LocalizedText;
}

export interface CodeField {
  readonly required: boolean;
  /** `undefined`: the built-in wording. */
  readonly label?: LocalizedText;
  readonly pattern?: string;
}

/** A typed-in figure: a mean or a percentage, or percentages by the id of an answer group. */
export type TypedFigure = number | Readonly<Record<string, number>>;

/** `overall`, the id of an area or a question, or `matrix.row` → figure. */
export type TypedFigures = Readonly<Record<string, TypedFigure>>;

/** Figures of others, to compare with. */
export interface Reference {
  readonly label: LocalizedText;
  readonly year?: number;
  /** Whom they are from, such as "37 municipalities". */
  readonly base?: LocalizedText;
  readonly values: TypedFigures;
}

/** Answers or context values that are reported as one group. */
export interface Merger {
  readonly label: LocalizedText;
  readonly values: readonly (ChoiceValue | boolean)[];
}

/** What figures are split by. */
export interface Breakdown {
  /** Id of a single-choice or yes-no question, or a key of the context. */
  readonly by: string;
  readonly label?: LocalizedText;
  readonly merge: readonly Merger[];
}

/** A round that was not collected here, with its typed-in figures. */
export interface TypedRound {
  readonly round: string;
  readonly label?: LocalizedText;
  /** Responses. */
  readonly answered?: number;
  readonly base?: LocalizedText;
  readonly values: TypedFigures;
}

/** A round that did not take place: a gap. */
export interface MissingRound {
  readonly round: string;
  readonly label?: LocalizedText;
  readonly missing: true;
}

export type Measure = 'mean' | 'positive-share' | 'groups' | 'none';

/** What stands for the whole survey. */
export type OverallOf = { readonly area: string } | { readonly question: QuestionId };

/** What is reported of the answers. */
export interface ResultsDefinition {
  readonly measure: Measure;
  readonly overall?: OverallOf;
  /** Fewest responses behind a figure; at least 3. */
  readonly threshold: number;
  readonly breakdowns: readonly Breakdown[];
  readonly references: readonly Reference[];
  readonly rounds: readonly (TypedRound | MissingRound)[];
  /** Questions that never get into a results document, and count in no area. */
  readonly unpublished: readonly QuestionId[];
}

/** The parsed, checked and frozen form of a survey document. */
export interface Survey {
  readonly id: string;
  readonly version: string;
  /** The first one is the default. */
  readonly languages: readonly LanguageTag[];
  readonly fallback: Readonly<Record<LanguageTag, LanguageTag>>;
  readonly title: LocalizedText;
  /** Block text. */
  readonly description?: LocalizedText;
  /** Block text, shown under every page. */
  readonly contact?: LocalizedText;
  readonly start?: {
    readonly title?: LocalizedText;
    readonly text?: LocalizedText;
    readonly button?: LocalizedText;
  };
  readonly completed?: { readonly title?: LocalizedText; readonly text?: LocalizedText };
  /** Address that submissions are posted to: relative to the survey document, or http(s). */
  readonly endpoint?: string;
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
