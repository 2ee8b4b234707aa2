import { aloneInBlock } from './alone-in-block.js';
import { makeSurvey, type SurveyAttributes } from './make-survey.js';

/** Links that may ask for a survey. Those of visitors, in comments, are marked `ugc` and may not. */
export const LINKS = 'a[href*="#user-survey"]:not([rel~="ugc" i])';

/**
 * Where a link has no say: whether cookies go along is for whoever builds the page; a code is one
 * person's, and a page is everybody's.
 */
const NOT_FROM_A_LINK = ['credentials', 'code'];

/**
 * What a link asks for. It leads to the document, `/media/home-care.json#user-survey&lang=nb`, or
 * names it and leads to a page, which a visitor without the script can use:
 * `/s/home-care#user-survey&src=/media/home-care.json`.
 */
function wantedBy(
  link: HTMLAnchorElement,
  attributes: readonly string[],
): SurveyAttributes | undefined {
  const { href, hash } = link;
  const leadsTo = href.slice(0, href.length - hash.length);
  // A jump to the survey on this page has the same fragment.
  if (!/^#user-survey(?:&|$)/.test(hash) || leadsTo === location.href.split('#')[0])
    return undefined;
  const known = attributes.filter((name) => !NOT_FROM_A_LINK.includes(name));
  const options = [...new URLSearchParams(hash.slice(1))].filter(([name]) => known.includes(name));
  return { src: leadsTo, ...Object.fromEntries(options) };
}

/** Puts a survey in the place of a link that is alone in its block; the link goes inside. */
export function upgradeLink(link: HTMLAnchorElement, attributes: readonly string[]): void {
  const place = aloneInBlock(link);
  const wanted = place && wantedBy(link, attributes);
  const survey = wanted && makeSurvey(wanted);
  if (!survey) return;
  place.replaceWith(survey);
  survey.append(link);
}
