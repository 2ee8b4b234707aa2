/**
 * The survey document as an editor writes it: what `survey.schema.json` describes, for those who
 * write it in TypeScript. It is read as untrusted all the same.
 */

import type { ResultsEntry } from './results-entry.js';
import type {
  ChoiceValue,
  ConditionValue,
  DraftMode,
  LanguageTag,
  Layout,
  LocalizedText,
  QuestionId,
  QuestionTypeName,
  SurveyImage,
} from './survey.js';

/** An editor's own notes; they are not read. */
export interface Notes {
  readonly $comment?: unknown;
  readonly [note: `x-${string}`]: unknown;
}

interface ImageEntry extends Notes, SurveyImage {}

/** A choice of a matrix or a ranking. */
interface PlainChoiceEntry extends Notes {
  /** What is stored; each value once, and not `not-applicable`. */
  readonly value: ChoiceValue;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
  readonly image?: ImageEntry;
  /** The number that this choice counts as in means. */
  readonly score?: number;
  /** `false` keeps the choice out of the base of every figure. */
  readonly scored?: boolean;
}

interface ChoiceEntry extends PlainChoiceEntry {
  /** Clears the other choices and is cleared by them. */
  readonly exclusive?: boolean;
  /** Opens an open text; one choice at most. */
  readonly other?: boolean;
}

interface RowEntry extends Notes {
  readonly id: string;
  readonly label: LocalizedText;
  readonly area?: string;
  /** The lowest answer is the best. */
  readonly reverse?: boolean;
}

/** Answer values that are reported together. */
interface GroupEntry extends Notes {
  readonly id: string;
  readonly label?: LocalizedText;
  readonly values: readonly (ChoiceValue | boolean)[];
}

/** The open text under a question. */
interface CommentEntry extends Notes {
  readonly label?: LocalizedText;
  /** In code points. */
  readonly maxLength?: number;
}

/** On earlier answers only. */
type ConditionEntry = Notes &
  (
    | { readonly question: QuestionId; readonly equals: ConditionValue }
    | { readonly question: QuestionId; readonly notEquals: ConditionValue }
    | { readonly question: QuestionId; readonly in: readonly ConditionValue[] }
    | { readonly question: QuestionId; readonly includes: ChoiceValue }
    | { readonly question: QuestionId; readonly atLeast: number | string }
    | { readonly question: QuestionId; readonly atMost: number | string }
    | { readonly question: QuestionId; readonly answered: true }
    | { readonly all: readonly ConditionEntry[] }
    | { readonly any: readonly ConditionEntry[] }
    | { readonly not: ConditionEntry }
  );

/** What every question may have. */
interface SharedFields extends Notes {
  readonly hint?: LocalizedText;
  readonly required?: boolean;
  readonly visibleIf?: ConditionEntry;
  readonly area?: string;
  readonly image?: ImageEntry;
  /** Follow-up questions for an interviewer. */
  readonly probes?: readonly LocalizedText[];
  /** Recordings that read the question aloud: language → address. */
  readonly audio?: Readonly<Record<string, string>>;
  /** The answer values that count as satisfied. */
  readonly positive?: readonly (ChoiceValue | boolean)[];
  readonly groups?: readonly GroupEntry[];
}

interface Commented {
  /** An open text under the question, never required. */
  readonly comment?: boolean | CommentEntry;
}

interface Answered extends Commented {
  /** Offers "Don't know / not relevant", in these words. */
  readonly notApplicable?: boolean | LocalizedText;
}

/** The steps of a scale: 1 to 5 unless it says otherwise. */
interface Range {
  readonly min?: number;
  readonly max?: number;
  /** Step → label; the ends normally. */
  readonly labels?: Readonly<Record<string, LocalizedText>>;
}

/** What each type has besides; what it must have, unless a preset gives it, is not optional. */
interface TypeFields {
  readonly scale: Answered & Range & { readonly reverse?: boolean };
  readonly 'single-choice': Answered & {
    readonly choices: readonly (string | ChoiceEntry)[];
    readonly display?: 'list' | 'dropdown';
  };
  readonly 'multiple-choice': Answered & {
    readonly choices: readonly (string | ChoiceEntry)[];
    readonly minSelected?: number;
    readonly maxSelected?: number;
  };
  readonly 'yes-no': Answered;
  /** Has either `choices` or the steps of a scale. */
  readonly matrix: Answered &
    Range & {
      readonly rows: readonly RowEntry[];
      readonly choices?: readonly (string | PlainChoiceEntry)[];
    };
  readonly text: Answered & {
    readonly multiline?: boolean;
    /** In code points. */
    readonly maxLength?: number;
    readonly format?: 'email' | 'tel' | 'url';
    /** As in JSON Schema: unanchored, flag `u`. */
    readonly pattern?: string;
    /** HTML autofill token, such as `email`. */
    readonly autocomplete?: string;
  };
  readonly number: Answered & {
    readonly min?: number;
    readonly max?: number;
    readonly step?: number;
    readonly unit?: LocalizedText;
  };
  readonly date: Answered & {
    /** `YYYY-MM-DD`, inclusive. */
    readonly min?: string;
    readonly max?: string;
  };
  readonly ranking: Answered & { readonly choices: readonly (string | PlainChoiceEntry)[] };
  readonly consent: Commented;
  readonly statement: unknown;
}

/** A question that says everything itself. */
type WholeQuestion<T extends QuestionTypeName> = SharedFields &
  TypeFields[T] & { readonly id: QuestionId; readonly type: T; readonly label: LocalizedText };

/** Any properties of one type: a preset, or what a question adds to its preset. */
type PartOfQuestion<T extends QuestionTypeName> = SharedFields &
  Partial<TypeFields[T]> & { readonly type?: T; readonly label?: LocalizedText };

type PresetEntry = { [T in QuestionTypeName]: PartOfQuestion<T> }[QuestionTypeName];

type QuestionEntry = {
  [T in QuestionTypeName]:
    WholeQuestion<T> | (PartOfQuestion<T> & { readonly id: QuestionId; readonly preset: string });
}[QuestionTypeName];

interface PageEntry extends Notes {
  readonly id: string;
  readonly title?: LocalizedText;
  /** Block text. */
  readonly description?: LocalizedText;
  readonly visibleIf?: ConditionEntry;
  readonly questions: readonly QuestionEntry[];
}

interface AreaEntry extends Notes {
  readonly id: string;
  readonly title: LocalizedText;
}

interface StartEntry extends Notes {
  readonly title?: LocalizedText;
  /** Block text. */
  readonly text?: LocalizedText;
  readonly button?: LocalizedText;
}

interface CompletedEntry extends Notes {
  readonly title?: LocalizedText;
  /** Block text. */
  readonly text?: LocalizedText;
}

interface CodeEntry extends Notes {
  /** Nobody answers without a code. */
  readonly required?: boolean;
  readonly label?: LocalizedText;
  /** As in JSON Schema: unanchored, flag `u`. */
  readonly pattern?: string;
}

export interface SurveyDocument extends Notes {
  readonly $schema?: string;
  readonly id: string;
  readonly version: string;
  /** The first one is the default, and every text has it. */
  readonly languages: readonly LanguageTag[];
  /** Language → language to show where a text is missing. */
  readonly fallback?: Readonly<Record<LanguageTag, LanguageTag>>;
  readonly title: LocalizedText;
  /** Block text. */
  readonly description?: LocalizedText;
  /** Block text under every page: who asks, and whom to call for help. */
  readonly contact?: LocalizedText;
  readonly start?: StartEntry;
  readonly completed?: CompletedEntry;
  /** Address that submissions are posted to: relative to the document, or http(s). The tag's wins. */
  readonly endpoint?: string;
  readonly layout?: Layout;
  /** A step with all answers before they are sent. */
  readonly review?: boolean;
  readonly drafts?: DraftMode;
  /** At most 168. */
  readonly draftHours?: number;
  readonly readAloud?: boolean;
  readonly interviewer?: boolean;
  /** First day for answering, `YYYY-MM-DD`. */
  readonly opens?: string;
  /** Last day for answering, `YYYY-MM-DD`. */
  readonly closes?: string;
  /** An invitation code, asked for on the start page. */
  readonly code?: CodeEntry;
  /** What is measured, when and how; sent with the answers. */
  readonly context?: Readonly<Record<string, string>>;
  /** Properties that several questions share, by a name. */
  readonly presets?: Readonly<Record<string, PresetEntry>>;
  readonly areas?: readonly AreaEntry[];
  readonly pages: readonly PageEntry[];
  /** What is reported of the answers. */
  readonly results?: ResultsEntry;
}
