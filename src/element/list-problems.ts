import type { LanguageTag, Problem } from '../engine/index.js';
import {
  checkDocument,
  countProblems,
  isLoadingProblem,
  severityWord,
  tellProblems,
  withLoadingProblems,
} from '../problems/index.js';
import type { SourceState } from '../run/source-controller.js';
import type { ProblemsView } from '../view/view-types.js';

/** What stands on pages, and hardly in the place of a survey. */
const PAGE_CONTENT =
  'h1, h2, h3, h4, h5, h6, header, main, footer, nav, section, article, aside, form, user-survey, user-survey-results, user-survey-print';

/** A tag that was closed as in XML is not closed in HTML: the rest of the page came inside. */
function pageInside(host: ParentNode): readonly Problem[] {
  const names = [...host.querySelectorAll(PAGE_CONTENT)].map(({ localName }) => localName);
  const value = [...new Set(names)];
  return value.length
    ? [{ path: '', code: 'page-inside', params: { value }, severity: 'warning' }]
    : [];
}

const noDocument: Problem = { path: '', code: 'no-document', params: {}, severity: 'error' };

/**
 * Every fault of the tag and its document, for the page. It is a file beside the script: citizens see
 * none of it.
 *
 * @param language wanted; the words come in nb, nn, sv or en
 */
export function listProblems(
  host: ParentNode,
  { kind, document: given, problems }: SourceState,
  language: LanguageTag,
): ProblemsView {
  const checked = given === undefined ? { problems: [] } : checkDocument(given);
  const { document, source } = checked;
  const ofLoading = [
    ...(kind === 'idle' ? [noDocument] : []),
    ...pageInside(host),
    ...problems.filter(isLoadingProblem),
  ];
  const all = withLoadingProblems(ofLoading, checked);
  const told = tellProblems(all, { document, source, language });
  return {
    heading: countProblems(all, language),
    items: told.map((each) => ({ ...each, word: severityWord(each.severity, language) })),
  };
}
