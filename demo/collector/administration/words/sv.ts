import type { Words } from './en.js';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

export const sv: Words = {
  name: 'Administration av undersökningar',
  skip: 'Hoppa till innehållet',
  pages: 'Sidor',
  languages: 'Språk',
  trail: 'Här är du',
  logOut: 'Logga ut',
  error: 'Fel',
  errors: (count) => (count === 1 ? 'Något behöver rättas' : `${count} saker behöver rättas`),
  unknown: 'Okänt',
  save: 'Spara',
  cancel: 'Avbryt',
  back: 'Tillbaka till undersökningen',

  logIn: {
    title: 'Logga in',
    needed:
      'Logga in för att se den här sidan. Du loggas ut när du inte har gjort något på en timme.',
    token: 'Nyckel',
    tokenHint: 'Den som driver tjänsten har den: ADMIN_TOKEN.',
    wrong: 'Nyckeln är fel',
    slowedDown: (seconds) =>
      `För många felaktiga nycklar. Försök igen om ${plural(seconds, 'sekund', 'sekunder')}`,
    button: 'Logga in',
  },

  sentences: {
    off: {
      title: 'Den här sidan är avstängd',
      sentence: 'Tjänsten har ingen ADMIN_TOKEN. Den som driver den behöver ange en och starta om.',
    },
    forged: {
      title: 'Ingenting gjordes',
      sentence:
        'Formuläret kom inte från den här sidan, eller öppnades innan du loggade in. Öppna sidan på nytt och försök igen.',
    },
    notFound: {
      title: 'Sidan finns inte',
      sentence: 'Kontrollera att adressen är rätt. Undersökningen kan ha tagits bort.',
    },
    unavailable: {
      title: 'Det här fungerar inte just nu',
      sentence: 'Försök igen om en stund. Om det fortsätter, säg till den som driver tjänsten.',
    },
    notUnderstood: {
      title: 'Ingenting gjordes',
      sentence: 'Formuläret kunde inte läsas. Det kan vara för långt.',
    },
  },

  home: {
    title: 'Undersökningar',
    caption: 'Undersökningar och deras omgångar',
    none: 'Det finns inga undersökningar. Lägg undersökningsdokument i tjänstens mapp.',
    moreRounds: (count) => plural(count, 'omgång till', 'omgångar till'),
  },

  broken: {
    title: 'Dokument med fel',
    waits:
      'Ingen kan börja på de här undersökningarna nu. Svar som är på väg väntar på enheterna och tas emot när dokumentet är rätt igen.',
    unreadable: 'Filen kan inte läsas.',
    more: (count) => `Och ${plural(count, 'fel', 'fel')} till.`,
  },

  round: {
    round: 'Omgång',
    title: (name) => `Omgång ${name}`,
    withoutName: 'Utan omgång',
    responses: 'Svar',
    invited: 'Inbjudna',
    rate: 'Svarsfrekvens',
    state: 'Status',
    next: 'Nästa steg',
    nothingToDo: 'Ingenting',
    done: { invited: 'Antalet inbjudna är sparat.', published: 'Omgången är publicerad.' },
    invitedTitle: 'Inbjudna',
    invitedLabel: 'Hur många blev inbjudna?',
    invitedHint: 'Ett heltal. Lämna fältet tomt om du inte vet: då visas ingen svarsfrekvens.',
    invitedWrong: 'Antalet inbjudna måste vara ett heltal, till exempel 124',
    invitedFirst: 'Ange hur många som blev inbjudna och publicera sedan.',
    publishWithout: 'Publicera utan svarsfrekvens',
    preview: 'Förhandsvisning',
    previewHint: 'Det som skulle publiceras nu. Bara du ser det, och små tal är redan dolda.',
    public: 'Det som är offentligt',
    publicHint: 'Alla kan se det. Det står kvar som det publicerades.',
    nothingPublic: 'Ingenting från den här omgången är publicerat.',
    needsScript: 'Siffrorna kräver JavaScript.',
    asData: 'Se dem som data',
  },

  state: {
    opens: (date) => `Öppnar ${date}`,
    open: 'Öppen',
    openUntil: (date) => `Öppen till och med ${date}`,
    closed: 'Stängd, inte publicerad',
    published: (date) => `Publicerad ${date}`,
    since: (count) => `${plural(count, 'nytt svar', 'nya svar')} sedan dess`,
  },

  nextStep: {
    invited: 'Ange inbjudna',
    preview: 'Se förhandsvisning',
    publish: 'Publicera',
    'publish-again': 'Publicera igen',
    results: 'Se resultaten',
  },

  notPublished: {
    'document-broken':
      'Undersökningsdokumentet har fel, eller är borttaget. Omgången kan publiceras när dokumentet är rätt igen.',
    'round-open':
      'Omgången är öppen. Den kan publiceras dagen efter att den stänger, eller när undersökningsdokumentet anger nästa omgång.',
    'nobody-answered': 'Ingen har svarat i den här omgången, så det finns ingenting att publicera.',
    'too-few-since':
      'Omgången är publicerad. Den kan publiceras igen när tillräckligt många nya svar har kommit: färre skulle avslöja vad några få sena svarade.',
  },

  publication: {
    title: (round) => `Publicera ${round}`,
    question: 'Du är på väg att publicera resultaten av den här undersökningen:',
    consequences: [
      'Alla kan se resultaten så snart de är publicerade.',
      'Det som är publicerat står kvar, också när svar raderas senare.',
      'Omgången kan publiceras igen först när tillräckligt många nya svar har kommit.',
    ],
    button: 'Publicera resultaten',
    refused: 'Omgången kan inte publiceras nu',
    back: 'Tillbaka till omgången',
  },

  survey: {
    version: (id, version) => `${id}, version ${version}`,
    rounds: 'Omgångar',
    tasks: 'Det här kan du göra',
    codesHint: 'Skapa och skriv ut koder, och hitta de oanvända inför en påminnelse',
    commentsHint: 'Läs efter tema, och välj ut till dialogkonferensen',
    deletionHint: 'När ni inte behöver dem längre',
    publicPages: 'Det här ser andra',
    web: 'Undersökningen',
    webHint: 'Sidan där man svarar',
    paper: 'Pappersformuläret',
    paperHint: 'För utskrift',
    results: 'De publicerade resultaten',
    resultsHint: 'Från omgången som publicerades senast',
  },

  exports: {
    title: 'Ladda ner svaren',
    careful:
      'De här filerna innehåller enskilda svar. Förvara dem som annat konfidentiellt material, och radera dem när de har använts.',
    xlsx: 'Excel',
    xlsxHint: 'Svaren som värden, en kodbok, och kommentarerna på ett eget blad',
    xlsxIn: (language) => `Excel med ord (${language})`,
    labelsHint: 'Samma sak, med svarsalternativens ord i stället för värden',
    csv: 'CSV',
    csvHint: 'För statistikprogram, med semikolon och decimalkomma',
    ndjson: 'JSON-rader',
    ndjsonHint: 'För utvecklare: varje svar som det skickades',
    comments: 'Bara kommentarerna',
    commentsHint: 'JSON-rader utan svaren bredvid',
  },

  codes: {
    title: 'Inbjudningskoder',
    notAsked:
      'Den här undersökningen frågar inte efter någon kod. Det avgörs av ”code” i undersökningsdokumentet.',
    made: 'Koder som har skapats',
    none: 'Inga koder har skapats.',
    any: 'Ingen',
    unit: 'Enhet',
    madeCount: 'Skapade',
    unusedCount: 'Oanvända',
    make: 'Skapa koder',
    makeHint:
      'Varje kod fungerar en gång. Du ser koderna bara den här enda gången: här sparas bara ett avtryck, och ingenting leder från en kod till svar.',
    count: 'Hur många?',
    countWrong: (most) => `Antalet måste vara ett heltal från 1 till ${most}`,
    unitField: 'Enhet (frivilligt)',
    unitHint: 'Svar med de här koderna hör till den, vad adressen än säger.',
    roundField: 'Omgång (frivilligt)',
    roundHint: 'Till exempel 2026. Svar med de här koderna hör till den.',
    nameWrong: 'Ett namn får ha högst 100 tecken',
    address: 'Adress på korten (frivilligt)',
    addressHint: 'Er sida som visar undersökningen. Tomt: undersökningens egen sida här.',
    addressWrong: 'Adressen måste börja med https:// och får inte ha #',
    documentBroken:
      'Undersökningsdokumentet har fel, eller är borttaget. Koder kan skapas när det är rätt igen',
    unfillable:
      'Det finns inte så många koder som passar undersökningens mönster. Be om färre, eller ändra code.pattern i undersökningsdokumentet',
    button: 'Skapa koderna',
    sheet: (count) => plural(count, 'ny kod', 'nya koder'),
    once: 'Du ser de här koderna bara nu. Skriv ut sidan eller kopiera listan innan du går vidare.',
    print: 'Skriv ut med Ctrl + P, eller ⌘ + P på Mac. Den här texten kommer inte med.',
    of: (about) => `Koderna gäller: ${about}.`,
    asList: 'Koderna som lista, att kopiera',
    cards: 'Kort att klippa ut',
    remind: 'Hitta oanvända koder (för påminnelse)',
    remindHint:
      'Klistra in listan över koderna som ni har skickat ut, och få tillbaka dem som ingen har använt. Listan sparas inte.',
    list: 'Koder',
    listHint: 'En på varje rad.',
    listMissing: 'Klistra in koderna som ni har skickat ut',
    find: 'Hitta de oanvända',
    found: (unused, given) =>
      `${unused} av ${plural(given, 'kod', 'koder')} är ${unused === 1 ? 'oanvänd' : 'oanvända'}.`,
    unusedList: 'Oanvända koder',
    othersHint: 'De andra är använda, eller är inte koder till den här undersökningen.',
  },

  card: {
    scan: 'Skanna QR-koden med telefonen, eller gå till:',
    code: 'Din kod:',
    qr: (code) => `QR-kod för adressen med koden ${code}`,
  },

  comments: {
    title: 'Kommentarer och intervjusvar',
    markedTitle: 'Till dialogkonferensen',
    careful:
      'En kommentar kan avslöja vem som har skrivit den. Tänk på det innan du visar den för andra.',
    views: 'Vilka kommentarer',
    all: 'Alla',
    onlyMarked: 'Till dialogkonferensen',
    question: 'Fråga',
    any: 'Alla',
    show: 'Visa',
    count: (count) =>
      count === 0 ? 'Det finns inga kommentarer.' : `${plural(count, 'kommentar', 'kommentarer')}.`,
    tooMany: (most) =>
      `Bara de första ${most} visas: välj fråga, enhet eller omgång för att se de andra.`,
    times: (count) => `${count} har skrivit detta`,
    mark: 'Till dialogkonferensen',
    save: 'Spara markeringarna',
    saved: 'Markeringarna är sparade.',
  },

  deletion: {
    title: 'Radera gamla svar',
    intro:
      'Vilka svar som raderas avgörs av vilken dag de slutfördes. Innan något raderas ser du hur många det gäller.',
    before: 'Radera svar som slutfördes före',
    beforeHint: 'Svar från den dagen och senare står kvar.',
    dateWrong: 'Datumet måste vara i dag eller tidigare, till exempel 2025-12-31',
    next: 'Se vad som skulle raderas',
    confirm: (date) => `Radera svar som slutfördes före ${date}?`,
    nothing: (date) => `Det finns inga svar som slutfördes före ${date}.`,
    goes: (count, date) => `${plural(count, 'svar', 'svar')} som slutfördes före ${date} raderas.`,
    ago: (days) => `Det är ${plural(days, 'dag', 'dagar')} sedan.`,
    stays: (count) =>
      count === 0
        ? 'Inga svar står kvar.'
        : `${plural(count, 'senare svar', 'senare svar')} står kvar.`,
    published: 'Publicerade resultat står kvar som de är.',
    backups: 'Nedladdade filer och kopior av databasen berörs inte.',
    forGood: 'Det som har raderats går inte att få tillbaka.',
    type: (id) => `Skriv ${id} för att bekräfta`,
    typeWrong: (id) => `Skriv ${id}, precis som det står här`,
    button: (count) => `Radera ${plural(count, 'svar', 'svar')}`,
    deleted: (count) => `${plural(count, 'svar', 'svar')} har raderats`,
  },

  troubles: {
    title: 'Det som gick fel',
    lines: 'Rader i loggen',
    since:
      'De senaste 50 raderna sedan den här processen startade, den nyaste först. De innehåller inga svar. En omstart tömmer listan, och om flera processer kör har var och en sin egen. Raderna är på engelska.',
    none: 'Ingenting har gått fel sedan den här processen startade.',
  },
};
