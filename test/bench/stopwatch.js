/* global window, performance, requestAnimationFrame, MessageChannel, radios */
// Runs in the measured page before its own scripts; `radios` is written in front of it.
window.stopwatch = { readyAt: undefined, clicks: [] };

/** The frame of this animation callback is painted before the message arrives. */
const afterFrame = (done) =>
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });

const look = () => {
  const survey = document.querySelector('user-survey');
  const scriptHasRun = survey ? survey.shadowRoot : 'ready' in document.documentElement.dataset;
  const root = survey?.shadowRoot ?? document;
  const last = root.querySelectorAll('input[type=radio]')[radios - 1];
  if (!scriptHasRun || !last?.getClientRects().length) return void requestAnimationFrame(look);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (window.stopwatch.readyAt = performance.now());
  port2.postMessage(0);
};
requestAnimationFrame(look);

window.addEventListener(
  'pointerup',
  ({ timeStamp }) => afterFrame(() => window.stopwatch.clicks.push(performance.now() - timeStamp)),
  { capture: true },
);

/** Brings the radio of a question into view; `part` is its place on the page, 0–1. */
window.showRadio = (part) => {
  const root = document.querySelector('user-survey')?.shadowRoot ?? document;
  const questions = root.querySelectorAll('fieldset');
  const label = questions[Math.floor(part * questions.length)].querySelectorAll('label')[3];
  label.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = label.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};
