import { page } from './page.js';
import type { BenchQuestion, BenchSurvey } from './surveys.js';

/** The baseline: the same questions written as HTML by hand. */
export const staticPage = ({ title, pages }: BenchSurvey) =>
  page(
    '<link rel="stylesheet" href="/bench/static-form.css"><script type="module" src="/bench/static-form.js"></script>',
    `<h1>${title}</h1>
<form action="/responses" method="post" novalidate>
<div role="alert"></div>
${pages
  .map(
    (item, index) => `<section${index ? ' hidden' : ''}>
<h2 tabindex="-1">${item.title}</h2>
${item.questions.map(question).join('\n')}
<p>${index ? '<button type="button" data-step="-1">Back</button> ' : ''}${
      pages[index + 1]
        ? '<button type="button" data-step="1">Next</button>'
        : '<button>Send answers</button>'
    }</p>
</section>`,
  )
  .join('\n')}
</form>`,
  );

const ERROR = '<p class="error" hidden>Answer this question</p>';

const radios = (name: string, words: readonly string[]) =>
  words
    .map(
      (word, index) =>
        `<label><input type="radio" name="${name}" value="${index + 1}">${word}</label>`,
    )
    .join('');

const steps = (labels: Readonly<Record<string, string>> = {}) =>
  [1, 2, 3, 4, 5, 6].map((step) => (labels[step] ? `${step} – ${labels[step]}` : `${step}`));

const group = (label: string, content: string, attribute = '') =>
  `<fieldset${attribute}><legend>${label}</legend>${content}${ERROR}</fieldset>`;

const field = ({ id, label }: BenchQuestion, content: string) =>
  `<div class="question"><label for="${id}">${label}</label>${content}</div>`;

function question(item: BenchQuestion): string {
  switch (item.type) {
    case 'scale':
      return group(
        item.label,
        `<div class="scale">${radios(item.id, steps(item.labels))}</div>`,
        ' data-required',
      );
    case 'matrix':
      return group(
        item.label,
        item.rows
          .map((row) => group(row.label, `<div class="scale">${radios(row.id, steps())}</div>`))
          .join(''),
      );
    case 'multiple-choice':
      return group(
        item.label,
        `<div class="choices">${item.choices
          .map(
            (choice) =>
              `<label><input type="checkbox" name="${item.id}" value="${choice}">${choice}</label>`,
          )
          .join('')}</div>`,
      );
    case 'single-choice':
      return field(
        item,
        `<select id="${item.id}" name="${item.id}"><option></option>${item.choices
          .map((choice) => `<option>${choice}</option>`)
          .join('')}</select>`,
      );
    case 'text':
      return field(item, `<textarea id="${item.id}" name="${item.id}" rows="4"></textarea>`);
    case 'number':
      return field(item, `<input id="${item.id}" name="${item.id}" inputmode="decimal">`);
  }
}
