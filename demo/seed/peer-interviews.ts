import type { SeededRound } from './seeded-round.js';

/** Peer interviews: 21 conversations, in key words. None of it is a figure. */
export const peerInterviews: SeededRound = {
  surveyId: 'bsb-intervjuguide',
  round: '2025',
  language: 'nb',
  channel: 'interview',
  code: 'DEMO',
  answeredOn: '2025-05-14',
  publishedOn: '2025-09-01',
  units: { Oppfølgingstjenesten: 21 },
  answers: {
    form: [
      ['individual', 80],
      ['group', 20],
    ],
    participants: [
      [3, 1],
      [4, 1],
      [5, 1],
    ],
    consent: [[true, 1]],
    inngang: [
      ['Deltaker 1 fikk vite om tilbudet på sykehuset.', 2],
      ['Tilfeldig, gjennom en bekjent. Vanskelig å finne fram.', 1],
      ['Fastlegen sendte henvisning.', 2],
    ],
    informasjon: [
      ['Visste lite før første møte. Savnet noe på papir.', 2],
      ['Fikk god informasjon etter hvert.', 1],
      [undefined, 1],
    ],
    relasjon: [
      ['De samme personene over tid gir tillit.', 3],
      ['Stoler på dem som holder avtaler.', 2],
      ['Mange bytter, må begynne på nytt.', 1],
    ],
    medvirkning: [
      ['Er med på å lage planen.', 2],
      ['Blir hørt, men får sjelden velge tidspunkt.', 1],
      [undefined, 1],
    ],
    praktisk: [
      ['Hjelp med brev og søknader.', 2],
      ['Følge til legen.', 1],
      [undefined, 1],
    ],
    samarbeid: [
      ['Må fortelle det samme flere steder.', 2],
      ['Ansvarsgruppen fungerer.', 1],
      [undefined, 1],
    ],
    forbedring: [
      ['Færre bytter av kontaktperson.', 2],
      ['Åpent på kvelden.', 1],
    ],
    dialog: [
      [['relasjon', 'samarbeid'], 2],
      [['informasjon'], 1],
      [['medvirkning', 'praktisk'], 1],
      [undefined, 1],
    ],
    reflection: [
      ['God samtale. Deltakeren tok selv opp det viktigste.', 1],
      [undefined, 2],
    ],
  },
};
