const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** All that the administrator's page says. The other languages have the same keys: the compiler sees to it. */
export const en = {
  name: 'Administration of surveys',
  skip: 'Skip to the content',
  pages: 'Pages',
  languages: 'Language',
  trail: 'Where you are',
  logOut: 'Log out',
  error: 'Error',
  errors: (count: number) => (count === 1 ? 'There is a problem' : `There are ${count} problems`),
  unknown: 'Not known',
  save: 'Save',
  cancel: 'Cancel',
  back: 'Back to the survey',

  logIn: {
    title: 'Log in',
    needed: 'Log in to see this page. A session ends after one hour without use.',
    token: 'Token',
    tokenHint: 'Whoever runs the collector has it: the ADMIN_TOKEN.',
    wrong: 'The token is not right',
    slowedDown: (seconds: number) =>
      `Too many wrong tokens. Try again in ${plural(seconds, 'second', 'seconds')}`,
    button: 'Log in',
  },

  sentences: {
    off: {
      title: 'This page is off',
      sentence:
        'The collector has no ADMIN_TOKEN. Whoever runs it has to set one, and to restart it.',
    },
    forged: {
      title: 'Nothing was done',
      sentence:
        'The form did not come from this page, or it was made before you logged in. Reload the page and try again.',
    },
    notFound: {
      title: 'There is no such page',
      sentence: 'See whether the address is right. The survey may have been removed.',
    },
    unavailable: {
      title: 'This does not work at the moment',
      sentence: 'Try again in a while. If it goes on, tell whoever runs the collector.',
    },
    notUnderstood: {
      title: 'Nothing was done',
      sentence: 'The form could not be read. It may be too long.',
    },
  },

  home: {
    title: 'Surveys',
    caption: 'Surveys and their rounds',
    none: 'There are no surveys. Put survey documents into the folder of the collector.',
    moreRounds: (count: number) => `${plural(count, 'more round', 'more rounds')}`,
  },

  broken: {
    title: 'Documents with errors',
    waits:
      'Nobody can begin these surveys now. Answers that are on their way wait on the devices, and are taken when the document is right again.',
    unreadable: 'The file cannot be read.',
    more: (count: number) => `And ${plural(count, 'more error', 'more errors')}.`,
  },

  round: {
    round: 'Round',
    title: (name: string) => `Round ${name}`,
    withoutName: 'No round named',
    responses: 'Responses',
    invited: 'Invited',
    rate: 'Response rate',
    state: 'State',
    next: 'Next',
    nothingToDo: 'Nothing',
    done: {
      invited: 'The number of people invited is saved.',
      published: 'The round is published.',
    },
    invitedTitle: 'Invited',
    invitedLabel: 'How many were invited?',
    invitedHint:
      'A whole number. Leave it empty when you do not know: then no response rate is shown.',
    invitedWrong: 'The number of people invited must be a whole number, such as 124',
    invitedFirst: 'Say how many were invited, then publish.',
    publishWithout: 'Publish without a response rate',
    preview: 'Preview',
    previewHint: 'What would be published now. Only you see it; small numbers are hidden already.',
    public: 'What is public',
    publicHint: 'Everybody can see it. It stays as it was published.',
    nothingPublic: 'Nothing of this round is published.',
    needsScript: 'The figures need JavaScript.',
    asData: 'See them as data',
  },

  state: {
    opens: (date: string) => `Opens on ${date}`,
    open: 'Open',
    openUntil: (date: string) => `Open until ${date}`,
    closed: 'Closed, not published',
    published: (date: string) => `Published on ${date}`,
    since: (count: number) => `${plural(count, 'new response', 'new responses')} since`,
  },

  nextStep: {
    invited: 'Set invited',
    preview: 'See preview',
    publish: 'Publish',
    'publish-again': 'Publish again',
    results: 'See results',
  },

  notPublished: {
    'document-broken':
      'The survey document has problems, or is gone. The round can be published when the document is right again.',
    'round-open':
      'The round is open. It can be published on the day after it closes, or when the survey document names the next round.',
    'nobody-answered': 'Nobody has answered in this round, so there is nothing to publish.',
    'too-few-since':
      'The round is published. It can be published again when enough new responses have come: fewer would tell what a few late respondents answered.',
  },

  publication: {
    title: (round: string) => `Publish ${round}`,
    question: 'You are about to publish the results of this survey:',
    consequences: [
      'Everybody can see the results as soon as they are published.',
      'What is published stays, also when responses are deleted later.',
      'It can be published again only when enough new responses have come.',
    ],
    button: 'Publish the results',
    refused: 'The round cannot be published now',
    back: 'Back to the round',
  },

  survey: {
    version: (id: string, version: string) => `${id}, version ${version}`,
    rounds: 'Rounds',
    tasks: 'What you can do',
    codesHint: 'Make and print codes, and find the unused ones before you send reminders',
    commentsHint: 'Read by theme, and choose for the dialogue conference',
    deletionHint: 'When you no longer need them',
    publicPages: 'What others see',
    web: 'The survey',
    webHint: 'The page where people answer',
    paper: 'The form on paper',
    paperHint: 'To print',
    results: 'The published results',
    resultsHint: 'Of the round that was published last',
  },

  exports: {
    title: 'Download the responses',
    careful:
      'These files hold single responses. Keep them as you keep other confidential matters, and delete them when you have used them.',
    xlsx: 'Excel',
    xlsxHint: 'Answers as values, a code book, and comments on a sheet of their own',
    xlsxIn: (language: string) => `Excel with words (${language})`,
    labelsHint: 'The same, with the words of the choices in place of values',
    csv: 'CSV',
    csvHint: 'For statistics programs; semicolons and decimal commas',
    ndjson: 'JSON lines',
    ndjsonHint: 'For developers: each response as it was sent',
    comments: 'Comments alone',
    commentsHint: 'JSON lines without the answers beside them',
  },

  codes: {
    title: 'Invitation codes',
    notAsked: 'This survey asks for no code. That is decided by “code” in the survey document.',
    made: 'Codes made so far',
    none: 'No codes have been made yet.',
    any: 'None',
    unit: 'Unit',
    madeCount: 'Made',
    unusedCount: 'Unused',
    make: 'Make codes',
    makeHint:
      'Each code works once. You see the codes only this one time: here only digests are kept, and nothing leads from a code to answers.',
    count: 'How many?',
    countWrong: (most: number) => `The number must be a whole number from 1 to ${most}`,
    unitField: 'Unit (optional)',
    unitHint: 'Responses with these codes belong to it, whatever their address says.',
    roundField: 'Round (optional)',
    roundHint: 'Such as 2026. Responses with these codes belong to it.',
    nameWrong: 'A name has at most 100 characters',
    address: 'Address on the cards (optional)',
    addressHint: 'The page of yours that shows the survey. Empty: the survey’s own page here.',
    addressWrong: 'The address must begin with https:// and have no #',
    documentBroken:
      'The survey document has problems, or is gone. Codes can be made when it is right again',
    unfillable:
      'There are not enough codes that match the pattern of the survey. Ask for fewer, or change code.pattern in the survey document',
    button: 'Make the codes',
    sheet: (count: number) => plural(count, 'new code', 'new codes'),
    once: 'You see these codes only now. Print the page or copy the list before you leave it.',
    print: 'Print with Ctrl + P, or ⌘ + P on a Mac. This text is not printed.',
    of: (about: string) => `The codes are for: ${about}.`,
    asList: 'The codes as a list, to copy',
    cards: 'Cards to cut out',
    remind: 'Find unused codes (for reminders)',
    remindHint:
      'Paste the list of codes that you sent out, and get back those that nobody has used. Nothing of the list is kept.',
    list: 'Codes',
    listHint: 'One a line.',
    listMissing: 'Paste the codes that you sent out',
    find: 'Find the unused ones',
    found: (unused: number, given: number) =>
      `${unused} of ${plural(given, 'code', 'codes')} ${unused === 1 ? 'is' : 'are'} unused.`,
    unusedList: 'Unused codes',
    othersHint: 'The others are used, or are no codes of this survey.',
  },

  /** What stands on a card: for the respondent. */
  card: {
    scan: 'Scan the QR code with your phone, or go to:',
    code: 'Your code:',
    qr: (code: string) => `QR code of the address with the code ${code}`,
  },

  comments: {
    title: 'Comments and interview answers',
    markedTitle: 'For the dialogue conference',
    careful:
      'A comment may tell who wrote it. Read it with that in mind before you show it to others.',
    views: 'Which comments',
    all: 'All',
    onlyMarked: 'For the dialogue conference',
    question: 'Question',
    any: 'All',
    show: 'Show',
    count: (count: number) =>
      count === 0 ? 'There are no comments.' : `${plural(count, 'comment', 'comments')}.`,
    tooMany: (most: number) =>
      `Only the first ${most} are shown: choose a question, unit or round to see the others.`,
    times: (count: number) => `${count} have written this`,
    mark: 'For the dialogue conference',
    save: 'Save the marks',
    saved: 'The marks are saved.',
  },

  deletion: {
    title: 'Delete old responses',
    intro:
      'Responses are deleted by the day on which they were completed. Before anything is deleted you see how many there are.',
    before: 'Delete responses completed before',
    beforeHint: 'Responses of that day and later ones stay.',
    dateWrong: 'The date must be today or earlier, such as 2025-12-31',
    next: 'See what would be deleted',
    confirm: (date: string) => `Delete responses completed before ${date}?`,
    nothing: (date: string) => `There are no responses completed before ${date}.`,
    goes: (count: number, date: string) =>
      `${plural(count, 'response', 'responses')} completed before ${date} will be deleted.`,
    ago: (days: number) => `That is ${plural(days, 'day', 'days')} ago.`,
    stays: (count: number) =>
      count === 0
        ? 'No response stays.'
        : `${plural(count, 'later response stays', 'later responses stay')}.`,
    published: 'Published results stay as they are.',
    backups: 'Files that were downloaded and copies of the database are not touched.',
    forGood: 'What is deleted cannot be brought back.',
    type: (id: string) => `Type ${id} to confirm`,
    typeWrong: (id: string) => `Type ${id}, exactly as it stands here`,
    button: (count: number) => `Delete ${plural(count, 'response', 'responses')}`,
    deleted: (count: number) => `${plural(count, 'response has', 'responses have')} been deleted`,
  },

  troubles: {
    title: 'What went wrong',
    lines: 'Lines of the log',
    since:
      'The last 50 lines since this process started, the latest first. They hold no answers. A restart empties the list, and each of several processes has its own.',
    none: 'Nothing went wrong since this process started.',
  },
};

export type Words = typeof en;
