/** Norwegian voices are called `nb` or `no`, and read nynorsk too: no device has a voice of its own for it. */
const spoken = (tag: string): string =>
  tag
    .toLowerCase()
    .replace(/[-_].*/, '')
    .replace(/^n[bno]$/, 'no');

/** Absent in browsers that cannot speak. */
const synthesis = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

/**
 * A voice of the device for a language, whatever the region. A voice that sends the text to somebody's
 * server counts as none.
 */
const voiceFor = (language: string): SpeechSynthesisVoice | undefined =>
  synthesis()
    ?.getVoices()
    .find(({ lang, localService }) => localService && spoken(lang) === spoken(language));

/** Can the device read this language aloud? What it knows may come later: see `onVoices`. */
export const hasVoice = (language: string): boolean => voiceFor(language) !== undefined;

/** Calls back whenever the device has found other voices. */
export const onVoices = (changed: () => void): void => {
  synthesis()?.addEventListener('voiceschanged', changed);
};

/** Reads a text aloud. Resolves at its end, when it cannot be read, and at once when aborted. */
export const speak = (text: string, language: string, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const voice = voiceFor(language);
    const speech = synthesis();
    if (!voice || !speech || signal.aborted) return resolve();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = utterance.onerror = () => resolve();
    signal.addEventListener('abort', () => {
      speech.cancel();
      resolve();
    });
    speech.speak(utterance);
  });

/** Plays a recording. Resolves at its end, and at once when aborted; `false`: it cannot be played. */
export const play = (address: string, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const recording = new Audio(address);
    recording.onended = () => resolve(true);
    recording.onerror = () => resolve(false);
    signal.addEventListener('abort', () => {
      recording.pause();
      resolve(true);
    });
    recording.play().catch(() => resolve(false));
  });
