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
  const typed = state.sliceDoc(found.from, pos).replaceAll('"', '').toLowerCase();
  const options = inOrder(found.suggestions, typed).map((one) => completionOf(one, found));
  return { from: found.from, to: found.to, options, filter: false };
}

/** Those that hold what was typed: first what begins with it, and of these what has to be there. */
function inOrder(suggestions: readonly Suggestion[], typed: string): Suggestion[] {
  const place = ({ label }: Suggestion): number => label.toLowerCase().indexOf(typed);
  const rank = (one: Suggestion): number => (place(one) > 0 ? 2 : 0) + (one.wanted ? 0 : 1);
  return suggestions.filter((one) => place(one) >= 0).sort((a, b) => rank(a) - rank(b));
}

/** Those after which the next suggestions are of use. */
const goOn = new WeakSet<Completion>();

/** Is there more to suggest at the cursor, now that this is written? */
export const goesOn = (completion: Completion): boolean => goOn.has(completion);

function completionOf(suggestion: Suggestion, { commaAt }: Suggestions): Completion {
  const completion: Completion = {
    label: suggestion.label,
    detail: suggestion.detail,
    info: suggestion.description,
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
