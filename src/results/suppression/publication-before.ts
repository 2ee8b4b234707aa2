import type { Group } from '../counting/groups.js';
import type { Aspect } from './hiding.js';
import type { Item, Summary } from '../counting/items.js';
import type { Figure, HiddenReason, ResultsDocument } from '../results-document.js';

/** A count as it was published before: known, or at most so many. */
export type CountBefore = { readonly n: number } | { readonly most: number };

/** The last publication of the same round, asked for the counts that it gives away. */
export interface PublicationBefore {
  /** `undefined`: it did not say anything of this. */
  ofWhole(aspect: Aspect): CountBefore | undefined;
  ofGroup(group: Group, aspect: Aspect): CountBefore | undefined;
  ofItem(item: Item): CountBefore | undefined;
}

const sameOf = (one: Summary['of'], other: Summary['of']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export function publicationBefore(document: ResultsDocument): PublicationBefore {
  const { threshold, answered, areas, overall, breakdowns, questions } = document;
  const all = document.hidden ? threshold - 1 : (answered ?? Infinity);
  /** With a reason that is no lack of responses, it can have been any number of the whole round. */
  const countOf = (figure: object | undefined, most = all): CountBefore | undefined => {
    if (!figure) return undefined;
    const { n, hidden }: { n?: number; hidden?: HiddenReason } = figure;
    if (n !== undefined) return { n };
    return { most: hidden === 'too-few' ? Math.min(threshold - 1, most) : most };
  };
  const areaIn = (list: readonly ({ readonly id: string } & Figure)[] = [], id: string) =>
    list.find((each) => each.id === id);

  return {
    ofWhole(aspect) {
      if (aspect === 'answered')
        return countOf({ ...(answered !== undefined && { n: answered }), hidden: document.hidden });
      if ('area' in aspect.of) return countOf(areaIn(areas, aspect.of.area));
      return overall && sameOf(overall.of, aspect.of) ? countOf(overall) : undefined;
    },
    ofGroup(group, aspect) {
      const { by } = group.breakdown;
      const same = breakdowns.filter((each) => each.by === by);
      if (same.length === 0) return undefined;
      const listed = same.flatMap((each) => ('groups' in each ? each.groups : []));
      const values = JSON.stringify(group.values);
      const before = listed.find((each) => JSON.stringify(each.values) === values);
      // Values of the context that did not reach the threshold are not listed.
      if (!before)
        return same.some((each) => 'hidden' in each) ? { most: all } : { most: threshold - 1 };
      if ('hidden' in before) return countOf(before);
      const { answered: n, areas: parts, overall: whole } = before;
      if (aspect === 'answered') return countOf({ n });
      const figure = 'area' in aspect.of ? areaIn(parts, aspect.of.area) : whole;
      return countOf(figure, n);
    },
    ofItem({ question, row }) {
      const before = questions.find(({ id }) => id === question.id);
      const counts =
        row && before && 'rows' in before ? before.rows.find(({ id }) => id === row.id) : before;
      return countOf(counts);
    },
  };
}
