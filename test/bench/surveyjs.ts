import { inlineJson, page } from './page.js';
import type { BenchQuestion, BenchSurvey } from './surveys.js';

/** The page of SurveyJS's own guide, with its published minified files and without its web font. */
export const surveyjsPage = (survey: BenchSurvey) =>
  page(
    `<link rel="stylesheet" href="/surveyjs/survey-core/survey-core.fontless.min.css">
<script defer src="/surveyjs/survey-core/survey.core.min.js"></script>
<script defer src="/surveyjs/survey-js-ui/survey-js-ui.min.js"></script>
<script type="module">
const survey = new Survey.Model(${inlineJson(definition(survey))});
survey.onComplete.add(({ data }) => fetch('/responses', { method: 'POST', body: JSON.stringify(data) }));
survey.render(document.getElementById('survey'));
document.documentElement.dataset.ready = '';
</script>`,
    '<div id="survey"></div>',
  );

const definition = ({ title, pages }: BenchSurvey) => ({
  title,
  pages: pages.map(({ id, title, questions }) => ({
    name: id,
    title,
    elements: questions.map((item) => ({
      name: item.id,
      title: item.label,
      ...ownProperties(item),
    })),
  })),
});

function ownProperties(item: BenchQuestion): object {
  switch (item.type) {
    case 'scale':
      return {
        type: 'rating',
        isRequired: item.required,
        rateMin: item.min,
        rateMax: item.max,
        minRateDescription: item.labels[item.min],
        maxRateDescription: item.labels[item.max],
        displayMode: 'buttons',
      };
    case 'matrix':
      return {
        type: 'matrix',
        columns: [1, 2, 3, 4, 5, 6],
        rows: item.rows.map(({ id, label }) => ({ value: id, text: label })),
      };
    case 'multiple-choice':
      return { type: 'checkbox', choices: item.choices };
    case 'single-choice':
      return { type: 'dropdown', choices: item.choices };
    case 'text':
      return { type: 'comment', rows: 4 };
    case 'number':
      return { type: 'text', inputType: 'number' };
  }
}
