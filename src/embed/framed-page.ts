import { HEIGHT, HELLO, messageIn, TOP } from './frame-messages.js';

/** After these what comes next stands at the top of the survey. */
const NEWS_AT_TOP = ['survey-page-changed', 'survey-invalid'];

/**
 * The frame's side: tells its height to the page around it, and to no other; which pages may be
 * around it says its own policy (`frame-ancestors`). Without a page that greets it nothing is told,
 * and the frame scrolls.
 */
export function tellHeight(): void {
  let around: string | undefined;
  const tell = (message: object) => {
    if (around !== undefined) parent.postMessage(message, around);
  };
  const tellSize = () => {
    const { height } = document.documentElement.getBoundingClientRect();
    tell({ type: HEIGHT, height: Math.ceil(height) });
  };
  addEventListener('message', ({ source, origin, data }) => {
    // A page without an origin cannot be answered, but to everybody.
    if (source !== parent || origin === 'null' || messageIn(data).type !== HELLO) return;
    around = origin;
    tellSize();
  });
  new ResizeObserver(tellSize).observe(document.documentElement);
  // Only what a person does here moves their page.
  for (const type of NEWS_AT_TOP)
    addEventListener(type, () => document.hasFocus() && tell({ type: TOP }));
}
