import type { ReactiveControllerHost } from 'lit';
import { downloadText } from '../device/download.js';
import { draftFileText, readDraftFile } from '../drafts/draft-file.js';
import { localDate } from '../run/local-date.js';
import type { RunController } from '../run/run-controller.js';
import type { FileRefusal } from '../view/view-types.js';
import { isSameMoment, momentOf } from './moment.js';
import type { Voice } from './voice.js';

type Host = ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };

/** The draft to another device, and from there: as a file of the respondent's own, sent nowhere. */
export class DraftFiles {
  #refusal: { readonly why: FileRefusal; readonly moment: readonly unknown[] } | undefined;
  readonly #host: Host;
  readonly #run: RunController;
  readonly #voice: Voice;

  constructor(host: Host, run: RunController, voice: Voice) {
    this.#host = host;
    this.#run = run;
    this.#voice = voice;
  }

  /** Why the file that was chosen last is not shown. */
  get refused(): FileRefusal | undefined {
    const { why, moment } = this.#refusal ?? {};
    return moment && isSameMoment(moment, momentOf(this.#run)) ? why : undefined;
  }

  /** "Save to a file". */
  save() {
    const draft = this.#run.drafts.record();
    if (draft)
      downloadText(
        `${draft.surveyId}-${localDate()}.json`,
        draftFileText(draft),
        'application/json',
      );
  }

  /** "Continue from a file": the browser's own dialog for files. */
  pick() {
    this.#host.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  /** The file that was chosen there. What cannot be used changes nothing. */
  async open(file: Blob) {
    const { survey } = this.#run;
    if (!survey) return;
    const read = await readDraftFile(file, survey, this.#run.options.channel);
    if (survey !== this.#run.survey || !this.#run.takesAnswers) return;
    if ('draft' in read) {
      this.#run.openDraft(read.draft);
      // In the language of the draft.
      await this.#host.updateComplete;
      this.#voice.announce('draft-file-opened');
      return;
    }
    const why = `draft-file-${read.refused}` as const;
    this.#refusal = { why, moment: momentOf(this.#run) };
    this.#host.requestUpdate();
    this.#voice.announce(why);
  }
}
