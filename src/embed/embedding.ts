/*
 * What lives in this folder: how content that cannot hold the tag becomes a survey. The one-file
 * script turns links (`survey-link`) and placeholders (`survey-placeholder`) into `<user-survey>`;
 * which, where and from whom is decided in `alone-in-block`, `edit-mode` and `allowed-address`.
 * `frame-script` resizes frames of stand-alone pages; it is a script of its own.
 */
import { isEdited } from './edit-mode.js';
import { LINKS, upgradeLink } from './survey-link.js';
import { PLACEHOLDERS, upgradePlaceholder } from './survey-placeholder.js';

/**
 * A survey and a placeholder have a link of their own inside; it stays one. In a menu or a
 * disclosure's name is no room.
 */
const NOT_INSIDE = `user-survey, ${PLACEHOLDERS}, nav, summary`;

/**
 * Turns the links and placeholders of the page into surveys, and those that come later.
 * `attributes` are those of the tag. Shadow roots belong to others and are not searched. Several
 * copies of the script do no harm: whichever comes to a link first, the next finds a survey.
 */
export function startEmbedding(attributes: readonly string[]): void {
  const upgrade = (found: Element) => {
    if (!found.isConnected || found.parentElement?.closest(NOT_INSIDE) || isEdited(found)) return;
    if (found.matches(PLACEHOLDERS)) upgradePlaceholder(found as HTMLElement, attributes);
    // Drawings have links, too.
    else if (found.matches(LINKS) && found instanceof HTMLAnchorElement)
      upgradeLink(found, attributes);
  };
  const upgradeIn = (root: ParentNode) =>
    root.querySelectorAll(`${PLACEHOLDERS}, ${LINKS}`).forEach(upgrade);

  const start = () => {
    upgradeIn(document);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const added of addedNodes)
          if (added instanceof Element) {
            upgrade(added);
            upgradeIn(added);
          }
    }).observe(document, { childList: true, subtree: true });
  };
  // Half a sentence looks as if its link stood alone.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
