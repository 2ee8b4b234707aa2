import { findLanguage } from 'user-survey/engine';
import type { LanguageTag } from 'user-survey/engine';

interface Words {
  /** Stands in place of the survey until it is there, and when it cannot be shown. */
  readonly surveyFallback: string;
  readonly resultsFallback: string;
  readonly paperFallback: string;
  readonly paper: string;
  readonly results: string;
  readonly noSurvey: string;
  readonly nothingPublished: string;
}

const WORDS: Readonly<Record<'nb' | 'nn' | 'sv' | 'en', Words>> = {
  nb: {
    surveyFallback:
      'Undersøkelsen vises her når siden er lastet. Den trenger JavaScript. Kommer den ikke, kan du kontakte dem som ba deg svare.',
    resultsFallback: 'Resultatene vises her når siden er lastet. De trenger JavaScript.',
    paperFallback: 'Skjemaet vises her når siden er lastet. Det trenger JavaScript.',
    paper: 'Papirskjema',
    results: 'Resultater',
    noSurvey: 'Her er det ingen undersøkelse. Se om adressen er riktig.',
    nothingPublished: 'Det er ikke publisert noen resultater ennå.',
  },
  nn: {
    surveyFallback:
      'Undersøkinga blir vist her når sida er lasta. Ho treng JavaScript. Kjem ho ikkje, kan du kontakte dei som bad deg svare.',
    resultsFallback: 'Resultata blir viste her når sida er lasta. Dei treng JavaScript.',
    paperFallback: 'Skjemaet blir vist her når sida er lasta. Det treng JavaScript.',
    paper: 'Papirskjema',
    results: 'Resultat',
    noSurvey: 'Her er det inga undersøking. Sjå om adressa er rett.',
    nothingPublished: 'Det er ikkje publisert nokon resultat enno.',
  },
  sv: {
    surveyFallback:
      'Undersökningen visas här när sidan har laddats. Den behöver JavaScript. Om den inte kommer kan du kontakta dem som bad dig svara.',
    resultsFallback: 'Resultaten visas här när sidan har laddats. De behöver JavaScript.',
    paperFallback: 'Formuläret visas här när sidan har laddats. Det behöver JavaScript.',
    paper: 'Pappersformulär',
    results: 'Resultat',
    noSurvey: 'Här finns ingen undersökning. Se om adressen är rätt.',
    nothingPublished: 'Inga resultat är publicerade ännu.',
  },
  en: {
    surveyFallback:
      'The survey shows here when the page has loaded. It needs JavaScript. If it does not come, contact those who asked you to answer.',
    resultsFallback: 'The results show here when the page has loaded. They need JavaScript.',
    paperFallback: 'The form shows here when the page has loaded. It needs JavaScript.',
    paper: 'Paper form',
    results: 'Results',
    noSurvey: 'There is no survey here. See whether the address is right.',
    nothingPublished: 'No results are published yet.',
  },
};

const LANGUAGES = Object.keys(WORDS) as (keyof typeof WORDS)[];

/** The words of a page in a language, else in English. */
export function pageWords(
  language: LanguageTag,
  fallback: Readonly<Record<LanguageTag, LanguageTag>> = {},
): { readonly words: Words; readonly language: LanguageTag } {
  const wanted = findLanguage(language, LANGUAGES, fallback);
  const found = LANGUAGES.find((known) => known === wanted) ?? 'en';
  return { words: WORDS[found], language: found };
}
