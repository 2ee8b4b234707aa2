import type { Intake } from '../intake/intake.js';
import { hasClosed } from '../surveys/closed-round.js';
import { isClosed } from '../surveys/opening.js';
import type { Publication } from '../storage/round-tables.js';
import type { Publishing, Unpublished, WantedRound } from './publishing.js';

/** Why a round is not published now. */
export type NotPublished = Unpublished | 'round-open';

interface PublishingParts {
  readonly publishing: Pick<Publishing, 'publish'>;
  readonly intake: Pick<Intake, 'finish' | 'settle'>;
}

/** Publishes a round, unless it is open or too few responses came. */
export async function publishClosed(
  { publishing, intake }: PublishingParts,
  wanted: WantedRound,
): Promise<Publication | { readonly refused: NotPublished }> {
  const { survey, round, publishedOn } = wanted;
  if (!hasClosed(survey, round, publishedOn)) return { refused: 'round-open' };
  // Before anything is public: from now on the order of rows tells nothing of what is published.
  await (isClosed(survey, publishedOn) ? intake.finish(survey.id) : intake.settle(survey));
  return publishing.publish(wanted);
}
