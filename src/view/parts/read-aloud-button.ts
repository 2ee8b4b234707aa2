import type { LocalizedText } from '../../engine/index.js';
import type { Readable, ViewContext } from '../view-types.js';
import { button, quietButton } from './button.js';
import { say } from './texts.js';

/**
 * "Read aloud", where the survey asks for it and something can be heard; "Stop reading" while it is.
 * @param id tells it from the others
 * @param about names it for those who do not see what it stands beside
 */
export const readAloudButton = (
  context: ViewContext,
  id: string,
  about: LocalizedText | undefined,
  what: Readable,
) => {
  const { readAloud, actions } = context;
  if (!readAloud?.canRead(what)) return undefined;
  const key = readAloud.reading === id ? 'read-aloud-stop' : 'read-aloud';
  const click = () => actions.readAloud(id, what);
  return about === undefined
    ? button('read-aloud-button', say(context, key), click, { look: 'quiet' })
    : quietButton(context, 'read-aloud-button', key, about, click);
};
