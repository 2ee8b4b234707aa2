import { httpAddress } from '../device/http-address.js';
import { HEIGHT, HELLO, messageIn, TOP } from './frame-messages.js';

/** Frames of stand-alone pages, whose address asks to be embedded: `/s/home-care?embed=1`. */
const surveyFrames = () =>
  [...document.querySelectorAll('iframe')].flatMap((frame) => {
    const address = httpAddress(frame.src);
    if (!address) return [];
    const { origin, searchParams } = new URL(address);
    return searchParams.has('embed') ? [{ frame, origin }] : [];
  });

/** As high as what is in it. A border counts where the page's style says so. */
function resize(frame: HTMLIFrameElement, height: number): void {
  const { boxSizing } = getComputedStyle(frame);
  const border = boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${height + border}px`;
}

/** Shows the frame's top when it is out of sight, under the page's sticky header if it says how high that is. */
function showTop(frame: HTMLIFrameElement): void {
  const pixels = (length: string) => parseFloat(length) || 0;
  if (!pixels(getComputedStyle(frame).scrollMarginTop))
    frame.style.scrollMarginTop = 'var(--user-survey-scroll-margin, 0px)';
  const covered =
    pixels(getComputedStyle(frame).scrollMarginTop) +
    pixels(getComputedStyle(document.documentElement).scrollPaddingTop);
  if (frame.getBoundingClientRect().top < covered) frame.scrollIntoView({ block: 'start' });
}

/** The page's side: resizes the frames of stand-alone pages, also those that come later. */
export function resizeFrames(): void {
  addEventListener('message', ({ source, origin, data }) => {
    const found = surveyFrames().find(({ frame }) => frame.contentWindow === source);
    if (!source || found?.origin !== origin) return;
    const { type, height } = messageIn(data);
    if (type === HEIGHT && Number.isInteger(height) && (height as number) > 0)
      resize(found.frame, height as number);
    else if (type === TOP) showTop(found.frame);
  });
  const greet = (frame: HTMLIFrameElement) =>
    frame.contentWindow?.postMessage({ type: HELLO }, '*');
  const greetIfSurvey = (loaded: EventTarget | null) => {
    const found = surveyFrames().find(({ frame }) => frame === loaded);
    if (found) greet(found.frame);
  };
  for (const { frame } of surveyFrames()) greet(frame);
  // It does not bubble.
  document.addEventListener('load', ({ target }) => greetIfSurvey(target), true);
}
