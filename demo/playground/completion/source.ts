import {
  startCompletion,
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
  if (!explicit && found.from === pos) return null;
  return {
    from: found.from,
    to: found.to,
    options: found.suggestions.map((suggestion) => completion(suggestion, found)),
    filter: true,
  };
}

const completion = (suggestion: Suggestion, { commaAt }: Suggestions): Completion => ({
  // The quote that was typed belongs to the word, so it is looked for in the label.
  label: JSON.stringify(suggestion.label),
  displayLabel: suggestion.label,
  detail: suggestion.detail,
  info: suggestion.description,
  boost: suggestion.wanted ? 10 : 0,
  apply: (view, _, from, to) => write(view, suggestion, { from, to, commaAt }),
});

function write(
  view: EditorView,
  { text, cursor, goesOn }: Suggestion,
  { from, to, commaAt }: { from: number; to: number; commaAt?: number },
): void {
  const comma = commaAt === undefined ? [] : [{ from: commaAt, insert: ',' }];
  view.dispatch({
    changes: [...comma, { from, to, insert: text }],
    selection: { anchor: from + comma.length + cursor },
    userEvent: 'input.complete',
  });
  if (goesOn) startCompletion(view);
}
