import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionSource,
} from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyKeymap,
  isolateHistory,
  redo,
  undo,
} from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentUnit } from '@codemirror/language';
import { lintGutter, nextDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { goesOn } from './completion/source.js';
import { editorLook } from './editor-look.js';

/** What the editor is given, and whom it tells. */
export interface EditorOptions {
  readonly complete: CompletionSource;
  /** The person or a button has changed the text. */
  readonly changed: (text: string) => void;
}

/** In which words the editor speaks: its accessible name and description, its own phrases. */
export interface EditorWords {
  readonly label: string;
  /** Which keys do what; it also stands beside the editor. */
  readonly help: string;
  readonly phrases: Readonly<Record<string, string>>;
}

/** Marks a change that no one typed: another document. */
const replaced = Annotation.define<boolean>();

/**
 * The text of the survey document, to be edited. It lives in a shadow root: there CodeMirror puts its
 * styles into `adoptedStyleSheets`, which a strict Content Security Policy lets pass.
 *
 * Tab is not bound: it leaves the editor, as everywhere on the page (WCAG 2.1.2).
 */
export class Editor {
  readonly view: EditorView;
  readonly #words = new Compartment();

  constructor(host: HTMLElement, options: EditorOptions) {
    const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
    this.view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ extensions: [this.#words.of([]), ...extensions(options)] }),
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Another document takes the place of this one; "Undo" brings it back. */
  replace(text: string): void {
    this.view.dispatch({
      changes: { from: 0, to: this.view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      scrollIntoView: true,
      annotations: [replaced.of(true), isolateHistory.of('full')],
    });
  }

  /** Another version of the text; what is the same in both stays as it was. */
  change(text: string, goTo: number): void {
    const before = this.text;
    const least = Math.min(before.length, text.length);
    let start = 0;
    while (start < least && before[start] === text[start]) start += 1;
    let end = 0;
    while (end < least - start && before.at(-1 - end) === text.at(-1 - end)) end += 1;
    this.view.dispatch({
      changes: {
        from: start,
        to: before.length - end,
        insert: text.slice(start, text.length - end),
      },
      userEvent: 'input',
      annotations: isolateHistory.of('full'),
    });
    this.goTo(goTo);
  }

  undo(): void {
    undo(this.view);
  }

  /** Moves cursor and focus to a place of the text. */
  goTo(from: number, to = from): void {
    const end = this.view.state.doc.length;
    this.view.dispatch({
      selection: { anchor: Math.min(from, end), head: Math.min(to, end) },
      effects: EditorView.scrollIntoView(Math.min(from, end), { y: 'center' }),
    });
    this.view.focus();
  }

  /** Underlines what is wrong. */
  mark(diagnostics: readonly Diagnostic[]): void {
    const end = this.view.state.doc.length;
    const within = diagnostics.filter(({ to }) => to <= end);
    this.view.dispatch(setDiagnostics(this.view.state, within));
  }

  speak({ label, help, phrases }: EditorWords): void {
    this.view.dispatch({
      effects: this.#words.reconfigure([
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({
          'aria-label': label,
          'aria-description': help,
          tabindex: '0',
        }),
      ]),
    });
  }
}

const extensions = ({ complete, changed }: EditorOptions): Extension[] => [
  json(),
  lineNumbers(),
  lintGutter({ tooltipFilter: () => [] }),
  foldGutter({ openText: '▾', closedText: '▸' }),
  history(),
  drawSelection(),
  highlightActiveLine(),
  bracketMatching(),
  closeBrackets(),
  indentUnit.of('  '),
  EditorView.lineWrapping,
  autocompletion({ override: [complete], icons: false, activateOnCompletion: goesOn }),
  keymap.of([
    { key: 'F8', run: nextDiagnostic },
    { key: 'Mod-Enter', run: acceptCompletion },
    { key: 'Mod-Shift-z', run: redo },
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...defaultKeymap,
    ...historyKeymap,
    ...foldKeymap,
  ]),
  EditorView.updateListener.of((update) => {
    if (update.docChanged && !update.transactions.some((made) => made.annotation(replaced)))
      changed(update.state.doc.toString());
  }),
  editorLook,
];
