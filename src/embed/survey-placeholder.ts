import { makeSurvey } from './make-survey.js';

/** Elements that stand for the tag; inside of them stands the link to the survey elsewhere. */
export const PLACEHOLDERS = 'div[data-user-survey]:not([data-user-survey=""])';

/** Puts a survey into the placeholder: `data-user-survey` is its `src`, each `data-*` an attribute of the tag. */
export function upgradePlaceholder(placeholder: HTMLElement, attributes: readonly string[]): void {
  // A copy of a page, as Turbo and htmx keep them, has its survey already.
  if (placeholder.querySelector('user-survey')) return;
  const valueOf = (name: string) =>
    placeholder.getAttribute(name === 'src' ? 'data-user-survey' : `data-${name}`);
  const wanted = attributes.flatMap((name) => {
    const value = valueOf(name);
    return value === null ? [] : [[name, value] as const];
  });
  const survey = makeSurvey(Object.fromEntries(wanted));
  if (!survey) return;
  survey.append(...placeholder.childNodes);
  placeholder.append(survey);
}
