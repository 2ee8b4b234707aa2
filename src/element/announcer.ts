import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { direction, type ResolvedText } from '../engine/index.js';
import { AnnouncementQueue, type Announcement } from './announcement-queue.js';
import type { StandingNews } from './standing-news.js';

type Host = ReactiveControllerHost & {
  readonly isConnected: boolean;
  readonly shadowRoot: ShadowRoot | null;
};

/** Arrow keys settle on a choice before the news about it is spoken. */
const SETTLE_MS = 500;
/** Typing has rested before the count is spoken. */
const TYPING_RESTS_MS = 1000;
/** After a change of page its heading is read, and perhaps what follows. */
const PAGE_QUIET_MS = 3000;
/** The same words twice are news again only when the region was empty in between. */
const EMPTY_MS = 50;

/** A message has been taken up by then, though it may still be read: another one may follow. */
const TAKEN_UP_MS = 1000;

/** How long a message stands when nothing follows: slow speech takes about 60 ms for a letter. */
const readingTime = ({ text }: ResolvedText) => Math.max(TAKEN_UP_MS, text.length * 60);

/**
 * Says things through the polite live region, which stands in the element from its first render
 * (WCAG 4.1.3): one after the other, each once, in its own language (WCAG 3.1.2), and none for
 * longer than it takes to read or than it holds. The region is filled here and not by lit, so that
 * it can be empty between two messages.
 */
export class Announcer implements ReactiveController {
  readonly #queue = new AnnouncementQueue();
  #standing: readonly StandingNews[] = [];
  /** What may be said only once, and has been. */
  readonly #saidOnce = new Set<string>();
  /** Stands in the region, or has just gone from it. */
  #spoken: Announcement | undefined;
  /** When it was put there, in milliseconds since 1970; 0: the region is empty. */
  #spokenAt = 0;
  #quietUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    this.#plan();
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#region?.replaceChildren();
    this.#spoken = undefined;
  }

  /** News about what the person did on this page. It takes the place of what waits of its topic. */
  announce(words: ResolvedText, topic?: string) {
    const isTyping = topic === 'characters' || topic === 'matches';
    const rest = isTyping ? TYPING_RESTS_MS : SETTLE_MS;
    this.#queue.add({ words, topic, due: Date.now() + rest });
    this.#plan();
  }

  /** Does something of this topic wait to be said? */
  waits(topic: string): boolean {
    return this.#queue.has(topic);
  }

  /** It no longer holds. */
  retract(topic: string) {
    this.#queue.remove(topic);
    if (this.#spoken?.topic === topic) this.#finish();
    else this.#plan();
  }

  /** All that stands now: what is new is said, on a quiet moment; what is gone is said no more. */
  holds(standing: readonly StandingNews[]) {
    const before = this.#standing;
    this.#standing = standing;
    for (const { topic } of before)
      if (!standing.some((each) => each.topic === topic)) this.retract(topic);
    for (const { topic, words, once, isAwaited } of standing)
      if (before.some((each) => each.topic === topic)) this.#queue.reword(topic, words);
      else if (once === undefined || !this.#saidOnce.has(once)) {
        const due = Math.max(Date.now() + SETTLE_MS, isAwaited ? 0 : this.#quietUntil);
        this.#queue.add({ words, topic, due, standing: true });
        this.#plan();
      }
  }

  /** Another page is shown: the focus says what is new, and nothing speaks into that. */
  leavePage() {
    this.#quietUntil = Date.now() + PAGE_QUIET_MS;
    this.#queue.leavePage(this.#quietUntil);
    if (this.#spoken) this.#finish();
    else this.#plan();
  }

  get #region(): Element | null | undefined {
    return this.#host.shadowRoot?.querySelector('[role=status]');
  }

  #plan() {
    const { first } = this.#queue;
    if (!this.#host.isConnected) return;
    if (this.#spoken) {
      if (this.#spokenAt) this.#finishInTime(this.#spoken, first);
      return;
    }
    clearTimeout(this.#timer);
    if (first) this.#timer = setTimeout(() => this.#speak(first), first.due - Date.now());
  }

  /** What stands goes when it has been read, or sooner when another one is due. */
  #finishInTime({ words }: Announcement, next: Announcement | undefined) {
    const isRead = this.#spokenAt + readingTime(words);
    const end = next ? Math.max(this.#spokenAt + TAKEN_UP_MS, next.due) : isRead;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#finish(), Math.min(end, isRead) - Date.now());
  }

  #speak(announcement: Announcement) {
    const { words, topic } = announcement;
    this.#queue.removeFirst();
    this.#spoken = announcement;
    const { once } = this.#standing.find((each) => each.topic === topic) ?? {};
    if (once !== undefined) this.#saidOnce.add(once);
    const message = document.createElement('span');
    message.lang = words.language;
    message.dir = direction(words.language);
    message.textContent = words.text;
    this.#region?.replaceChildren(message);
    this.#spokenAt = Date.now();
    this.#finishInTime(announcement, this.#queue.first);
  }

  #finish() {
    this.#spokenAt = 0;
    clearTimeout(this.#timer);
    this.#region?.replaceChildren();
    this.#timer = setTimeout(() => {
      this.#spoken = undefined;
      this.#plan();
    }, EMPTY_MS);
  }
}
