/** What elements with the same survey tell each other, in this tab and in others; never answers. */
export type TabMessage =
  /** A draft was saved, or (without a time) cleared. */
  | { readonly kind: 'draft'; readonly key: string; readonly savedAt?: number }
  /** A submission got the endpoint's verdict; `reply` when it was accepted. */
  | { readonly kind: 'settled'; readonly submissionId: string; readonly reply?: unknown };

export interface Tabs {
  tell(message: TabMessage): void;
  leave(): void;
}

/** Joins the talk between tabs; where there is no BroadcastChannel, nobody hears and nobody speaks. */
export function joinTabs(hear: (message: TabMessage) => void): Tabs {
  let channel: BroadcastChannel | undefined;
  const join = (): void => {
    try {
      channel ??= new BroadcastChannel('user-survey');
      channel.onmessage = ({ data }) => {
        if (typeof data === 'object' && data) hear(data as TabMessage);
      };
    } catch {
      channel = undefined;
    }
  };
  const close = (): void => {
    channel?.close();
    channel = undefined;
  };
  // An open channel keeps a page out of the back-forward cache.
  addEventListener('pagehide', close);
  addEventListener('pageshow', join);
  join();
  return {
    tell: (message) => {
      try {
        channel?.postMessage(message);
      } catch {
        // The other tabs do not hear it; nothing depends on it.
      }
    },
    leave: () => {
      removeEventListener('pagehide', close);
      removeEventListener('pageshow', join);
      close();
    },
  };
}
