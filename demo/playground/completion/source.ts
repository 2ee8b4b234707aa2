import {
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { suggestionsAt } from './complete.js';
import type { Suggestion, Suggestions } from './suggestion.js';

/** Our suggestions, as CodeMirror asks for them: by Ctrl+Space, and while a word is being typed. */
export function completeSurvey({
  state,
  pos,
  explicit,
}: CompletionContext): CompletionResult | null {
  const found = suggestionsAt(state.doc.toString(), pos);
  if (!found || found.suggestions.length === 0) return null;
  // A new list or object has nothing to begin with, and the next value begins with its quote.
  const isEmpty = /[[{]$/.test(state.sliceDoc(pos - 1, pos));
  if (!explicit && found.from === pos && !isEmpty) return null;
  return {
    from: found.from,
    to: found.to,
    options: found.suggestions.map((suggestion) => completionOf(suggestion, found)),
    filter: true,
  };
}

/** Those after which the next suggestions are of use. */
const goOn = new WeakSet<Completion>();

/** Is there more to suggest at the cursor, now that this is written? */
export const goesOn = (completion: Completion): boolean => goOn.has(completion);

function completionOf(suggestion: Suggestion, { commaAt }: Suggestions): Completion {
  const completion: Completion = {
    // The quote that was typed belongs to the word, so it is looked for in the label.
    label: JSON.stringify(suggestion.label),
    displayLabel: suggestion.label,
    detail: suggestion.detail,
    info: suggestion.description,
    boost: suggestion.wanted ? 10 : 0,
    apply: (view, picked, from, to) => write(view, suggestion, { picked, from, to, commaAt }),
  };
  if (suggestion.goesOn) goOn.add(completion);
  return completion;
}

function write(
  view: EditorView,
  { text, cursor }: Suggestion,
  { picked, from, to, commaAt }: { picked: Completion; from: number; to: number; commaAt?: number },
): void {
  const comma = commaAt === undefined ? [] : [{ from: commaAt, insert: ',' }];
  view.dispatch({
    changes: [...comma, { from, to, insert: text }],
    selection: { anchor: from + comma.length + cursor },
    userEvent: 'input.complete',
    annotations: pickedCompletion.of(picked),
  });
}
