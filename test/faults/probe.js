// Runs in the page: what the survey shows and what its device keeps, for `look` in survey-tab.ts.
const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function recordsOf(name) {
  const { indexedDB } = globalThis;
  const databases = await indexedDB.databases();
  if (!databases.some((database) => database.name === name)) return [];
  const database = await settled(indexedDB.open(name));
  try {
    if (!database.objectStoreNames.contains('records')) return [];
    return await settled(database.transaction('records').objectStore('records').getAll());
  } finally {
    database.close();
  }
}

globalThis.look = async () => {
  const survey = globalThis.document.querySelector('user-survey');
  const buttons = [...(survey?.shadowRoot?.querySelectorAll('button') ?? [])];
  const seen = {
    status: survey?.status ?? 'no survey',
    form: { answers: survey?.answers ?? {} },
    receipt: survey?.shadowRoot?.querySelector('[part~=receipt] strong')?.textContent ?? '',
    buttons: buttons.map((button) => button.getAttribute('part') ?? ''),
  };
  // In the order in which answers travel, so that none is missed on its way.
  const drafts = await recordsOf('user-survey-drafts').catch(() => []);
  const entries = await recordsOf('user-survey-outbox').catch(() => []);
  return { ...seen, drafts, entries };
};
