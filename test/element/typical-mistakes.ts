/** The mistakes that editors make most, each in a document or tag that is right otherwise. */

/** What is served at the address of the tag, and what is said of it. */
export interface TypicalMistake {
  readonly what: string;
  /** As for the fake network: text, a status, a reply, or a function that gives it. */
  readonly served?: unknown;
  /** Address in the tag; `null`: it has none. */
  readonly src?: string | null;
  /** What the tag has inside. */
  readonly inside?: string;
  /** Place, what is wrong, and what to do, as one reads it. */
  readonly nb: string;
  readonly en: string;
}

const RIGHT = `{
  "id": "home-care",
  "version": "2026-1",
  "languages": ["nb", "en"],
  "title": { "nb": "Hjemmetjenesten på Ås", "en": "Home care" },
  "pages": [
    {
      "id": "visits",
      "questions": [
        {
          "id": "satisfied",
          "type": "scale",
          "max": 6,
          "label": { "nb": "Hvor fornøyd er du?", "en": "How satisfied are you?" }
        },
        {
          "id": "why",
          "type": "text",
          "label": { "nb": "Hvorfor?", "en": "Why?" },
          "visibleIf": { "question": "satisfied", "atMost": 3 }
        }
      ]
    }
  ]
}
`;

/** The right document with this in the place of that, once. */
const withChange = (right: string, wrong: string): string => {
  if (!RIGHT.includes(right)) throw new Error(`"${right}" is not in the document`);
  return RIGHT.replace(right, () => wrong);
};
const reply = (body: BodyInit, contentType: string) => () =>
  new Response(body, { headers: { 'Content-Type': contentType } });
/** As Windows and old editors write it: a letter, a byte. */
const latin1 = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const noAnswer = () => Promise.reject(new TypeError('Failed to fetch'));

export const TYPICAL_MISTAKES: readonly TypicalMistake[] = [
  {
    what: 'a missing comma',
    served: withChange('"version": "2026-1",', '"version": "2026-1"'),
    nb: 'Feil: linje 3, tegn 22 | Det mangler et komma. | Skriv et komma her, foran "languages".',
    en: 'Error: line 3, column 22 | A comma is missing. | Write a comma here, before "languages".',
  },
  {
    what: 'a comma after the last one',
    served: withChange('"atMost": 3 }', '"atMost": 3, }'),
    nb: 'Feil: linje 20, tegn 62 | Det er et komma for mye. | Ta det bort. Mellom to skal det stå ett komma, og etter den siste ikke noe.',
    en: 'Error: line 20, column 62 | There is a comma too many. | Take it away. One comma stands between two, and none after the last one.',
  },
  {
    what: 'a comment',
    served: withChange('"pages": [', '// The pages\n  "pages": ['),
    nb: 'Feil: linje 6, tegn 3 | Her er det en kommentar. Det kan ikke JSON ha. | Ta den bort, eller gjør den til en egenskap: "$comment": "…"',
    en: 'Error: line 6, column 3 | There is a comment. JSON has none. | Take it away, or make it a property: "$comment": "…"',
  },
  {
    what: 'quotation marks of a word processor',
    served: withChange('"type": "scale"', '“type”: “scale”'),
    nb: 'Feil: linje 12, tegn 11 | Anførselstegnet “ er ikke rett. Det samme andre steder: 1. | Skriv rette: ". Word og e-post bytter dem ut.',
    en: 'Error: line 12, column 11 | The quotation mark “ is not a straight one. The same in other places: 1. | Write straight ones: ". Word and e-mail replace them.',
  },
  {
    what: 'a line break in a text',
    served: withChange('How satisfied are', 'How satisfied\n are'),
    nb: 'Feil: linje 14, tegn 71 | Det er et linjeskift inne i teksten. | Skriv teksten på én linje. Der en ny linje skal begynne, skriver du \\n.',
    en: 'Error: line 14, column 71 | The text has a line break in it. | Write the text in one line. Where a new line should begin, write \\n.',
  },
  {
    what: 'a file that is not there',
    served: 404,
    nb: 'Feil: adressen i src | Det finnes ingen fil på denne adressen: Serveren svarer 404. | Se etter at adressen er riktig, og at filen er lastet opp.',
    en: 'Error: the address in src | There is no file at this address: the server answers 404. | See that the address is right, and that the file is uploaded.',
  },
  {
    what: 'a web page in the place of the document',
    served: reply('<!doctype html><title>Log in</title>', 'text/html'),
    nb: 'Feil: adressen i src | På adressen er det en nettside, ikke en JSON-fil. | Skriv adressen til selve JSON-filen. Kanskje må man logge inn for å se den.',
    en: 'Error: the address in src | At the address is a web page, not a JSON file. | Write the address of the JSON file itself. Perhaps one must log in to see it.',
  },
  {
    what: 'a file that is not UTF-8',
    served: reply(latin1(RIGHT), 'application/json'),
    nb: 'Advarsel: linje 5, tegn 38 | Filen er lagret som Windows-1252, ikke som UTF-8. Bokstaver som æ, ø og å kan bli feil. | Lagre den en gang til, med tegnkodingen UTF-8.',
    en: 'Warning: line 5, column 38 | The file is saved as Windows-1252, not as UTF-8. Letters such as æ, ø and å may become wrong. | Save it once more with the encoding UTF-8.',
  },
  {
    what: 'a server that allows no other pages (CORS)',
    src: 'https://files.example/fake/s.json',
    served: noAnswer,
    nb: 'Feil: adressen i src | Det kom ikke noe svar fra https://files.example/fake/s.json. Enten er adressen feil, eller så lar ikke serveren denne siden lese filen (CORS). | Åpne adressen i et eget vindu. Ser du filen der, så legg den på samme server som denne siden, eller be den som drifter den andre serveren, om å tillate siden.',
    en: 'Error: the address in src | No answer came from https://files.example/fake/s.json. Either the address is wrong, or the server does not allow this page to read the file (CORS). | Open the address in a window of its own. If you see the file there, put it on this page’s own server, or ask whoever runs the other one to allow this page.',
  },
  {
    what: 'a type that there is not',
    served: withChange('"type": "text"', '"type": "tekst"'),
    nb: 'Feil: side 1, spørsmål 2, «Hvorfor?», type (linje 18, tegn 19) /pages/0/questions/1/type | "tekst" kan ikke stå her. | Mente du "text"?',
    en: 'Error: page 1, question 2, “Why?”, type (line 18, column 19) /pages/0/questions/1/type | "tekst" cannot stand here. | Did you mean "text"?',
  },
  {
    what: 'an id that is used twice',
    served: withChange('"id": "why"', '"id": "satisfied"'),
    nb: 'Feil: side 1, spørsmål 2, «Hvorfor?» (linje 16, tegn 9) /pages/0/questions/1 | "satisfied" er brukt to ganger. Det står allerede her: side 1, spørsmål 1, «Hvor fornøyd er du?». | Skriv noe annet på ett av de to stedene.',
    en: 'Error: page 1, question 2, “Why?” (line 16, column 9) /pages/0/questions/1 | "satisfied" is used twice. It stands already at: page 1, question 1, “How satisfied are you?”. | Write something else in one of the two places.',
  },
  {
    what: 'a text that is missing in a language',
    served: withChange('{ "nb": "Hvorfor?", "en": "Why?" }', '{ "nb": "Hvorfor?" }'),
    nb: 'Advarsel: side 1, spørsmål 2, «Hvorfor?», label (linje 19, tegn 11) /pages/0/questions/1/label | Teksten mangler på "en", og blir vist på et annet språk der. | Legg til i teksten: "en": "…"',
    en: 'Warning: page 1, question 2, “Hvorfor?”, label (line 19, column 11) /pages/0/questions/1/label | The text is missing in "en", so it is shown there in another language. | Add to the text: "en": "…"',
  },
  {
    what: 'a condition on a later question',
    served: withChange(
      '"max": 6,',
      '"max": 6, "visibleIf": { "question": "why", "answered": true },',
    ),
    nb: 'Feil: side 1, spørsmål 1, «Hvor fornøyd er du?», vilkåret, question (linje 13, tegn 48) /pages/0/questions/0/visibleIf/question | Spørsmålet "why" kommer senere. Et vilkår kan bare gjelde tidligere spørsmål. | Flytt det spørsmålet opp, eller dette ned.',
    en: 'Error: page 1, question 1, “How satisfied are you?”, the condition, question (line 13, column 48) /pages/0/questions/0/visibleIf/question | The question "why" comes later. A condition can only ask about earlier questions. | Move that question up, or this one down.',
  },
  {
    what: 'a number as a text',
    served: withChange('"max": 6', '"max": "6"'),
    nb: 'Feil: side 1, spørsmål 1, «Hvor fornøyd er du?», max (linje 13, tegn 18) /pages/0/questions/0/max | Her står teksten "6". Det skal være et helt tall. | Ta bort anførselstegnene: 6',
    en: 'Error: page 1, question 1, “How satisfied are you?”, max (line 13, column 18) /pages/0/questions/0/max | Here stands the text "6". It should be a whole number. | Take the quotation marks away: 6',
  },
  {
    what: 'a src that leads to the editor’s own disk',
    src: 'file:///C:/surveys/home-care.json',
    nb: 'Feil: adressen i src | "file:///C:/surveys/home-care.json" er ikke en adresse på nettet. | Last opp filen, og skriv adressen som den får.',
    en: 'Error: the address in src | "file:///C:/surveys/home-care.json" is no address on the web. | Upload the file, and write the address that it gets.',
  },
  {
    what: 'a file that the server calls a web page',
    served: reply(RIGHT, 'text/html'),
    nb: 'Advarsel: adressen i src | Serveren sier at filen er text/html, ikke JSON. | Undersøkelsen blir vist likevel. Be den som drifter serveren, om å sende .json-filer som application/json.',
    en: 'Warning: the address in src | The server says that the file is text/html, not JSON. | The survey is shown all the same. Ask whoever runs the server to send .json files as application/json.',
  },
  {
    what: 'a tag that is closed as in XML',
    served: RIGHT,
    inside: '<h2>Kontakt oss</h2><p>Ring 815 00 000</p><footer>Ås kommune</footer>',
    nb: 'Advarsel: taggen på siden | Taggen er ikke lukket, så resten av siden regnes som innholdet i den og blir ikke vist: h2 og footer. | Skriv </user-survey> etter taggen. Den kan ikke slutte med />.',
    en: 'Warning: the tag on the page | The tag is not closed, so the rest of the page counts as its inside, and is not shown: h2 and footer. | Write </user-survey> after the tag. It cannot end with />.',
  },
  {
    what: 'an id with ø',
    served: withChange('"id": "why"', '"id": "hvorfør"'),
    nb: 'Feil: side 1, spørsmål 2, «Hvorfor?», id (linje 17, tegn 17) /pages/0/questions/1/id | "hvorfør" kan ikke være en id: En id begynner med en bokstav a–z og fortsetter med a–z, 0–9, - og _. | Skriv for eksempel "hvorfor".',
    en: 'Error: page 1, question 2, “Why?”, id (line 17, column 17) /pages/0/questions/1/id | "hvorfør" cannot be an id: an id begins with a letter a–z, and goes on with a–z, 0–9, - and _. | Write for example "hvorfor".',
  },
  {
    what: 'a tag without src',
    src: null,
    nb: 'Feil: taggen på siden | Taggen har verken src eller et dokument inni seg. | Skriv adressen til JSON-filen din i taggen: src="/media/survey.json"',
    en: 'Error: the tag on the page | The tag has neither a src nor a document inside. | Write the address of your JSON file in the tag: src="/media/survey.json"',
  },
  {
    what: 'a name that is misspelt',
    served: withChange('"label": { "nb": "Hvorfor?"', '"lable": { "nb": "Hvorfor?"'),
    nb: 'Feil: side 1, spørsmål 2, «why», lable (linje 19, tegn 11) /pages/0/questions/1/lable | Egenskapen "lable" finnes ikke her. | Mente du "label"?',
    en: 'Error: page 1, question 2, “why”, lable (line 19, column 11) /pages/0/questions/1/lable | There is no property "lable" here. | Did you mean "label"?',
  },
];
