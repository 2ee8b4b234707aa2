import type { ReactiveControllerHost } from 'lit';
import { problemMessage, type LanguageTag } from '../engine/index.js';
import { report } from '../report.js';
import type { SourceState } from '../run/source-controller.js';
import type { ProblemsView } from '../view/view-types.js';

type Host = ReactiveControllerHost & ParentNode;

const WITHOUT_WORDS =
  'An editor’s words are in the file “….problems.js”: upload it beside the script.';

/** Where the words cannot be had: as in the console. */
const inEnglish = ({ problems }: SourceState): ProblemsView => ({
  items: problems.length
    ? [WITHOUT_WORDS, ...problems.map(problemMessage)].map((sentence) => ({
        sentence,
        language: 'en',
      }))
    : [],
});

/** In preview, the faults of the tag and its document; their words are in a file beside the script. */
export class PreviewProblems {
  /** `undefined`: not in preview, or not known yet. */
  view: ProblemsView | undefined;
  #of: readonly unknown[] = [];
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Once before each update. */
  willUpdate(isPreview: boolean, state: SourceState, language: LanguageTag) {
    const of = [isPreview, state, language];
    if (of.every((part, index) => part === this.#of[index])) return;
    if (state !== this.#of[1] || !isPreview) this.view = undefined;
    this.#of = of;
    if (isPreview && state.kind !== 'loading') void this.#tell(state, language, of);
  }

  async #tell(state: SourceState, language: LanguageTag, of: readonly unknown[]) {
    const view = await this.#list(state, language);
    // Another document, or another language, may be there by now.
    if (of !== this.#of) return;
    this.view = view;
    this.#host.requestUpdate();
  }

  async #list(state: SourceState, language: LanguageTag): Promise<ProblemsView> {
    try {
      const { listProblems } = await import('./list-problems.js');
      return listProblems(this.#host, state, language);
    } catch (error) {
      report(`the words for problems could not be loaded: ${String(error)}`);
      return inEnglish(state);
    }
  }
}
