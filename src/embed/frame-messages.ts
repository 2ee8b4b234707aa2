/**
 * What a page and a stand-alone page in its frame tell each other. They trust nothing but what is
 * checked here: who sent it, from which origin, and that a height is one.
 */

/** The page: I resize; answer to my origin. It is sent to whoever is in the frame, and tells nothing. */
export const HELLO = 'user-survey:hello';
/** The frame: `{type, height}`, the pixels that everything in it needs, an integer. */
export const HEIGHT = 'user-survey:height';
/** The frame: another step is shown, or errors, above what was looked at. */
export const TOP = 'user-survey:top';

interface FrameMessage {
  readonly type?: unknown;
  readonly height?: unknown;
}

/** Anything may arrive. */
export const messageIn = (data: unknown): FrameMessage =>
  typeof data === 'object' && data !== null ? data : {};
