import type { ReactiveControllerHost } from 'lit';
import { SpeechController } from '../speech-controller.js';
import { insidePrintLanguages, loadPrintLanguage, printLanguages } from './print-languages.js';
import { createPrintSpeech, type PrintSpeech } from './print-speech.js';

/** The language of one `<user-survey-print>`. */
export class PrintLanguageController extends SpeechController<PrintSpeech> {
  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    super(host, {
      tag: 'user-survey-print',
      inside: insidePrintLanguages,
      languages: printLanguages,
      load: loadPrintLanguage,
      create: createPrintSpeech,
    });
  }
}
