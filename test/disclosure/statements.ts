import type { Survey } from '../../src/engine/index.js';
import type {
  BreakdownResult,
  Figure,
  GroupResult,
  HiddenReason,
  ResultsDocument,
} from '../../src/results/results-document.js';
import type { Family } from './family.js';
import { countsIn, layersOf } from './layers.js';
import type { Layer } from './layers.js';

/** Atoms of a family, by index; one bit each. */
export type AtomSet = number;

/** What one publication tells of the number of responses in a set, or in the base of a figure in it. */
export interface Statement {
  /** Index of the publication. */
  readonly step: number;
  readonly path: string;
  readonly set: AtomSet;
  /** Index of the breakdown in the document; -1: the whole round. */
  readonly breakdown: number;
  /** Base of a figure; absent: responses. */
  readonly layer?: Layer;
  /** The number, when it is shown. */
  readonly count?: number;
  readonly hidden?: HiddenReason;
  /** The figure, component by component, as it was rounded. */
  readonly values?: readonly number[];
}

export const members = (set: AtomSet, count: number): readonly number[] =>
  Array.from({ length: count }, (_, atom) => atom).filter((atom) => set & (1 << atom));

export const everybody = ({ atoms }: Family): AtomSet => (1 << atoms.length) - 1;

/** The atoms whose category of the key is one of the values. */
export const setOf = (
  { atoms }: Family,
  key: string,
  values: readonly (string | number | boolean)[],
): AtomSet =>
  atoms.reduce((set, atom, index) => (values.includes(atom[key]!) ? set | (1 << index) : set), 0);

/** What a figure tells: its base, its values or why they are hidden. */
function told(figure: Figure, layer: Layer): Pick<Statement, 'count' | 'hidden' | 'values'> {
  if ('hidden' in figure) return { hidden: figure.hidden };
  if ('missing' in figure) return {};
  const { n: count } = figure;
  if ('mean' in figure) return { count, values: [figure.mean] };
  if ('positive' in figure) return { count, values: [figure.positive] };
  const percent = (id: string) => figure.groups.find((group) => group.id === id)?.percent ?? NaN;
  return { count, values: layer.amounts?.[0]!.components.map(percent) };
}

function ofGroup(
  common: Pick<Statement, 'step' | 'path' | 'set' | 'breakdown'>,
  group: GroupResult,
  layers: ReadonlyMap<string, Layer>,
): readonly Statement[] {
  if ('hidden' in group) return [{ ...common, hidden: group.hidden }];
  const figures: readonly (readonly [string, Figure | undefined])[] = [
    ['overall', group.overall],
    ...(group.areas ?? []).map((area) => [`area ${area.id}`, area] as const),
  ];
  return [
    { ...common, count: group.answered },
    ...figures.flatMap(([name, figure]) => {
      const layer = layers.get(name);
      const path = `${common.path} ${name}`;
      return figure && layer ? [{ ...common, path, layer, ...told(figure, layer) }] : [];
    }),
  ];
}

/** A single question tells its base and answers exactly, an area at least its base. */
function ofRound(
  document: ResultsDocument,
  layers: ReadonlyMap<string, Layer>,
  common: Pick<Statement, 'step' | 'set' | 'breakdown'>,
): readonly Statement[] {
  return [...layers].flatMap(([name, layer]): readonly Statement[] => {
    const areaId = name.replace('area ', '');
    const figure =
      name === 'overall' ? document.overall : document.areas.find(({ id }) => id === areaId);
    const path = `round ${name}`;
    const own = layer.items.length === 1 && countsIn(document, layer.items[0]!);
    if (own) return [{ ...common, path, layer, ...told(own as Figure, layer) }];
    return figure ? [{ ...common, path, layer, ...told(figure, layer) }] : [];
  });
}

const nameOf = ({ by }: BreakdownResult, values: readonly unknown[]): string =>
  `${by}=${values.join('+')}`;

/** Everything that one publication tells of the family's atoms. */
export function statementsOf(
  survey: Survey,
  document: ResultsDocument,
  family: Family,
  step: number,
): readonly Statement[] {
  const layers = layersOf(survey, document);
  const whole = { step, set: everybody(family), breakdown: -1 };
  if (document.hidden) return [{ ...whole, path: 'round', hidden: document.hidden }];
  return [
    { ...whole, path: 'round', count: document.answered },
    ...ofRound(document, layers, whole),
    ...document.breakdowns.flatMap((breakdown, index) =>
      'hidden' in breakdown || !family.keys.includes(breakdown.by)
        ? []
        : breakdown.groups.flatMap((group) =>
            ofGroup(
              {
                ...{ step, breakdown: index, path: nameOf(breakdown, group.values) },
                set: setOf(family, breakdown.by, group.values),
              },
              group,
              layers,
            ),
          ),
    ),
  ];
}
