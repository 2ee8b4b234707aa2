import { markup } from '../../pages/markup.js';
import type { BrokenDocument } from '../../surveys/surveys.js';
import type { Report } from '../reading/recent-reports.js';
import type { Visit } from '../visit.js';
import { brokenDocuments } from './home.js';
import { administrationPage } from './layout.js';

interface Troubles {
  readonly broken: readonly BrokenDocument[];
  /** The latest first. */
  readonly reports: readonly Report[];
  readonly timeZone: string;
}

/** What went wrong lately. */
export function troublesPage(visit: Visit, { broken, reports, timeZone }: Troubles): string {
  const { words, language } = visit;
  const time = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  });
  return administrationPage(visit, {
    title: words.troubles.title,
    trail: [],
    main: markup`${broken.length > 0 ? brokenDocuments(visit, broken) : undefined}
<h2>${words.troubles.lines}</h2>
<p>${words.troubles.since}</p>
${
  reports.length === 0
    ? markup`<p>${words.troubles.none}</p>`
    : markup`<ul class="reports">
${reports.map(
  ({ at, line }) =>
    markup`<li><time datetime="${at.toISOString()}">${time.format(at)}</time> <pre lang="en">${line}</pre></li>\n`,
)}</ul>`
}`,
  });
}
