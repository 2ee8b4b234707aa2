import { httpAddress } from '../device/http-address.js';

/** Known while a classic script runs; a module has none, and is found by its name or its mark. */
const ownScript = document.currentScript;
const ownAddress = ownScript instanceof HTMLScriptElement ? ownScript.src : '';
const NAMED_AS_OURS = /^[^?#]*\/user-survey[^/?#]*\.js(?:[?#]|$)/;
const MARK = 'data-user-survey-script';

const originOf = (address: string): string | undefined =>
  httpAddress(address) && new URL(address).origin;

/**
 * May a link or placeholder ask for this address? Editors may write both where they may not write
 * scripts; so questions come from, and answers go to, the page's own origin, the script's, and the
 * hosts that its `data-allow` names. Whoever may write the script decides.
 */
export function isAllowed(address: string): boolean {
  const { origin, host } = new URL(address);
  // Not `document.scripts`: what an editor writes may have that name (`<img name="scripts">`).
  const scripts = [...document.querySelectorAll('script')];
  const ours = scripts.filter(
    ({ src, attributes }) => NAMED_AS_OURS.test(src) || MARK in attributes,
  );
  const origins = [self.origin, ...[ownAddress, ...ours.map(({ src }) => src)].map(originOf)];
  const hosts = scripts
    .filter((script) => script.hasAttribute(MARK))
    .flatMap((script) => (script.dataset['allow'] ?? '').split(/\s+/));
  return origins.includes(origin) || hosts.includes(host);
}
