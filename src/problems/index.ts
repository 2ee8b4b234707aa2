/** What an editor reads about the faults of a document. Pure: no DOM, no lit. */
export { checkDocument, withLoadingProblems, type DocumentCheck } from './check-document.js';
export {
  countProblems,
  isLoadingProblem,
  severityWord,
  tellProblems,
  type TellingOptions,
  type ToldProblem,
} from './tell-problems.js';
