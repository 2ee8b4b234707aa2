import type { ReactiveControllerHost } from 'lit';
import { SpeechController } from '../speech-controller.js';
import {
  insideResultsLanguages,
  loadResultsLanguage,
  resultsLanguages,
} from './results-languages.js';
import { createResultsSpeech, type ResultsSpeech } from './results-speech.js';

/** The language of one `<user-survey-results>`. */
export class ResultsLanguageController extends SpeechController<ResultsSpeech> {
  constructor(
    host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    load: typeof loadResultsLanguage = loadResultsLanguage,
  ) {
    super(host, {
      tag: 'user-survey-results',
      inside: insideResultsLanguages,
      languages: resultsLanguages,
      load,
      create: createResultsSpeech,
    });
  }
}
