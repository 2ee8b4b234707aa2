import type { Problem } from '../engine/index.js';
import { isRecord } from '../engine/record.js';
import type { IndexResults } from './index-results.js';
import type { ResultsDocument } from './results-document.js';

const KINDS = ['survey-results', 'index-results'];

/** For now only the kind is checked. */
export const parseResults = (
  json: unknown,
): { results?: ResultsDocument | IndexResults; problems: readonly Problem[] } => {
  const kind = isRecord(json) ? json['kind'] : undefined;
  if (KINDS.includes(kind as string))
    return { results: json as unknown as ResultsDocument | IndexResults, problems: [] };
  const problem: Problem = {
    path: '/kind',
    code: 'unknown-value',
    params: { value: typeof kind === 'string' ? kind : '', allowed: KINDS },
    severity: 'error',
  };
  return { problems: [problem] };
};
