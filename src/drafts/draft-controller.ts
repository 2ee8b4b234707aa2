import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hour, readDraft, replaceDraft, replaceDraftLeaving } from './draft-store.js';
import { joinTabs, leaveTabs, tell, type TabMessage } from '../device/tabs.js';
import type { Draft, DraftMode } from '../engine/index.js';

/** What the respondent is told about saving. Times are milliseconds since 1970. */
export interface DraftState {
  /** A draft of this session lies on the device, and is kept until then. */
  readonly savedUntil?: number;
  /** This session began with a saved draft. */
  readonly restored?: { readonly savedAt: number; readonly dropped: number };
  /** The device does not keep what is typed. */
  readonly failing?: boolean;
  /** Another tab saved later than this one. */
  readonly savedElsewhere?: boolean;
  /** Answers are to be saved: always in `auto`, never in `off`, when ticked in `ask`. */
  readonly keep: boolean;
}

export interface DraftConfig {
  /** Separates drafts: survey and draft key. */
  readonly key: string;
  readonly drafts: DraftMode;
  /** How long a draft is kept. */
  readonly draftHours: number;
}

/** A session to be saved; the controller adds format and time. */
export type DraftSnapshot = Omit<Draft, 'format' | 'savedAt'>;

export interface DraftOptions {
  /** The session at this moment; `undefined` when there is nothing to keep. */
  readonly snapshot: () => DraftSnapshot | undefined;
  readonly onSaved: () => void;
  /** A draft that lay on the device is gone. */
  readonly onCleared: () => void;
}

/** Milliseconds from an input to the write, so that the next frame comes first. */
const writeDelay = 50;

/**
 * Keeps the session on the device. With `off` the device is never touched.
 * State is replaced, never changed, and the host is asked to update.
 */
export class DraftController implements ReactiveController {
  state: DraftState = { keep: false };
  #config: DraftConfig = { key: '', drafts: 'off', draftHours: 0 };
  /** Something is not yet written. */
  #pending = false;
  /** Something is being written, and not yet sent or deleted; a page that goes would cut it off. */
  #writing = false;
  /** Set from the first input until it is written: no second write is planned meanwhile. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Results of an older run come too late to be told. */
  #run = 0;
  readonly #host: ReactiveControllerHost;
  readonly #options: DraftOptions;

  constructor(host: ReactiveControllerHost, options: DraftOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
  }

  hostConnected(): void {
    joinTabs(this.#hear);
    addEventListener('visibilitychange', this);
    addEventListener('pagehide', this);
  }

  hostDisconnected(): void {
    leaveTabs(this.#hear);
    removeEventListener('visibilitychange', this);
    removeEventListener('pagehide', this);
    void this.flush();
  }

  /** The page comes or goes. */
  handleEvent(): void {
    void this.flush(true);
  }

  /**
   * Writes what is pending, then turns to this survey and reads its draft. The latest call wins:
   * the ones before it resolve with `undefined`.
   */
  async open(config: DraftConfig): Promise<Draft | undefined> {
    void this.flush();
    this.#config = config;
    return this.load();
  }

  /** Reads the draft again, over what is not yet written here: another tab's is wanted. */
  async load(): Promise<Draft | undefined> {
    const { key, drafts, draftHours } = this.#config;
    const run = ++this.#run;
    const keep = drafts === 'auto';
    this.#pending = this.#writing = false;
    this.state = { keep };
    this.#host.requestUpdate();
    if (drafts === 'off') return undefined;
    const { draft, failing } = await readDraft(key, draftHours);
    if (run !== this.#run) return undefined;
    this.#set({
      failing: keep && failing,
      keep: keep || !!draft,
      savedUntil: this.#until(draft?.savedAt),
    });
    return draft;
  }

  /** The draft that was read is shown now. `dropped`: answers in it that no longer fit. */
  restored(savedAt: number, dropped: number): void {
    this.#set({ restored: { savedAt, dropped } });
  }

  /** What is said of the restored draft has been read. */
  seen(): void {
    this.#set({ restored: undefined });
  }

  /** The draft on the device is somebody else's: it stays, and this session is not kept. */
  standAside(): void {
    this.#config = { ...this.#config, drafts: 'off' };
    this.#run += 1;
    this.state = { keep: false, failing: true };
    this.#host.requestUpdate();
  }

  /** An input: it is on the device within 300 ms, where drafts are on. */
  changed(): void {
    if (!this.state.keep) return;
    this.#pending = true;
    this.#timer ??= setTimeout(() => void this.flush(), writeDelay);
  }

  /** Writes at once what is pending, without waiting for other writes: the database keeps the order. */
  async flush(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#pending || (leaving && this.#writing)) {
      this.#pending = false;
      this.#writing = true;
      await this.#write(this.#options.snapshot(), leaving);
      this.#writing = false;
    }
    this.#timer = undefined;
    if (this.#pending) this.changed();
  }

  /** The tick of "Save on this device": saves now, or deletes what is saved. */
  async setKeep(keep: boolean): Promise<void> {
    if (!keep) return this.clear();
    this.#set({ keep });
    this.changed();
    return this.flush();
  }

  /**
   * Deletes the draft from the device. The next input saves anew in `auto`; in `ask` the tick is
   * gone, too.
   */
  async clear(): Promise<void> {
    this.#set({ keep: this.#config.drafts === 'auto' });
    await this.giveWay();
  }

  /** Deletes the draft because the outbox or the endpoint has the answers now; the tick stays. */
  async giveWay(): Promise<void> {
    this.#pending = this.#writing = false;
    this.#run += 1;
    this.#set({ restored: undefined, savedElsewhere: false });
    await this.#write();
  }

  async #write(snapshot?: DraftSnapshot, leaving = false): Promise<void> {
    const run = this.#run;
    const { key, drafts } = this.#config;
    if (drafts === 'off') return;
    const savedAt = snapshot && Date.now();
    const { savedUntil: had, failing, savedElsewhere } = this.state;
    // What another tab saved may be of a newer format.
    const write = leaving && !failing && !savedElsewhere ? replaceDraftLeaving : replaceDraft;
    const done = await write(key, snapshot && { ...snapshot, format: 1, savedAt: savedAt! });
    const news = { kind: 'draft', key, savedAt } as const;
    if (done) tell(news, this.#hear);
    if (run !== this.#run) return;
    if (!done) return this.#set({ failing: this.state.keep });
    this.#hear(news);
    this.#set({ failing: false, savedElsewhere: false });
    if (snapshot) this.#options.onSaved();
    else if (had) this.#options.onCleared();
  }

  readonly #hear = (message: TabMessage): void => {
    const { key, drafts } = this.#config;
    if (message.kind !== 'draft' || message.key !== key || drafts === 'off') return;
    const { savedAt } = message;
    this.#set({ savedUntil: this.#until(savedAt), savedElsewhere: !!savedAt });
  };

  #until(savedAt: number | undefined): number | undefined {
    return savedAt && savedAt + this.#config.draftHours * hour;
  }

  #set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    this.#host.requestUpdate();
  }
}
