import type { LanguageTag, LocalizedText } from '../engine/index.js';

/** What a composite index is made of: data that exist already, weighed together. No questionnaire. */
export interface IndexDefinition {
  readonly id: string;
  readonly languages: readonly LanguageTag[];
  readonly fallback?: Readonly<Record<LanguageTag, LanguageTag>>;
  readonly title: LocalizedText;
  readonly areas: readonly IndexArea[];
  readonly method?: {
    readonly rank?: {
      /** A rank is given only when it is asked for. */
      readonly show: boolean;
      /** Said before any rank. */
      readonly caution?: LocalizedText;
    };
  };
}

/** A sub-index. */
export interface IndexArea {
  readonly id: string;
  readonly title: LocalizedText;
  readonly weight: number;
  readonly indicators: readonly IndexIndicator[];
}

export interface IndexIndicator {
  readonly id: string;
  readonly label: LocalizedText;
  /** Who measured it. */
  readonly source?: LocalizedText;
  /** What it is measured in, such as `percent`. */
  readonly unit?: string;
  /** Which values are better. */
  readonly better: 'higher' | 'lower';
  /** Values at and beyond these ends are 0 and 100. */
  readonly range: readonly [min: number, max: number];
  readonly weight: number;
}

/** Unit → indicator → value; `null` or absent: no data. */
export type IndexData = Readonly<Record<string, Readonly<Record<string, number | null>>>>;
