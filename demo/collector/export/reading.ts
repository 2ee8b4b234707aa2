import { inTurn } from './in-turn.js';
import type { ResponseReader, ResponseSnapshot } from '../storage/responses/response-reader.js';

/** A survey's responses at one moment, for one reader. */
export interface Reading {
  readonly responses: ResponseSnapshot;
  /** Lets the next one read. Call it once. */
  end(): Promise<void>;
}

/** Begins a reading as soon as nobody else reads; nothing: that took too long. */
export type BeginReading = (surveyId: string, signal: AbortSignal) => Promise<Reading | undefined>;

/** @param patience milliseconds that a reader waits for the one before */
export function oneReading(reader: ResponseReader, patience: number): BeginReading {
  const turns = inTurn(patience);
  return async (surveyId, signal) => {
    const leave = await turns.take(signal);
    if (!leave) return undefined;
    try {
      const responses = await reader.snapshot(surveyId, signal);
      return {
        responses,
        async end() {
          await responses.close();
          leave();
        },
      };
    } catch (reason) {
      leave();
      throw reason;
    }
  };
}
