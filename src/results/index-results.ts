import type { LocalizedText } from '../engine/index.js';
import { own } from '../engine/record.js';
import type { IndexArea, IndexData, IndexDefinition, IndexIndicator } from './index-definition.js';
import type { Missing, SurveyName } from './results-document.js';
import { roundMean } from './rounding.js';

/** A value, or why there is none: it is never 0 instead. */
type Value<Name extends string> = { readonly [K in Name]: number } | Missing;

/** How the values of all units lie. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export type SubIndex = { readonly id: string; readonly title: LocalizedText } & Value<'value'>;

export type IndexUnit = {
  readonly id: string;
  readonly label: string;
  readonly subIndices: readonly SubIndex[];
  /** 1 is best; units with the same index share a rank, and the next one is left out. */
  readonly rank?: number;
} & Value<'index'>;

export type Indicator = {
  readonly id: string;
  readonly title: LocalizedText;
  /** Its sub-index. */
  readonly area: string;
  readonly better: 'higher' | 'lower';
  readonly measuredIn?: string;
  readonly source?: LocalizedText;
  /** As measured, unit by unit. */
  readonly values: readonly ({ readonly unit: string } & Value<'value'>)[];
} & Partial<Spread>;

/** A composite index of several units, ready to be shown. */
export interface IndexResults {
  readonly kind: 'index-results';
  readonly format: 1;
  readonly survey: SurveyName;
  readonly units: readonly IndexUnit[];
  readonly index?: Spread;
  readonly indicators: readonly Indicator[];
  /** What a reader has to know before any rank. */
  readonly rankCaution?: LocalizedText;
}

interface Weighed {
  readonly weight: number;
  /** `undefined`: missing. */
  readonly value: number | undefined;
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** The weighted mean over what exists. */
const weightedMean = (parts: readonly Weighed[]): number =>
  sum(parts.map(({ value = 0, weight }) => value * weight)) /
  sum(parts.map(({ weight }) => weight));

/** 0–100 by the indicator's range and direction. */
const normalized = ({ range: [min, max], better }: IndexIndicator, value: number): number => {
  const share = Math.min(Math.max((value - min) / (max - min), 0), 1);
  return 100 * (better === 'higher' ? share : 1 - share);
};

/** Exact; `undefined` when less than half of its weight has data. */
const subIndexOf = (area: IndexArea, data: IndexData[string]): number | undefined => {
  const parts = area.indicators.map((indicator) => {
    const value = own(data, indicator.id) ?? undefined;
    return {
      weight: indicator.weight,
      value: value === undefined ? undefined : normalized(indicator, value),
    };
  });
  const present = parts.filter(({ value }) => value !== undefined);
  const weightOf = (some: readonly Weighed[]) => sum(some.map(({ weight }) => weight));
  const isEnough = present.length > 0 && weightOf(present) * 2 >= weightOf(parts) - 1e-9;
  return isEnough ? weightedMean(present) : undefined;
};

const valueOf = <Name extends string>(name: Name, exact: number | undefined): Value<Name> =>
  exact === undefined
    ? { missing: 'no-data' }
    : ({ [name]: roundMean(exact) } as { readonly [K in Name]: number });

/** Of values as they are shown; nothing without any. */
const spreadOf = (values: readonly number[]): Spread | undefined => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const lower = sorted[Math.ceil(middle) - 1];
  const upper = sorted[Math.floor(middle)];
  if (lower === undefined || upper === undefined) return undefined;
  return { median: roundMean((lower + upper) / 2), min: sorted[0]!, max: sorted.at(-1)! };
};

const indicatorOf = (
  area: IndexArea,
  { id, label, better, unit: measuredIn, source }: IndexIndicator,
  data: IndexData,
): Indicator => {
  const values: Indicator['values'] = Object.entries(data).map(([unit, measured]) => {
    const value = own(measured, id);
    return typeof value === 'number' ? { unit, value } : { unit, missing: 'no-data' };
  });
  const known = values.flatMap((each) => ('value' in each ? [each.value] : []));
  return {
    id,
    title: label,
    area: area.id,
    better,
    ...(measuredIn !== undefined && { measuredIn }),
    ...(source !== undefined && { source }),
    ...spreadOf(known),
    values,
  };
};

/**
 * A composite index: each indicator to 0–100, a sub-index as the weighted mean over what exists
 * (when at least half of its weight does), the index over the sub-indices, when all exist.
 * Rounded once, from exact values, to one decimal.
 * @param data what was measured, by unit; the units keep their order
 */
export const indexResults = (definition: IndexDefinition, data: IndexData): IndexResults => {
  const { id, title, languages, fallback = {}, areas, method } = definition;
  const units = Object.entries(data).map(([unit, measured]) => {
    const parts = areas.map((area) => ({ area, value: subIndexOf(area, measured) }));
    const isComplete = parts.every(({ value }) => value !== undefined);
    const exact = isComplete
      ? weightedMean(parts.map(({ area, value }) => ({ weight: area.weight, value })))
      : undefined;
    const subIndices = parts.map(({ area, value }) => ({
      id: area.id,
      title: area.title,
      ...valueOf('value', value),
    }));
    return { id: unit, label: unit, ...valueOf('index', exact), subIndices };
  });
  const indices = units.flatMap((unit) => ('index' in unit ? [unit.index] : []));
  const showsRank = method?.rank?.show === true;
  /** By what is shown: two units that read the same have the same rank. */
  const rankOf = (index: number) => 1 + indices.filter((other) => other > index).length;
  const spread = spreadOf(indices);
  return {
    kind: 'index-results',
    format: 1,
    survey: { id, title, languages, fallback },
    units: units.map((unit) =>
      showsRank && 'index' in unit ? { ...unit, rank: rankOf(unit.index) } : unit,
    ),
    ...(spread && { index: spread }),
    indicators: areas.flatMap((area) =>
      area.indicators.map((indicator) => indicatorOf(area, indicator, data)),
    ),
    ...(showsRank && method.rank?.caution && { rankCaution: method.rank.caution }),
  };
};
