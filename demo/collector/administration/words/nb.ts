import type { Words } from './en.js';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const nb: Words = {
  name: 'Administrasjon av undersøkelser',
  skip: 'Hopp til innholdet',
  pages: 'Sider',
  languages: 'Språk',
  trail: 'Her er du',
  logOut: 'Logg ut',
  error: 'Feil',
  errors: (count) => (count === 1 ? 'Noe må rettes' : `${count} ting må rettes`),
  unknown: 'Ukjent',
  save: 'Lagre',
  cancel: 'Avbryt',
  back: 'Tilbake til undersøkelsen',

  logIn: {
    title: 'Logg inn',
    needed: 'Logg inn for å se denne siden. Du logges ut når du ikke har gjort noe på en time.',
    token: 'Nøkkel',
    tokenHint: 'Den som drifter løsningen, har den: ADMIN_TOKEN.',
    wrong: 'Nøkkelen er ikke riktig',
    slowedDown: (seconds) =>
      `For mange feil nøkler. Prøv igjen om ${plural(seconds, 'sekund', 'sekunder')}`,
    button: 'Logg inn',
  },

  sentences: {
    off: {
      title: 'Denne siden er slått av',
      sentence:
        'Løsningen har ingen ADMIN_TOKEN. Den som drifter den, må sette en og starte den på nytt.',
    },
    forged: {
      title: 'Ingenting ble gjort',
      sentence:
        'Skjemaet kom ikke fra denne siden, eller det ble åpnet før du logget inn. Åpne siden på nytt og prøv igjen.',
    },
    notFound: {
      title: 'Denne siden finnes ikke',
      sentence: 'Kontroller at adressen er riktig. Undersøkelsen kan være fjernet.',
    },
    unavailable: {
      title: 'Dette virker ikke akkurat nå',
      sentence: 'Prøv igjen om litt. Hvis det fortsetter, si fra til den som drifter løsningen.',
    },
    notUnderstood: {
      title: 'Ingenting ble gjort',
      sentence: 'Skjemaet kunne ikke leses. Det kan være for langt.',
    },
  },

  home: {
    title: 'Undersøkelser',
    caption: 'Undersøkelser og rundene deres',
    none: 'Det er ingen undersøkelser. Legg undersøkelsesdokumenter i mappen til løsningen.',
    moreRounds: (count) => plural(count, 'runde til', 'runder til'),
  },

  broken: {
    title: 'Dokumenter med feil',
    waits:
      'Ingen kan begynne på disse undersøkelsene nå. Svar som er på vei, venter på enhetene og tas imot når dokumentet er riktig igjen.',
    unreadable: 'Filen kan ikke leses.',
    more: (count) => `Og ${plural(count, 'feil', 'feil')} til.`,
  },

  round: {
    round: 'Runde',
    title: (name) => `Runde ${name}`,
    withoutName: 'Uten runde',
    responses: 'Svar',
    invited: 'Inviterte',
    rate: 'Svarprosent',
    state: 'Status',
    next: 'Neste steg',
    nothingToDo: 'Ingenting',
    done: { invited: 'Antall inviterte er lagret.', published: 'Runden er publisert.' },
    invitedTitle: 'Inviterte',
    invitedLabel: 'Hvor mange ble invitert?',
    invitedHint:
      'Et helt tall. La feltet stå tomt hvis du ikke vet det: da vises ingen svarprosent.',
    invitedWrong: 'Antall inviterte må være et helt tall, for eksempel 124',
    invitedFirst: 'Oppgi hvor mange som ble invitert, og publiser så.',
    publishWithout: 'Publiser uten svarprosent',
    preview: 'Forhåndsvisning',
    previewHint: 'Det som ville bli publisert nå. Bare du ser det, og små tall er allerede skjult.',
    public: 'Det som er offentlig',
    publicHint: 'Alle kan se det. Det blir stående slik det ble publisert.',
    nothingPublic: 'Ingenting fra denne runden er publisert.',
    needsScript: 'Tallene vises bare med JavaScript.',
    asData: 'Se dem som data',
  },

  state: {
    opens: (date) => `Åpner ${date}`,
    open: 'Åpen',
    openUntil: (date) => `Åpen til og med ${date}`,
    closed: 'Stengt, ikke publisert',
    published: (date) => `Publisert ${date}`,
    since: (count) => `${plural(count, 'nytt svar', 'nye svar')} siden da`,
  },

  nextStep: {
    invited: 'Oppgi inviterte',
    preview: 'Se forhåndsvisning',
    publish: 'Publiser',
    'publish-again': 'Publiser på nytt',
    results: 'Se resultatene',
  },

  notPublished: {
    'document-broken':
      'Undersøkelsesdokumentet har feil, eller er fjernet. Runden kan publiseres når dokumentet er riktig igjen.',
    'round-open':
      'Runden er åpen. Den kan publiseres dagen etter at den stenger, eller når undersøkelsesdokumentet oppgir neste runde.',
    'nobody-answered': 'Ingen har svart i denne runden, så det er ingenting å publisere.',
    'too-few-since':
      'Runden er publisert. Den kan publiseres på nytt når det har kommet nok nye svar: færre ville avsløre hva noen få sene svarte.',
  },

  publication: {
    title: (round) => `Publiser ${round}`,
    question: 'Du er i ferd med å publisere resultatene av denne undersøkelsen:',
    consequences: [
      'Alle kan se resultatene så snart de er publisert.',
      'Det som er publisert, blir stående, også når svar slettes senere.',
      'Runden kan publiseres på nytt først når det har kommet nok nye svar.',
    ],
    button: 'Publiser resultatene',
    refused: 'Runden kan ikke publiseres nå',
    back: 'Tilbake til runden',
  },

  survey: {
    version: (id, version) => `${id}, versjon ${version}`,
    rounds: 'Runder',
    tasks: 'Dette kan du gjøre',
    codesHint: 'Lag og skriv ut koder, og finn de ubrukte før dere sender påminnelse',
    commentsHint: 'Les etter tema, og velg ut til dialogkonferansen',
    deletionHint: 'Når dere ikke trenger dem lenger',
    publicPages: 'Dette ser andre',
    web: 'Undersøkelsen',
    webHint: 'Siden der folk svarer',
    paper: 'Papirskjemaet',
    paperHint: 'Til utskrift',
    results: 'De publiserte resultatene',
    resultsHint: 'Fra runden som ble publisert sist',
  },

  exports: {
    title: 'Last ned svarene',
    careful:
      'Disse filene inneholder enkeltsvar. Oppbevar dem som annet fortrolig materiale, og slett dem når de er brukt.',
    xlsx: 'Excel',
    xlsxHint: 'Svarene som verdier, en kodebok, og kommentarene på et eget ark',
    xlsxIn: (language) => `Excel med ord (${language})`,
    labelsHint: 'Det samme, med ordene i svaralternativene i stedet for verdier',
    csv: 'CSV',
    csvHint: 'Til statistikkprogrammer, med semikolon og desimalkomma',
    ndjson: 'JSON-linjer',
    ndjsonHint: 'For utviklere: hvert svar slik det ble sendt',
    comments: 'Bare kommentarene',
    commentsHint: 'JSON-linjer uten svarene ved siden av',
  },

  codes: {
    title: 'Invitasjonskoder',
    notAsked:
      'Denne undersøkelsen spør ikke etter kode. Det avgjøres av «code» i undersøkelsesdokumentet.',
    made: 'Koder som er laget',
    none: 'Ingen koder er laget.',
    any: 'Ingen',
    unit: 'Enhet',
    madeCount: 'Laget',
    unusedCount: 'Ubrukt',
    make: 'Lag koder',
    makeHint:
      'Hver kode virker én gang. Du ser kodene bare denne ene gangen: her lagres bare et avtrykk, og ingenting leder fra en kode til svar.',
    count: 'Hvor mange?',
    countWrong: (most) => `Antallet må være et helt tall fra 1 til ${most}`,
    unitField: 'Enhet (valgfritt)',
    unitHint: 'Svar med disse kodene hører til den, uansett hva adressen sier.',
    roundField: 'Runde (valgfritt)',
    roundHint: 'For eksempel 2026. Svar med disse kodene hører til den.',
    nameWrong: 'Et navn kan ha høyst 100 tegn',
    address: 'Adresse på kortene (valgfritt)',
    addressHint: 'Siden deres som viser undersøkelsen. Tomt: undersøkelsens egen side her.',
    addressWrong: 'Adressen må begynne med https:// og kan ikke ha #',
    documentBroken:
      'Undersøkelsesdokumentet har feil, eller er fjernet. Koder kan lages når det er riktig igjen',
    unfillable:
      'Det finnes ikke så mange koder som passer med mønsteret til undersøkelsen. Be om færre, eller endre code.pattern i undersøkelsesdokumentet',
    button: 'Lag kodene',
    sheet: (count) => plural(count, 'ny kode', 'nye koder'),
    once: 'Du ser disse kodene bare nå. Skriv ut siden eller kopier listen før du går videre.',
    print: 'Skriv ut med Ctrl + P, eller ⌘ + P på Mac. Denne teksten blir ikke med.',
    of: (about) => `Kodene gjelder: ${about}.`,
    asList: 'Kodene som liste, til å kopiere',
    cards: 'Kort til å klippe ut',
    remind: 'Finn ubrukte koder (til påminnelse)',
    remindHint:
      'Lim inn listen over kodene dere har sendt ut, og få tilbake dem som ingen har brukt. Listen lagres ikke.',
    list: 'Koder',
    listHint: 'Én på hver linje.',
    listMissing: 'Lim inn kodene dere har sendt ut',
    find: 'Finn de ubrukte',
    found: (unused, given) =>
      `${unused} av ${plural(given, 'kode', 'koder')} er ${unused === 1 ? 'ubrukt' : 'ubrukte'}.`,
    unusedList: 'Ubrukte koder',
    othersHint: 'De andre er brukt, eller er ikke koder til denne undersøkelsen.',
  },

  card: {
    scan: 'Skann QR-koden med telefonen, eller gå til:',
    code: 'Koden din:',
    qr: (code) => `QR-kode for adressen med koden ${code}`,
  },

  comments: {
    title: 'Kommentarer og intervjusvar',
    markedTitle: 'Til dialogkonferansen',
    careful:
      'En kommentar kan røpe hvem som har skrevet den. Ha det i tankene før du viser den til andre.',
    views: 'Hvilke kommentarer',
    all: 'Alle',
    onlyMarked: 'Til dialogkonferansen',
    question: 'Spørsmål',
    any: 'Alle',
    show: 'Vis',
    count: (count) =>
      count === 0 ? 'Det er ingen kommentarer.' : `${plural(count, 'kommentar', 'kommentarer')}.`,
    tooMany: (most) =>
      `Bare de første ${most} vises: velg spørsmål, enhet eller runde for å se de andre.`,
    times: (count) => `${count} har skrevet dette`,
    mark: 'Til dialogkonferansen',
    save: 'Lagre markeringene',
    saved: 'Markeringene er lagret.',
  },

  deletion: {
    title: 'Slett gamle svar',
    intro:
      'Hvilke svar som slettes, avgjøres av datoen de ble fullført. Før noe slettes, ser du hvor mange det gjelder.',
    before: 'Slett svar som ble fullført før',
    beforeHint: 'Svar fra denne dagen og senere blir stående.',
    dateWrong: 'Datoen må være i dag eller tidligere, for eksempel 2025-12-31',
    next: 'Se hva som ville bli slettet',
    confirm: (date) => `Slette svar som ble fullført før ${date}?`,
    nothing: (date) => `Det er ingen svar som ble fullført før ${date}.`,
    goes: (count, date) =>
      `${plural(count, 'svar', 'svar')} som ble fullført før ${date}, blir slettet.`,
    ago: (days) => `Det er ${plural(days, 'dag', 'dager')} siden.`,
    stays: (count) =>
      count === 0
        ? 'Ingen svar blir stående.'
        : `${plural(count, 'senere svar', 'senere svar')} blir stående.`,
    published: 'Publiserte resultater blir stående som de er.',
    backups: 'Nedlastede filer og kopier av databasen blir ikke rørt.',
    forGood: 'Det som er slettet, kan ikke hentes tilbake.',
    type: (id) => `Skriv ${id} for å bekrefte`,
    typeWrong: (id) => `Skriv ${id}, nøyaktig slik det står her`,
    button: (count) => `Slett ${plural(count, 'svar', 'svar')}`,
    deleted: (count) => `${plural(count, 'svar', 'svar')} er slettet`,
  },

  troubles: {
    title: 'Det som gikk galt',
    lines: 'Linjer i loggen',
    since:
      'De siste 50 linjene siden denne prosessen startet, den nyeste først. De inneholder ingen svar. En omstart tømmer listen, og hvis flere prosesser kjører, har hver sin. Linjene er på engelsk.',
    none: 'Ingenting har gått galt siden denne prosessen startet.',
  },
};
