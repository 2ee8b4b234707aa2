// Shows what an embedder can see of a survey: events with ids and counts, methods and the status.
const survey = document.querySelector('#survey');
const log = document.querySelector('#log');
const status = document.querySelector('#status');

const names = [
  'survey-loaded',
  'survey-failed',
  'survey-changed',
  'survey-page-changed',
  'survey-invalid',
  'survey-draft-saved',
  'survey-draft-restored',
  'survey-draft-cleared',
  'survey-submit',
  'survey-submitted',
  'survey-queued',
];
// Texts from the endpoint or the survey stay out of the log.
const shown = ['stage', 'status', 'kind', 'pageId', 'questionId', 'questionIds', 'index', 'count'];

function write(text) {
  const entry = document.createElement('li');
  entry.textContent = text;
  log.prepend(entry);
  while (log.children.length > 30) log.lastElementChild.remove();
  status.textContent = String(survey.status);
}

for (const name of names) {
  survey.addEventListener(name, ({ detail }) => {
    const facts = Object.fromEntries(
      shown.flatMap((key) => (detail && key in detail ? [[key, detail[key]]] : [])),
    );
    if (detail?.problems) facts.problems = detail.problems.length;
    write(`${name} ${JSON.stringify(facts)}`);
  });
}

for (const button of document.querySelectorAll('button[data-method]')) {
  button.addEventListener('click', async () => {
    const { method, args = '[]' } = button.dataset;
    try {
      const result = await survey[method](...JSON.parse(args));
      write(`${method}()${typeof result === 'boolean' ? ` → ${result}` : ''}`);
    } catch (error) {
      write(`${method}() ${error.name}`);
    }
  });
}
