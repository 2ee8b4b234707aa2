import { hasClosed } from '../surveys/closed-round.js';
import type { Publication } from '../storage/round-tables.js';
import type { Publishing, Unpublished, WantedRound } from './publishing.js';

/** Why a round is not published now. */
export type NotPublished = Unpublished | 'round-open';

/** Publishes a round, unless it is open or too few responses came. */
export const publishClosed = async (
  publishing: Pick<Publishing, 'publish'>,
  wanted: WantedRound,
): Promise<Publication | { readonly refused: NotPublished }> =>
  hasClosed(wanted.survey, wanted.round, wanted.publishedOn)
    ? publishing.publish(wanted)
    : { refused: 'round-open' };
