/**
 * Whoever edits needs the link, not the survey: what an editor shows is what it saves. Any
 * `contenteditable` counts, `false` too: an editor that is locked has it. Then the block editor of
 * WordPress and the edit mode of Optimizely, which mark their blocks and properties.
 */
const EDITED =
  '[contenteditable], .block-editor-block-list__layout, [data-epi-property-name], [data-epi-block-id]';

/** Is it shown to be edited? */
export const isEdited = (element: Element): boolean =>
  document.designMode === 'on' || element.closest(EDITED) !== null;
