import type { Example } from './example.js';

/** One example for each question type. */
export const questionTypes: readonly Example[] = [
  {
    id: 'scale',
    title: { nb: 'Skala', sv: 'Skala', en: 'Scale' },
    questions: [
      {
        id: 'satisfied',
        type: 'scale',
        min: 1,
        max: 6,
        label: {
          nb: 'Hvor fornøyd er du med hjelpen?',
          sv: 'Hur nöjd är du med hjälpen?',
          en: 'How satisfied are you with the help?',
        },
        labels: {
          1: { nb: 'Svært misfornøyd', sv: 'Mycket missnöjd', en: 'Very dissatisfied' },
          6: { nb: 'Svært fornøyd', sv: 'Mycket nöjd', en: 'Very satisfied' },
        },
        required: true,
      },
    ],
  },
  {
    id: 'single-choice',
    title: { nb: 'Ett valg', sv: 'Ett val', en: 'Single choice' },
    questions: [
      {
        id: 'how-often',
        type: 'single-choice',
        label: {
          nb: 'Hvor ofte får du hjelp?',
          sv: 'Hur ofta får du hjälp?',
          en: 'How often do you get help?',
        },
        choices: [
          { value: 'daily', label: { nb: 'Hver dag', sv: 'Varje dag', en: 'Every day' } },
          { value: 'weekly', label: { nb: 'Hver uke', sv: 'Varje vecka', en: 'Every week' } },
          { value: 'less', label: { nb: 'Sjeldnere', sv: 'Mer sällan', en: 'Less often' } },
        ],
      },
    ],
  },
  {
    id: 'multiple-choice',
    title: { nb: 'Flere valg', sv: 'Flera val', en: 'Multiple choice' },
    questions: [
      {
        id: 'help',
        type: 'multiple-choice',
        label: {
          nb: 'Hva får du hjelp til?',
          sv: 'Vad får du hjälp med?',
          en: 'What do you get help with?',
        },
        hint: {
          nb: 'Velg alt som passer.',
          sv: 'Välj allt som stämmer.',
          en: 'Choose all that apply.',
        },
        choices: [
          { value: 'cleaning', label: { nb: 'Rengjøring', sv: 'Städning', en: 'Cleaning' } },
          { value: 'meals', label: { nb: 'Måltider', sv: 'Måltider', en: 'Meals' } },
          { value: 'medicine', label: { nb: 'Medisiner', sv: 'Mediciner', en: 'Medicine' } },
          {
            value: 'none',
            label: { nb: 'Ingenting av dette', sv: 'Inget av detta', en: 'None of these' },
            exclusive: true,
          },
        ],
      },
    ],
  },
  {
    id: 'yes-no',
    title: { nb: 'Ja eller nei', sv: 'Ja eller nej', en: 'Yes or no' },
    questions: [
      {
        id: 'informed',
        type: 'yes-no',
        label: {
          nb: 'Vet du hvem du kan ringe til?',
          sv: 'Vet du vem du kan ringa till?',
          en: 'Do you know whom to call?',
        },
      },
    ],
  },
  {
    id: 'matrix',
    title: { nb: 'Tabell', sv: 'Tabell', en: 'Matrix' },
    questions: [
      {
        id: 'staff',
        type: 'matrix',
        label: {
          nb: 'Hvor enig er du i dette om de ansatte?',
          sv: 'Hur väl stämmer detta om personalen?',
          en: 'How much do you agree with this about the staff?',
        },
        rows: [
          {
            id: 'listen',
            label: { nb: 'De lytter til meg', sv: 'De lyssnar på mig', en: 'They listen to me' },
          },
          {
            id: 'time',
            label: { nb: 'De har god tid', sv: 'De har gott om tid', en: 'They have time' },
          },
        ],
        min: 1,
        max: 5,
        labels: {
          1: { nb: 'Helt uenig', sv: 'Stämmer inte alls', en: 'Strongly disagree' },
          5: { nb: 'Helt enig', sv: 'Stämmer helt', en: 'Strongly agree' },
        },
      },
    ],
  },
  {
    id: 'text',
    title: { nb: 'Tekst', sv: 'Text', en: 'Text' },
    questions: [
      {
        id: 'better',
        type: 'text',
        multiline: true,
        maxLength: 500,
        label: { nb: 'Hva kan bli bedre?', sv: 'Vad kan bli bättre?', en: 'What could be better?' },
        hint: { nb: 'Ikke skriv navn.', sv: 'Skriv inga namn.', en: 'Do not write names.' },
      },
    ],
  },
  {
    id: 'number',
    title: { nb: 'Tall', sv: 'Tal', en: 'Number' },
    questions: [
      {
        id: 'persons',
        type: 'number',
        min: 1,
        max: 20,
        step: 1,
        unit: { nb: 'personer', sv: 'personer', en: 'persons' },
        label: {
          nb: 'Hvor mange bor i husstanden?',
          sv: 'Hur många bor i hushållet?',
          en: 'How many live in the household?',
        },
      },
    ],
  },
  {
    id: 'date',
    title: { nb: 'Dato', sv: 'Datum', en: 'Date' },
    questions: [
      {
        id: 'first-visit',
        type: 'date',
        min: '2020-01-01',
        label: {
          nb: 'Når fikk du hjelp første gang?',
          sv: 'När fick du hjälp första gången?',
          en: 'When did you get help for the first time?',
        },
      },
    ],
  },
  {
    id: 'ranking',
    title: { nb: 'Rangering', sv: 'Rangordning', en: 'Ranking' },
    questions: [
      {
        id: 'important',
        type: 'ranking',
        label: {
          nb: 'Hva er viktigst for deg?',
          sv: 'Vad är viktigast för dig?',
          en: 'What matters most to you?',
        },
        choices: [
          { value: 'time', label: { nb: 'God tid', sv: 'Gott om tid', en: 'Enough time' } },
          {
            value: 'same',
            label: { nb: 'De samme ansatte', sv: 'Samma personal', en: 'The same staff' },
          },
          { value: 'agreed', label: { nb: 'Faste tider', sv: 'Fasta tider', en: 'Agreed hours' } },
        ],
      },
    ],
  },
  {
    id: 'consent',
    title: { nb: 'Samtykke', sv: 'Samtycke', en: 'Consent' },
    questions: [
      {
        id: 'agree',
        type: 'consent',
        required: true,
        label: {
          nb: 'Jeg har lest informasjonen og vil delta.',
          sv: 'Jag har läst informationen och vill delta.',
          en: 'I have read the information and want to take part.',
        },
      },
    ],
  },
  {
    id: 'statement',
    title: { nb: 'Tekst mellom spørsmål', sv: 'Text mellan frågor', en: 'Statement' },
    questions: [
      {
        id: 'about-visits',
        type: 'statement',
        label: {
          nb: '**Besøkene.** De neste spørsmålene handler om de siste fire ukene.',
          sv: '**Besöken.** De följande frågorna handlar om de senaste fyra veckorna.',
          en: '**The visits.** The next questions are about the last four weeks.',
        },
      },
    ],
  },
];
