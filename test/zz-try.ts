import { checkDocument, tellProblems } from '../src/problems/index.js';
const src = `{
  "id": "home-care",
  "version": "1",
  "languages": ["nb", "en"],
  "title": { "nb": "Tittel", "en": "Title" },
  "pages": [
    { "id": "one", "questions": [
      { "id": "when", "type": "scale", "min": 1, "max": 6,
        "label": { "nb": "Hvor fornøyd er du med hjelpen?", "en": "How?" } },
      { "id": "why", "type": "yes-no", "label": { "nb": "Hvorfor?", "en": "Why?" },
        "visibleIf": { "question": "when", "atMost": 3 } }
    ] }
  ]
}`;
const r = (a: string, b: string) => src.replace(a, b);
const cases: Record<string,string> = { ok: src,
 comma: r('"version": "1",', '"version": "1"'), comma2: r('} },\n      { "id": "why"', '} }\n      { "id": "why"'), trailing: r('"atMost": 3 } }', '"atMost": 3 } },'), trailingObj: r('"atMost": 3', '"atMost": 3,'),
 comment: r('"id": "one",', '// første side\n"id": "one",'), blockc: r('"id": "one",', '/* første \n side */ "id": "one",'), smart: r('"version": "1"', '“version”: “1”'), smartEnd: r('"version": "1"', '"version": "1”'), smartStart: r('"version": "1"','“version": "1"'), allsmart: src.replaceAll(/"([^"]*)"/g, '“$1”'),
 br: r('Hvor fornøyd er', 'Hvor fornøyd\n er'), noquote: r('"version": "1",', '"version": "1,'), single: src.replaceAll('"', "'"), unq: r('"version":', 'version:'), True: r('"type": "yes-no"', '"type": "yes-no", "required": True'),
 dec: r('"max": 6', '"max": 6,5'), end: src.slice(0, -8), end1: src.slice(0,-1), extra: src + '}', midBracket: r('"atMost": 3 } }', '"atMost": 3 }'), midArr: r('    ] }\n  ]', '     }\n  ]'), empty: '', colon: r('"version": "1"', '"version" "1"'), esc: r('"Hvorfor?"', '"C:\\media"'), tab: r('Hvorfor?', 'Hvor\tfor?'), inside: r('Hvorfor?', 'Hvorfor "det"?'), bom: '\uFEFF' + src, garbage: src + ' hei', novalue: r('"max": 6', '"max": '), extraArr: r('"en"],', '"en"]],'), dblcomma: r('"version": "1",', '"version": "1",,'), text: 'hello there', crlf: r('"version": "1",', '"version": "1"').replaceAll('\n','\r\n'),
 lang: r('{ "nb": "Hvorfor?", "en": "Why?" }', '{ "nb": "Hvorfor?" }'), langs: r('{ "nb": "Hvorfor?", "en": "Why?" }', '"Hvorfor?"'), missing: r('"nb": "Hvorfor?", ', ''), idø: r('"id": "why"', '"id": "hvorfør"'), num: r('"max": 6', '"max": "6"'), nolang: r('["nb", "en"]','["nb", "en", "se"]'), eq: r('"atMost": 3', '"atMost": "3"'), later: r('"min": 1','"visibleIf": {"question":"why","equals":true}, "min": 1'), dup: r('"id": "why"', '"id": "when"'), misspelt: r('"label": { "nb": "Hvorf', '"lable": { "nb": "Hvorf'),
};
const language = process.argv[2] ?? 'en';
for (const [n, t] of Object.entries(cases)) { const c = checkDocument(t); console.log(`-- ${n}`); for (const p of tellProblems(c.problems, { document: c.document, source: t, language })) console.log('  ', p.severity[0], `${p.line}:${p.column} [${t.slice(p.from, p.to)}]`, p.place, '|', p.pointer, '|', p.sentence, '|', p.advice); }
