const realNow = Date.now;
const realRandom = Math.random;

/** Stands in for the clock of this page, and for chance, until `realClock()`. */
export function fakeClock(now: () => number, random: () => number = realRandom): void {
  Date.now = now;
  Math.random = random;
}
export function realClock(): void {
  fakeClock(realNow);
}

interface Timer {
  readonly at: number;
  readonly work: () => void;
}
const realSetTimeout = globalThis.setTimeout;
const realClearTimeout = globalThis.clearTimeout;

/**
 * The page's timers and its `Date.now()` stand still, and move by `pass` alone; chance always gives
 * the longest wait. Whatever is no timer (events, promises, the database) goes on as ever.
 */
export class StoppedClock {
  #now: number;
  #timers = new Map<number, Timer>();
  #made = 0;

  /** @param moment where it stands, in milliseconds since 1970 */
  constructor(moment: number | Date = realNow()) {
    this.#now = Number(moment);
    fakeClock(
      () => this.#now,
      () => 1 - Number.EPSILON,
    );
    globalThis.setTimeout = ((work: () => void, delay = 0) => {
      this.#made -= 1;
      this.#timers.set(this.#made, { at: this.#now + delay, work });
      return this.#made;
    }) as never;
    globalThis.clearTimeout = ((id: number) => {
      if (!this.#timers.delete(id)) realClearTimeout(id);
    }) as never;
  }

  /** So many milliseconds go by; what is due in them happens in order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await this.#breathe();
    for (;;) {
      const [next] = [...this.#timers].sort(([, one], [, other]) => one.at - other.at);
      if (!next || next[1].at > end) break;
      this.#timers.delete(next[0]);
      this.#now = Math.max(this.#now, next[1].at);
      next[1].work();
      await this.#breathe();
    }
    this.#now = end;
  }

  /** Time goes on; what was still to come never does. */
  release(): void {
    realClock();
    globalThis.setTimeout = realSetTimeout;
    globalThis.clearTimeout = realClearTimeout;
  }

  /** Lets what needs no timer come about, and the page be drawn. */
  async #breathe(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1)
      await new Promise((resolve) => realSetTimeout(resolve, 0));
  }
}
