import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { draftStorageKey, keptUntil, readDraft, replaceDraft } from '../adapters/draft-store.js';
import { joinTabs, type TabMessage, type Tabs } from '../adapters/tabs.js';
import type { Draft, DraftMode } from '../engine/index.js';

/** What the citizen is told about saving. Times are milliseconds since 1970. */
export interface DraftState {
  /** A draft of this session lies on the device. */
  readonly saved?: { readonly savedAt: number; readonly until: number };
  /** This session began with a saved draft. */
  readonly restored?: { readonly savedAt: number; readonly dropped: number };
  /** The device does not keep what is typed. */
  readonly failing: boolean;
  /** Another tab saved later than this one. */
  readonly savedElsewhere: boolean;
  /** Answers are to be saved: always in `auto`, never in `off`, when ticked in `ask`. */
  readonly keep: boolean;
}

export interface DraftConfig {
  readonly surveyId: string;
  readonly draftKey: string;
  readonly mode: DraftMode;
  /** How long a draft is kept. */
  readonly hours: number;
}

/** A session to be saved; the controller adds format and time. */
export type DraftSnapshot = Omit<Draft, 'format' | 'savedAt'>;

export interface DraftOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly onSaved?: () => void;
  readonly onRestored?: () => void;
  /** A draft that lay on the device is gone. */
  readonly onCleared?: () => void;
}

/** Milliseconds from an input to the write, so that the next frame comes first. */
const writeDelay = 50;

/**
 * Keeps the session on the device (contract section 4). With `off` the device is never touched.
 * State is replaced, never changed, and the host is asked to update.
 */
export class DraftController implements ReactiveController {
  state: DraftState = { failing: false, savedElsewhere: false, keep: false };
  readonly #host: ReactiveControllerHost;
  readonly #options: DraftOptions;
  readonly #now: () => number;
  #config: DraftConfig | undefined;
  /** What is not yet written; taken at the moment of writing. */
  #pending: (() => DraftSnapshot | undefined) | undefined;
  /** The session as of the last input, for the tick of "Save on this device". */
  #latest: (() => DraftSnapshot | undefined) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writes = 0;
  /** Results of an older run come too late to be told. */
  #run = 0;
  #tabs: Tabs | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost, options: DraftOptions = {}) {
    this.#host = host;
    this.#options = options;
    this.#now = options.now ?? Date.now;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    addEventListener('pagehide', this.#onPageHide);
    this.#connected = true;
    this.#tabs ??= joinTabs(this.#onMessage);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    removeEventListener('pagehide', this.#onPageHide);
    this.#connected = false;
    void this.flush().then(() => {
      // The other tabs are told of the last write, too. Moved elsewhere, the element stays with them.
      if (this.#connected) return;
      this.#tabs?.leave();
      this.#tabs = undefined;
    });
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
    this.#drop();
    this.#latest = undefined;
    const run = ++this.#run;
    const config = this.#config;
    const keep = config?.mode === 'auto';
    this.state = { failing: false, savedElsewhere: false, keep };
    this.#host.requestUpdate();
    if (!config || config.mode === 'off') return undefined;
    const result = await readDraft(this.#key, config.hours, this.#now());
    if (run !== this.#run) return undefined;
    const found = result.kept ? result.value : undefined;
    const draft = found?.draft;
    this.#set({
      failing: keep && (!found || found.newer),
      keep: keep || draft !== undefined,
      ...(draft && { saved: this.#savedAt(draft.savedAt) }),
    });
    return draft;
  }

  /** The draft that was read is shown now. `dropped`: answers in it that no longer fit. */
  restored(dropped: number): void {
    const { saved } = this.state;
    if (!saved) return;
    this.#set({ restored: { savedAt: saved.savedAt, dropped } });
    this.#options.onRestored?.();
  }

  /**
   * An input: it is on the device within 300 ms, where drafts are on.
   * @param snapshot gives the session when it is written; `undefined` when there is nothing to keep
   */
  changed(snapshot: () => DraftSnapshot | undefined): void {
    this.#latest = snapshot;
    if (!this.state.keep) return;
    this.#pending = snapshot;
    this.#schedule();
  }

  /** Writes at once what is pending. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const snapshot = this.#pending?.();
    const pending = this.#pending !== undefined;
    this.#pending = undefined;
    if (pending && (snapshot || this.state.saved || this.#writes)) await this.#write(snapshot);
  }

  /** The tick of "Save on this device": saves now, or deletes what is saved. */
  async setKeep(keep: boolean): Promise<void> {
    if (this.#config?.mode !== 'ask') return;
    if (!keep) return this.clear();
    this.#set({ keep });
    this.#pending = this.#latest;
    return this.flush();
  }

  /**
   * Deletes the draft from the device. The next input saves anew in `auto`; in `ask` the tick is
   * gone, too.
   */
  async clear(): Promise<void> {
    this.#set({ keep: this.#config?.mode === 'auto' });
    await this.giveWay();
  }

  /** Deletes the draft because the outbox or the endpoint has the answers now; the tick stays. */
  async giveWay(): Promise<void> {
    this.#drop();
    this.#run += 1;
    this.#set({ restored: undefined, savedElsewhere: false });
    if (this.#config && this.#config.mode !== 'off') await this.#write(undefined);
  }

  get #key(): string {
    return draftStorageKey(this.#config!.surveyId, this.#config!.draftKey);
  }

  #savedAt(savedAt: number): DraftState['saved'] {
    return { savedAt, until: keptUntil(savedAt, this.#config!.hours) };
  }

  /** No second write while one runs. A flush does not wait: the database keeps the order. */
  #schedule(): void {
    if (this.#writes === 0) this.#timer ??= setTimeout(() => void this.flush(), writeDelay);
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#pending = undefined;
  }

  async #write(snapshot: DraftSnapshot | undefined): Promise<void> {
    const run = this.#run;
    const key = this.#key;
    const savedAt = this.#now();
    const had = this.state.saved !== undefined;
    this.#writes += 1;
    const done = await replaceDraft(key, snapshot && { ...snapshot, format: 1, savedAt });
    this.#writes -= 1;
    if (done) this.#tabs?.tell({ kind: 'draft', key, ...(snapshot && { savedAt }) });
    if (this.#pending) this.#schedule();
    if (run !== this.#run) return;
    if (!done) this.#set({ failing: this.state.keep });
    else if (snapshot) {
      this.#set({ failing: false, savedElsewhere: false, saved: this.#savedAt(savedAt) });
      this.#options.onSaved?.();
    } else if (had) {
      this.#set({ saved: undefined });
      this.#options.onCleared?.();
    }
  }

  readonly #onMessage = (message: TabMessage): void => {
    const { mode } = this.#config ?? { mode: 'off' };
    if (message.kind !== 'draft' || mode === 'off' || message.key !== this.#key) return;
    this.#set(
      typeof message.savedAt === 'number'
        ? { saved: this.#savedAt(message.savedAt), savedElsewhere: true }
        : { saved: undefined, savedElsewhere: false },
    );
  };
  readonly #onVisibility = (): void => {
    if (document.visibilityState === 'hidden') void this.flush();
  };
  readonly #onPageHide = (): void => void this.flush();

  #set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    this.#host.requestUpdate();
  }
}
