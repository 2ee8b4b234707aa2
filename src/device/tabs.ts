/** What elements with the same survey tell each other, in this tab and in others; never answers. */
export type TabMessage =
  | {
      readonly kind: 'draft';
      /** Survey and draft key. */
      readonly key: string;
      /** Milliseconds since 1970; without it the draft was cleared. */
      readonly savedAt?: number;
    }
  | {
      /** A submission got the endpoint's verdict. */
      readonly kind: 'verdict';
      readonly submissionId: string;
      /** The receipt, where it was accepted; without it the form has it again. */
      readonly accepted?: object;
    }
  /** A submission was deleted before it was sent. */
  | { readonly kind: 'deleted'; readonly submissionId: string };
type Hear = (message: TabMessage) => void;

const hearers = new Set<Hear>();
let channel: BroadcastChannel | undefined;

const openChannel = (): void => {
  try {
    channel ??= new BroadcastChannel('user-survey');
    channel.onmessage = ({ data }) => {
      if (data) spread(data as TabMessage);
    };
  } catch {
    // Where it is refused, the tabs do not hear of each other; nothing depends on it.
  }
};
const closeChannel = (): void => {
  channel?.close();
  channel = undefined;
};
const spread = (message: TabMessage, teller?: Hear): void => {
  for (const hear of hearers) if (hear !== teller) hear(message);
};

/** From now on `hear` gets what others tell. */
export function joinTabs(hear: Hear): void {
  hearers.add(hear);
  // An open channel keeps a page out of the back-forward cache.
  addEventListener('pagehide', closeChannel);
  addEventListener('pageshow', openChannel);
  openChannel();
}

export const leaveTabs = (hear: Hear): boolean => hearers.delete(hear);

/** Tells all others, also after leaving. */
export function tell(message: TabMessage, teller: Hear): void {
  spread(message, teller);
  channel?.postMessage(message);
}
