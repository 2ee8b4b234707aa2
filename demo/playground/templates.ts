import type { Texts } from './examples/index.js';

/** A survey document to begin with. */
export interface Template {
  /** Names its file in `surveys/`. */
  readonly name: string;
  /** Where it lies in this project. */
  readonly source: string;
  readonly title: Texts;
  readonly description: Texts;
}

const survey = (name: string): Pick<Template, 'name' | 'source'> => ({
  name,
  source: `demo/surveys/${name}.json`,
});

/** The gallery; the first one is there when the page opens. */
export const templates: readonly Template[] = [
  {
    name: 'starter',
    source: 'demo/starter/survey.json',
    title: { nb: 'Å begynne med', sv: 'Att börja med', en: 'To start with' },
    description: {
      nb: 'Fire spørsmål om et servicetorg, på bokmål og svensk.',
      sv: 'Fyra frågor om ett kontaktcenter, på bokmål och svenska.',
      en: 'Four questions about a service desk, in Norwegian and Swedish.',
    },
  },
  {
    ...survey('library'),
    title: { nb: 'Biblioteket', sv: 'Biblioteket', en: 'The library' },
    description: {
      nb: 'Kort, også lettlest og på arabisk, med opplesing.',
      sv: 'Kort, även lättläst och på arabiska, med uppläsning.',
      en: 'Short, also easy-read and in Arabic, with reading aloud.',
    },
  },
  {
    ...survey('ks-hjemmetjeneste'),
    title: { nb: 'Hjemmetjenesten', sv: 'Hemtjänsten (norsk)', en: 'Home care (Norwegian)' },
    description: {
      nb: 'Gjennomsnitt fra 1 til 6 i temaer, på tre språk.',
      sv: 'Medelvärden från 1 till 6 i teman, på tre språk.',
      en: 'Means from 1 to 6 by theme, in three languages.',
    },
  },
  {
    ...survey('korus-bte'),
    title: {
      nb: 'Hjelp ved rusutfordringer',
      sv: 'Hjälp vid beroende (norsk)',
      en: 'Help with substance use (Norwegian)',
    },
    description: {
      nb: 'Anonym, med spørsmål som kan hoppes over.',
      sv: 'Anonym, med frågor som kan hoppas över.',
      en: 'Anonymous, with questions that may be skipped.',
    },
  },
  {
    ...survey('bsb-intervjuguide'),
    title: {
      nb: 'Bruker spør bruker',
      sv: 'Brukare frågar brukare (norsk)',
      en: 'Peer interviews (Norwegian)',
    },
    description: {
      nb: 'Samtaleguide med stikkord for intervjueren.',
      sv: 'Samtalsguide med stödord för intervjuaren.',
      en: 'A guide for talks, with probes for the interviewer.',
    },
  },
  {
    ...survey('skr-ifo'),
    title: {
      nb: 'Sosialtjenesten (svensk)',
      sv: 'Socialtjänsten',
      en: 'Social services (Swedish)',
    },
    description: {
      nb: 'Ett spørsmål om gangen, også på lettlest svensk.',
      sv: 'En fråga i taget, även på lättläst svenska.',
      en: 'One question at a time, also in easy-read Swedish.',
    },
  },
  {
    ...survey('all-features'),
    title: { nb: 'Alt på én gang', sv: 'Allt på en gång', en: 'Everything at once' },
    description: {
      nb: 'Alle typer spørsmål, vilkår, koder og fire språk.',
      sv: 'Alla typer av frågor, villkor, koder och fyra språk.',
      en: 'Every question type, conditions, codes and four languages.',
    },
  },
];

/** A document as it lies beside this page, where schema and pictures are somewhere else. */
export const besideThePage = (text: string): string =>
  text
    .replace(/"\$schema": "[^"]*"/, '"$schema": "survey.schema.json"')
    .replaceAll('"../media/', '"media/');

/** Fetches one, from a file beside the page. */
export async function loadTemplate({ name }: Template): Promise<string> {
  const response = await fetch(`surveys/${name}.json`);
  if (!response.ok) throw new Error(`surveys/${name}.json: ${response.status}`);
  return response.text();
}
