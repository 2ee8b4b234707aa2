/* global window, performance, requestAnimationFrame, MessageChannel, radios */
// Runs in the measured page before its own scripts; `radios` is written in front of it.
window.stopwatch = { readyAt: undefined, clicks: [] };

/** Within an animation callback: its frame is painted before the message arrives. */
const afterThisFrame = (done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(0);
};

const root = () => document.querySelector('user-survey')?.shadowRoot ?? document;

/** Nobody can answer before the radios are laid out and what listens to them is there. */
const look = () => {
  const survey = document.querySelector('user-survey');
  const scriptHasRun = survey ? survey.shadowRoot : 'ready' in document.documentElement.dataset;
  const last = root().querySelectorAll('input[type=radio]')[radios - 1];
  if (!scriptHasRun || !last?.getClientRects().length) return void requestAnimationFrame(look);
  afterThisFrame(() => (window.stopwatch.readyAt = performance.now()));
};
requestAnimationFrame(look);

window.addEventListener(
  'pointerup',
  ({ timeStamp }) =>
    requestAnimationFrame(() =>
      afterThisFrame(() => window.stopwatch.clicks.push(performance.now() - timeStamp)),
    ),
  { capture: true },
);

/** Brings a step of a scale into view; `part` is the question's place on the page, 0–1. */
window.showRadio = (part) => {
  const scales = root().querySelectorAll('fieldset');
  const label = scales[Math.floor(part * scales.length)].querySelectorAll('label')[3];
  label.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = label.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

window.countChecked = () => root().querySelectorAll('input[type=radio]:checked').length;
