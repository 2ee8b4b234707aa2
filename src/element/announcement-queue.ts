import type { ResolvedText } from '../engine/index.js';

/** Something to be said once. */
export interface Announcement {
  readonly words: ResolvedText;
  /** A newer one about the same takes its place while it waits. */
  readonly topic?: string;
  /** Said no sooner than this, in milliseconds since 1970. */
  readonly due: number;
  /** It holds on every page, until it is taken away; if not, it goes with its page. */
  readonly standing?: boolean;
}

/** What waits to be said, in the order in which it is due. Nothing is lost but what no longer holds. */
export class AnnouncementQueue {
  #waiting: readonly Announcement[] = [];

  /** What is said next. */
  get first(): Announcement | undefined {
    return this.#waiting[0];
  }

  has(topic: string): boolean {
    return this.#waiting.some((each) => each.topic === topic);
  }

  add(announcement: Announcement) {
    const { topic } = announcement;
    if (topic !== undefined) this.remove(topic);
    this.#keep([...this.#waiting, announcement]);
  }

  /** The same news in other words, in its place. */
  reword(topic: string, words: ResolvedText) {
    this.#keep(this.#waiting.map((each) => (each.topic === topic ? { ...each, words } : each)));
  }

  /** It no longer holds. */
  remove(topic: string) {
    this.#keep(this.#waiting.filter((each) => each.topic !== topic));
  }

  /** It is being said. */
  removeFirst() {
    this.#keep(this.#waiting.slice(1));
  }

  /** What was about the page goes with it; the rest is for a quiet moment. */
  leavePage(quietUntil: number) {
    const standing = this.#waiting.filter((each) => each.standing);
    this.#keep(standing.map((each) => ({ ...each, due: Math.max(each.due, quietUntil) })));
  }

  #keep(waiting: readonly Announcement[]) {
    this.#waiting = waiting.toSorted((one, other) => one.due - other.due);
  }
}
