import { inWords } from './controls.js';

/** Longer than this is seen as movement, in seconds. */
const MOMENT = 0.01;
const seconds = (list: string) =>
  Math.max(...list.split(',').map((one) => parseFloat(one) * (one.includes('ms') ? 0.001 : 1)));

/** What still moves although the person asked for less (WCAG 2.3.3). */
export const motionFindings = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('*')].flatMap((node) => {
    const { transitionDuration, animationDuration, animationName, scrollBehavior } =
      getComputedStyle(node);
    const moves =
      seconds(transitionDuration) > MOMENT ||
      (animationName !== 'none' && seconds(animationDuration) > MOMENT) ||
      scrollBehavior === 'smooth';
    return moves ? [`${inWords(node)} moves`] : [];
  });
