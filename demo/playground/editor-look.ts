import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/**
 * Colours come from the page, as custom properties; they inherit into the editor's shadow root and
 * follow light and dark by themselves.
 *
 * CodeMirror draws faults with pictures in `data:` addresses, which `img-src 'self'` refuses. Here
 * they are lines and letters.
 */
const look = EditorView.theme({
  '&': {
    blockSize: '100%',
    color: 'var(--page-text)',
    backgroundColor: 'var(--page-field)',
    fontSize: '0.9375rem',
  },
  '&.cm-focused': { outline: '3px solid var(--page-focus)', outlineOffset: '0' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "Cascadia Mono", Consolas, Menlo, monospace',
    lineHeight: '1.6',
  },
  '.cm-content': { caretColor: 'var(--page-text)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--page-text)' },
  '.cm-gutters': {
    color: 'var(--page-muted)',
    backgroundColor: 'var(--page-field)',
    borderInlineEnd: '1px solid var(--page-line)',
  },
  '.cm-activeLine': { backgroundColor: 'var(--page-tint)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--page-tint)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--page-selection)' },
  '&.cm-focused .cm-matchingBracket': {
    color: 'inherit',
    backgroundColor: 'transparent',
    outline: '1px solid var(--page-muted)',
  },
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--page-danger)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': { textDecoration: 'underline dotted var(--page-warning)' },
  '.cm-lintRange-active': { backgroundColor: 'var(--page-tint)' },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--page-danger)' },
  '.cm-gutter-lint': { inlineSize: '1.25em' },
  '.cm-lint-marker': {
    inlineSize: '1em',
    blockSize: '1.6em',
    fontWeight: '700',
    textAlign: 'center',
  },
  '.cm-lint-marker-error': { content: 'normal', color: 'var(--page-danger)' },
  '.cm-lint-marker-error::before': { content: '"!"' },
  '.cm-lint-marker-warning': { content: 'normal', color: 'var(--page-warning)' },
  '.cm-lint-marker-warning::before': { content: '"?"' },
  '.cm-tooltip': {
    border: '1px solid var(--page-border)',
    color: 'var(--page-text)',
    backgroundColor: 'var(--page-surface)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxBlockSize: '16em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--page-on-accent)',
    backgroundColor: 'var(--page-accent)',
    // In few colours the background goes, so the chosen one has a frame.
    outline: '2px solid transparent',
    outlineOffset: '-2px',
  },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'inherit' },
  '.cm-tooltip.cm-completionInfo': {
    padding: '8px 12px',
    maxInlineSize: '20rem',
    fontFamily: 'var(--page-font)',
  },
  '.cm-diagnostic': { fontFamily: 'var(--page-font)' },
  '.cm-diagnostic-error': { borderInlineStart: '4px solid var(--page-danger)' },
  '.cm-diagnostic-warning': { borderInlineStart: '4px solid var(--page-warning)' },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--page-code-name)' },
  { tag: tags.string, color: 'var(--page-code-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--page-code-value)' },
]);

export const editorLook: Extension = [look, syntaxHighlighting(colours)];
