import { httpAddress } from '../device/http-address.js';
import { report } from '../report.js';
import { isAllowed } from './allowed-address.js';

/** Attributes of the tag, by name. */
export type SurveyAttributes = Readonly<Record<string, string>>;

/** These are addresses. */
const ADDRESSES = ['src', 'endpoint'];

/**
 * The tag with these attributes, its addresses absolute: it may be moved to where another base
 * holds. `undefined` when one of them is not allowed, which the page's developer is told: without
 * its endpoint a survey would send the answers elsewhere than the editor says.
 */
export function makeSurvey(wanted: SurveyAttributes): HTMLElement | undefined {
  // An address of the own site may lead elsewhere.
  const survey = Object.assign(document.createElement('user-survey'), {
    acceptsAddress: isAllowed,
  });
  for (const [name, value] of Object.entries(wanted)) {
    const isAddress = ADDRESSES.includes(name);
    const address = isAddress ? httpAddress(value, document.baseURI) : undefined;
    if (isAddress && (!address || !isAllowed(address))) {
      report(
        `${value} is not used as ${name}, and its link stays a link: add its host to data-allow="…" on <script data-user-survey-script>`,
      );
      return undefined;
    }
    survey.setAttribute(name, address ?? value);
  }
  return survey;
}
