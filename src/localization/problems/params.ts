import type { MessageValue } from '../say-from.js';

/** What a sentence of the problems is filled with. */
export type Params<Name extends string> = Readonly<Record<Name, MessageValue>>;
