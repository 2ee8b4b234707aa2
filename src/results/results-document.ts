/**
 * What may be published of a round: already suppressed, safe for everybody to read. The collector
 * publishes it, `<user-survey-results>` shows it, and a person may write one, too.
 */

import type {
  LanguageTag,
  LocalizedText,
  Measure,
  OverallOf,
  QuestionId,
  QuestionTypeName,
  Reference,
} from '../engine/index.js';

/** Why a figure is not shown: fewer responses than the threshold, or it would tell of others. */
export type HiddenReason = 'too-few' | 'protects-others';

/** Why there is no figure: nobody was asked, or nothing is known. It is never 0 instead. */
export type MissingReason = 'not-asked' | 'no-data';

export interface Hidden {
  readonly hidden: HiddenReason;
}

/** Stands only in a document that a person wrote. */
export interface Missing {
  readonly missing: MissingReason;
}

/** The share of one group of answers. */
export interface GroupShare {
  readonly id: string;
  readonly label?: LocalizedText;
  /** Whole percent of the base. */
  readonly percent: number;
}

interface Based {
  /** Base: the responses behind the figure. */
  readonly n?: number;
}

/** One decimal. */
export type MeanFigure = Based & { readonly mean: number };
/** Whole percent of the base whose answers are positive. */
export type PositiveFigure = Based & { readonly positive: number };
export type GroupsFigure = Based & { readonly groups: readonly GroupShare[] };

/** One number of a results document, or the reason why it is not there. */
export type Figure = MeanFigure | PositiveFigure | GroupsFigure | Hidden | Missing;

/** How many gave one answer. */
export interface DistributionStep {
  readonly value: string | number | boolean;
  readonly label?: LocalizedText;
  /** Responses. */
  readonly n?: number;
  /** Whole percent of the base; of a multiple choice they may exceed 100 together. */
  readonly percent: number;
}

/** Where a choice of a ranking stands on average; 1 is best. */
export interface Place {
  readonly value: string | number;
  readonly label: LocalizedText;
  /** One decimal. */
  readonly mean: number;
}

/** What is known of the answers to one question or row: counts, and a figure where the measure gives one. */
export type AnswerCounts = (Figure | Based) & {
  /** "Not applicable", and choices that are not scored. */
  readonly notApplicable?: number;
  readonly distribution?: readonly DistributionStep[];
  readonly places?: readonly Place[];
};

export type RowResult = AnswerCounts & { readonly id: string; readonly label: LocalizedText };

/** A matrix has `rows` and nothing of its own. */
export type QuestionResult = (AnswerCounts | { readonly rows: readonly RowResult[] }) & {
  readonly id: QuestionId;
  readonly label: LocalizedText;
  readonly type: QuestionTypeName;
  readonly area?: string;
};

export type AreaFigure = { readonly id: string } & Figure;
export type AreaResult = AreaFigure & { readonly title: LocalizedText };
export type OverallResult = { readonly of: OverallOf } & Figure;

export type GroupResult = {
  /** The answers or context values that it is made of. */
  readonly values: readonly (string | number | boolean)[];
  readonly label: LocalizedText;
} & (
  | Hidden
  | {
      /** Responses. */
      readonly answered?: number;
      readonly overall?: Figure;
      readonly areas?: readonly AreaFigure[];
    }
);

/** The figures of groups of respondents, or the reason why none of them is shown. */
export type BreakdownResult = {
  /** Id of a question, or a key of the context. */
  readonly by: string;
  readonly label: LocalizedText;
} & (Hidden | { readonly groups: readonly GroupResult[] });

/** A row's figure of another round stands in its question. */
export type RoundQuestion = { readonly id: QuestionId } & (
  Figure | { readonly rows: readonly ({ readonly id: string } & Figure)[] }
);

/** Another round, to compare with. */
export type RoundResult = {
  readonly round: string;
  readonly label?: LocalizedText;
} & (
  | Hidden
  | { readonly missing: true }
  | {
      readonly answered?: number;
      readonly base?: LocalizedText;
      readonly overall?: Figure;
      readonly areas?: readonly AreaFigure[];
      readonly questions?: readonly RoundQuestion[];
    }
);

/** The survey as a results document names it. */
export interface SurveyName {
  readonly id: string;
  readonly title: LocalizedText;
  /** The first one is the default. */
  readonly languages: readonly LanguageTag[];
  readonly fallback?: Readonly<Record<LanguageTag, LanguageTag>>;
}

export interface ResultsDocument {
  readonly $schema?: string;
  readonly kind: 'survey-results';
  readonly format: 1;
  readonly survey: SurveyName;
  readonly round: string;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string;
  readonly measure: Measure;
  /** When all scales share it. */
  readonly scale?: { readonly min: number; readonly max: number };
  /** Fewest responses behind a figure. */
  readonly threshold: number;
  /** The whole round has fewer responses than the threshold. */
  readonly hidden?: HiddenReason;
  /** Responses; absent when hidden. */
  readonly answered?: number;
  /** How many were asked; absent when unknown. */
  readonly invited?: number;
  /** Whole percent; absent when unknown or hidden. */
  readonly responseRate?: number;
  readonly overall?: OverallResult;
  readonly areas: readonly AreaResult[];
  readonly questions: readonly QuestionResult[];
  readonly breakdowns: readonly BreakdownResult[];
  readonly references: readonly Reference[];
  readonly rounds: readonly RoundResult[];
  /** Block text. */
  readonly notes?: LocalizedText;
}
