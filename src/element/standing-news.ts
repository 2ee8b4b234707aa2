import type { ResolvedText } from '../engine/index.js';
import type { Speech } from '../localization/speech.js';
import type { SurveyView } from '../view/view-types.js';

/** What is so until it no longer is, and is said when it begins. */
export interface StandingNews {
  readonly topic: string;
  readonly words: ResolvedText;
  /** What has been said under this name is not said again, though it begins anew. */
  readonly once?: string;
  /** It answers a press, so it waits for no quiet moment. */
  readonly isAwaited?: boolean;
}

/** There is no survey to show. */
export const loadFailed = ({ say }: Pick<Speech, 'say'>): StandingNews => ({
  topic: 'load-failed',
  words: say('load-failed'),
});

/** What stands on the screen, in the words that stand there. */
export const standingNews = (view: SurveyView): readonly StandingNews[] => {
  const { context, draft, session, submitting, awaited, offline } = view;
  const { say, formatDateTime } = context;
  const { restored, savedUntil, savedElsewhere, failing } = draft;
  const news: (StandingNews | false | undefined | 0)[] = [
    submitting && awaited && { topic: 'sending', words: say('sending'), isAwaited: true },
    offline && { topic: 'offline', words: say('offline') },
    savedElsewhere && { topic: 'draft-elsewhere', words: say('draft-elsewhere') },
    failing && { topic: 'draft-failing', words: say('draft-failing') },
    restored && {
      topic: 'draft-restored',
      words: say('draft-restored', { savedAt: formatDateTime(restored.savedAt) }),
    },
    restored?.dropped && {
      topic: 'draft-dropped',
      words: say('draft-dropped', { count: restored.dropped }),
    },
    // Of a restored draft that has been said.
    savedUntil &&
      !restored && {
        topic: 'draft-saved',
        words: say('draft-saved-until', { until: formatDateTime(savedUntil) }),
        once: `draft-saved in session ${session}`,
      },
  ];
  return news.filter((each) => !!each);
};
