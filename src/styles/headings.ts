import { css } from 'lit';

/**
 * The survey's title is largest on its first screen, then the page's; a question that is alone on
 * its page is larger than both.
 */
export const headings = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0 0 var(--_space);
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  /* On a phone a long word stays whole; one that does not fit is hyphenated, or broken. */
  [part~='title'],
  [part~='receipt'] [part~='page-title'] {
    font-size: clamp(1.25em, 8.5cqi, 1.75em);
    font-weight: 700;
  }
  .long[part~='title'] {
    font-size: clamp(1em, 6.5cqi, 1.75em);
  }
  .later [part~='title'] {
    margin-block-end: var(--_half);
    color: var(--_muted);
    font-size: 1em;
    font-weight: 400;
  }
  [part~='page-title'] {
    margin-block-end: calc(var(--_space) * 1.5);
    font-size: clamp(1.125em, 7cqi, 1.375em);
    font-weight: 700;
  }
  .long[part~='page-title'] {
    font-size: clamp(1.125em, 6cqi, 1.375em);
  }
  /* Never larger than the survey's own. */
  .first > .long[part~='title'] ~ form [part~='page-title'] {
    font-size: clamp(1em, 5.5cqi, 1.375em);
  }
  [part~='page'] + [part~='page'] {
    margin-block-start: calc(var(--_space) * 3);
  }
  [part~='page-title'] + [part~='description'] {
    margin-block-start: calc(var(--_half) * -1);
  }
  .one-question [part~='page'] > [part~='page-title'] {
    margin-block-end: var(--_half);
    color: var(--_muted);
    font-size: 1em;
    font-weight: 400;
  }
`;
