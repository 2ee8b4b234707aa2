import type { Example } from './example.js';

/** Each has a picture of its name in `media`. */
const ways = [
  { value: 'bus', label: { nb: 'Buss', sv: 'Buss', en: 'Bus' } },
  { value: 'bike', label: { nb: 'Sykkel', sv: 'Cykel', en: 'Bicycle' } },
];

/** What questions of several types can have. */
export const more: readonly Example[] = [
  {
    id: 'condition',
    title: {
      nb: 'Vises bare etter et svar',
      sv: 'Visas bara efter ett svar',
      en: 'Shown only after an answer',
    },
    questions: [
      {
        id: 'complained',
        type: 'yes-no',
        label: {
          nb: 'Har du klaget på noe?',
          sv: 'Har du klagat på något?',
          en: 'Have you made a complaint?',
        },
      },
      {
        id: 'complaint-answered',
        type: 'yes-no',
        label: { nb: 'Fikk du svar?', sv: 'Fick du svar?', en: 'Did you get an answer?' },
        visibleIf: { question: 'complained', equals: true },
      },
    ],
  },
  {
    id: 'not-applicable',
    title: {
      nb: 'Vet ikke / ikke aktuelt',
      sv: 'Vet inte / inte aktuellt',
      en: 'Don’t know / not relevant',
    },
    questions: [
      {
        id: 'meals-good',
        type: 'scale',
        max: 5,
        label: { nb: 'Hvor god er maten?', sv: 'Hur god är maten?', en: 'How good are the meals?' },
        labels: {
          1: { nb: 'Svært dårlig', sv: 'Mycket dålig', en: 'Very bad' },
          5: { nb: 'Svært god', sv: 'Mycket god', en: 'Very good' },
        },
        notApplicable: {
          nb: 'Jeg får ikke mat fra kommunen',
          sv: 'Jag får ingen mat från kommunen',
          en: 'I get no meals from the municipality',
        },
      },
    ],
  },
  {
    id: 'other',
    title: {
      nb: 'Annet, med egne ord',
      sv: 'Annat, med egna ord',
      en: 'Other, in one’s own words',
    },
    questions: [
      {
        id: 'heard-from',
        type: 'single-choice',
        label: {
          nb: 'Hvor hørte du om tilbudet?',
          sv: 'Var hörde du om tjänsten?',
          en: 'Where did you hear of the service?',
        },
        choices: [
          {
            value: 'web',
            label: { nb: 'På nettsidene', sv: 'På webbplatsen', en: 'On the website' },
          },
          {
            value: 'family',
            label: { nb: 'Av familien', sv: 'Av familjen', en: 'From my family' },
          },
          {
            value: 'other',
            label: { nb: 'Et annet sted', sv: 'Någon annanstans', en: 'Somewhere else' },
            other: true,
          },
        ],
      },
    ],
  },
  {
    id: 'comment',
    title: { nb: 'Kommentar til svaret', sv: 'Kommentar till svaret', en: 'Comment on the answer' },
    questions: [
      {
        id: 'safe',
        type: 'yes-no',
        label: {
          nb: 'Føler du deg trygg hjemme?',
          sv: 'Känner du dig trygg hemma?',
          en: 'Do you feel safe at home?',
        },
        comment: { label: { nb: 'Hvorfor?', sv: 'Varför?', en: 'Why?' }, maxLength: 300 },
      },
    ],
  },
  {
    id: 'images',
    title: { nb: 'Valg med bilder', sv: 'Val med bilder', en: 'Choices with images' },
    questions: [
      {
        id: 'transport',
        type: 'single-choice',
        label: {
          nb: 'Hvordan kommer du hit?',
          sv: 'Hur kommer du hit?',
          en: 'How do you get here?',
        },
        choices: ways.map((choice) => ({
          ...choice,
          image: { src: `media/${choice.value}.svg`, alt: '' },
        })),
      },
    ],
  },
  {
    id: 'preset',
    title: {
      nb: 'Samme skala flere ganger',
      sv: 'Samma skala flera gånger',
      en: 'One scale, several times',
    },
    presets: {
      agree: {
        type: 'scale',
        min: 1,
        max: 5,
        labels: {
          1: { nb: 'Helt uenig', sv: 'Stämmer inte alls', en: 'Strongly disagree' },
          5: { nb: 'Helt enig', sv: 'Stämmer helt', en: 'Strongly agree' },
        },
        notApplicable: true,
      },
    },
    questions: [
      {
        id: 'on-time',
        preset: 'agree',
        label: { nb: 'De kommer når de skal', sv: 'De kommer i tid', en: 'They come on time' },
      },
      {
        id: 'kind',
        preset: 'agree',
        label: { nb: 'De er hyggelige', sv: 'De är trevliga', en: 'They are kind' },
      },
    ],
  },
];
