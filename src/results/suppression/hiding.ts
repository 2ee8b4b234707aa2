import type { Breakdown } from '../../engine/index.js';
import type { Group } from '../counting/groups.js';
import type { Item, Summary } from '../counting/items.js';
import type { HiddenReason } from '../results-document.js';

/** One count of a group, or of the whole round: its responses, or the base of a summary. */
export type Aspect = 'answered' | Summary;

/** What is hidden, and why. What is hidden once stays hidden. */
export interface Hiding {
  readonly items: ReadonlyMap<Item, HiddenReason>;
  readonly summaries: ReadonlyMap<Summary, HiddenReason>;
  readonly breakdowns: ReadonlyMap<Breakdown, HiddenReason>;
  /** Why an aspect of a group is hidden: by itself, or with all of the group. */
  reason(group: Group, aspect: Aspect): HiddenReason | undefined;
  hideItem(item: Item, reason: HiddenReason): void;
  /** In the whole round, and so in every group. */
  hideSummary(summary: Summary, reason: HiddenReason): void;
  hideBreakdown(breakdown: Breakdown, reason: HiddenReason): void;
  hide(group: Group, aspect: Aspect, reason: HiddenReason): void;
  /** How many things are hidden: it grows until nothing more has to be. */
  size(): number;
}

export function newHiding(): Hiding {
  const items = new Map<Item, HiddenReason>();
  const summaries = new Map<Summary, HiddenReason>();
  const breakdowns = new Map<Breakdown, HiddenReason>();
  const groups = new Map<Group, Map<Aspect, HiddenReason>>();
  /** The first reason counts. */
  const put = <Key>(map: Map<Key, HiddenReason>, key: Key, reason: HiddenReason): void => {
    if (!map.has(key)) map.set(key, reason);
  };
  return {
    items,
    summaries,
    breakdowns,
    reason(group, aspect) {
      const own = groups.get(group);
      return (
        breakdowns.get(group.breakdown) ??
        own?.get('answered') ??
        (aspect === 'answered' ? undefined : (own?.get(aspect) ?? summaries.get(aspect)))
      );
    },
    hideItem: (item, reason) => put(items, item, reason),
    hideSummary: (summary, reason) => put(summaries, summary, reason),
    hideBreakdown: (breakdown, reason) => put(breakdowns, breakdown, reason),
    hide(group, aspect, reason) {
      const own = groups.get(group) ?? new Map<Aspect, HiddenReason>();
      groups.set(group, own);
      put(own, aspect, reason);
    },
    size: () =>
      items.size +
      summaries.size +
      breakdowns.size +
      [...groups.values()].reduce((total, own) => total + own.size, 0),
  };
}
