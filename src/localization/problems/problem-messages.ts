import type { Msg } from '../msg.js';
import { faultMessagesIn } from './fault-messages.js';
import { fileMessagesIn } from './file-messages.js';
import { placeMessagesIn } from './place-messages.js';

/**
 * EVERY string that an editor reads about the faults of a document, in English, the source language.
 * A key is the message id in the XLIFF files.
 */
export const problemMessagesIn = (msg: Msg) => ({
  ...placeMessagesIn(msg),
  ...faultMessagesIn(msg),
  ...fileMessagesIn(msg),
});

export type ProblemMessages = ReturnType<typeof problemMessagesIn>;
