import type { SurveyEvents } from '../events.js';
import { report } from '../report.js';
import { aloneInBlock } from './alone-in-block.js';
import { makeSurvey, type SurveyAttributes } from './make-survey.js';

/** Links that may ask for a survey. Those of visitors, in comments, are marked `ugc` and may not. */
export const LINKS = 'a[href*="#user-survey"]:not([rel~="ugc" i])';

/**
 * Where a link has no say: whether cookies go along is for whoever builds the page; a code is one
 * person's, and a page is everybody's.
 */
const NOT_FROM_A_LINK = ['credentials', 'code'];

/** Where it leads, without the fragment. */
const addressOf = ({ href, hash }: HTMLAnchorElement): string =>
  href.slice(0, href.length - hash.length);

/**
 * What a link asks for. It leads to the document, `/media/home-care.json#user-survey&lang=nb`, or
 * names it and leads to a page, which a visitor without the script can use:
 * `/s/home-care#user-survey&src=/media/home-care.json`.
 */
function wantedBy(
  link: HTMLAnchorElement,
  attributes: readonly string[],
): SurveyAttributes | undefined {
  const { hash } = link;
  const leadsTo = addressOf(link);
  // A jump to the survey on this page has the same fragment.
  if (!/^#user-survey(?:&|$)/.test(hash) || leadsTo === location.href.split('#')[0])
    return undefined;
  const known = attributes.filter((name) => !NOT_FROM_A_LINK.includes(name));
  const options = [...new URLSearchParams(hash.slice(1))].filter(([name]) => known.includes(name));
  return { src: leadsTo, ...Object.fromEntries(options) };
}

/** Links that were found to lead to a web page. */
const pageLinks = new WeakSet<HTMLAnchorElement>();

/** Did a web page come where a document should be? In preview the editor is told so in its place. */
const leadsToPage = (
  { detail }: SurveyEvents['survey-failed'],
  { src, preview }: SurveyAttributes,
  link: HTMLAnchorElement,
): boolean =>
  preview === undefined &&
  src === addressOf(link) &&
  detail.problems.some(({ code }) => code === 'html');

/**
 * Puts a survey in the place of a link that is alone in its block; the link goes inside. A link that
 * leads to a page, and names no document, turns out to be one that works as it is: it comes back.
 */
export function upgradeLink(link: HTMLAnchorElement, attributes: readonly string[]): void {
  if (pageLinks.has(link)) return;
  const place = aloneInBlock(link);
  const wanted = place && wantedBy(link, attributes);
  const survey = wanted && makeSurvey(wanted);
  if (!survey) return;
  const { parentNode, nextSibling } = link;
  survey.addEventListener('survey-failed', (event) => {
    if (!leadsToPage(event as SurveyEvents['survey-failed'], wanted, link)) return;
    report(
      `${wanted['src']} is a web page, and its link stays a link: name the document, too: #user-survey&src=…`,
    );
    pageLinks.add(link);
    if (place !== link) parentNode?.insertBefore(link, nextSibling);
    survey.replaceWith(place);
  });
  place.replaceWith(survey);
  survey.append(link);
}
