/* global FormData, fetch */
// What a municipality would write by hand: pages, required questions, a summary of errors, sending.
const form = document.forms[0];
const pages = [...form.querySelectorAll('section')];
const summary = form.querySelector('[role=alert]');
const show = (shown) => pages.forEach((page) => (page.hidden = page !== shown));
const fails = (page) =>
  [...page.querySelectorAll('fieldset[data-required]')].filter((question) => {
    const failed = !question.querySelector(':checked');
    question.querySelector('.error').hidden = !failed;
    return failed;
  });
form.addEventListener('click', ({ target }) => {
  const step = Number(target.dataset?.step);
  if (!step) return;
  const index = pages.findIndex((page) => !page.hidden);
  const failed = step > 0 ? fails(pages[index]) : [];
  summary.textContent = failed
    .map((question) => question.querySelector('legend').textContent)
    .join(' ');
  if (failed.length) return failed[0].querySelector('input').focus();
  show(pages[index + step]);
  pages[index + step].querySelector('h2').focus();
});
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (pages.some((page) => fails(page).length)) return;
  await fetch(form.action, { method: 'POST', body: new FormData(form) });
});
document.documentElement.dataset.ready = '';
