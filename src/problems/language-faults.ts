import type { Problem } from '../engine/index.js';
import { parentOf } from './pointer.js';

/** A language in `languages` that no text has. */
const isUnused = ({ code, params }: Problem): boolean =>
  code === 'missing-translation' && typeof params.value === 'string';
const isMissing = ({ code }: Problem): boolean =>
  code === 'missing-language' || code === 'missing-translation';
const isUnlisted = ({ code }: Problem): boolean => code === 'unlisted-language';

/**
 * Faults of languages, one for each: a language has another name in `languages` than in the texts, or
 * in one text, or is not in `languages` at all.
 */
export function ofOneLanguageEach(problems: readonly Problem[]): readonly Problem[] {
  const unused = problems.filter(isUnused);
  const unlisted = problems.filter(isUnlisted);
  const names = [...new Set(unlisted.map(({ params }) => String(params.value)))];
  const first = unused.find(({ severity }) => severity === 'error');

  return problems.flatMap((problem): readonly Problem[] => {
    const { code, path, params } = problem;
    if (isUnused(problem)) {
      const nearest = names.length === 1 ? names[0] : undefined;
      return [{ ...problem, params: { ...params, allowed: names, nearest } }];
    }
    if (code === 'missing-language' && first) return [];
    if (isMissing(problem)) {
      const [instead, ...more] = unlisted.filter((other) => parentOf(other.path) === path);
      if (!instead || more.length) return [problem];
      return [{ ...problem, params: { ...params, nearest: instead.params.value as string } }];
    }
    if (!isUnlisted(problem)) return [problem];
    const isMisnamed = problems.some(
      (other) => isMissing(other) && !isUnused(other) && other.path === parentOf(path),
    );
    if (isMisnamed || unused.length) return [];
    const same = unlisted.filter((other) => other.params.value === params.value);
    if (same[0] !== problem) return [];
    return [{ ...problem, params: { ...params, count: same.length - 1 || undefined } }];
  });
}
