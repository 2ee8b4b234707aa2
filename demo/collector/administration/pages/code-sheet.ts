import type { Survey } from 'user-survey/engine';
import { readText } from 'user-survey/engine';
import { markup } from '../../pages/markup.js';
import type { Markup } from '../../pages/markup.js';
import type { Visit } from '../visit.js';
import { ourLanguage, wordsIn } from '../words/language.js';
import { codeList } from './codes.js';
import { administrationPage } from './layout.js';
import { qrCode } from './qr-code.js';
import { trailTo } from './round.js';

export interface CodeSheet {
  readonly survey: Survey;
  readonly codes: readonly string[];
  /** Address of the survey, without a fragment. */
  readonly address: string;
  readonly unit?: string;
  readonly round?: string;
}

/** New codes, which nobody sees again: cards to print and cut, and a list to copy. */
export function codeSheetPage(visit: Visit, sheet: CodeSheet): string {
  const { words, link } = visit;
  const { survey, codes, unit, round } = sheet;
  const about = [unit, round].filter(Boolean).join(', ');
  return administrationPage(visit, {
    title: words.codes.sheet(codes.length),
    trail: [
      ...trailTo(visit, survey),
      { name: words.codes.title, href: link(`surveys/${survey.id}/codes`) },
    ],
    main: markup`<div class="no-print">
<p><strong>${words.codes.once}</strong></p>
<p>${words.codes.print}${about ? ` ${words.codes.of(about)}` : undefined}</p>
${codeList(words.codes.asList, codes)}
</div>
<h2 class="no-print">${words.codes.cards}</h2>
<ul class="cards">
${codes.map((code) => card(visit, sheet, code))}</ul>`,
  });
}

/** Without what nobody types; it breaks where a part of it ends. */
const addressLines = (address: string): readonly Markup[] =>
  address
    .replace(/^https?:\/\//, '')
    .split(/(?<=\/)/)
    .map((part) => markup`${part}<wbr>`);

/** In the language of whoever gets it, not of whoever makes it. */
function card({ language }: Visit, { survey, address }: CodeSheet, code: string): Markup {
  const isOurs = survey.languages.some((each) => each === language);
  const wanted = isOurs ? language : (survey.languages[0] ?? language);
  const spoken = ourLanguage(wanted) ?? 'en';
  const { card: said } = wordsIn(spoken);
  const title = readText(survey.title, wanted, survey);
  const withCode = `${address}#code=${encodeURIComponent(code)}`;
  return markup`<li class="card" lang="${spoken}">
<div>
<p class="card-title" lang="${title.language}">${title.text}</p>
<p>${said.scan}</p>
<p class="address">${addressLines(address)}</p>
<p>${said.code} <strong class="code">${code}</strong></p>
</div>
${qrCode(withCode, said.qr(code))}
</li>
`;
}
