import { inWords, isVisible } from './controls.js';

/** What a printed page lacks: every question that is shown is on it, and fits. */
export function paperFindings(root: ShadowRoot): string[] {
  const section = root.querySelector('[part~=survey]');
  const labels = [
    ...root.querySelectorAll('[data-question] [part~=question-label], [part~=review-item] dt'),
  ];
  const pressed = [...root.querySelectorAll('button')].filter(isVisible);
  const width = section?.getBoundingClientRect().width ?? 0;
  return [
    ...labels.filter((node) => !isVisible(node)).map((node) => `${inWords(node)} is not printed`),
    ...pressed.map((node) => `${inWords(node)} is printed, and cannot be pressed`),
    ...(width > innerWidth ? ['the survey is wider than the paper'] : []),
  ];
}
