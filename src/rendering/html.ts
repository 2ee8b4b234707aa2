/** What a template literal says: its markup, and the values in its holes. */
export interface TemplateResult {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
  /** Another key is another thing, with nodes of its own. */
  readonly key?: unknown;
}

/**
 * DOM to be, in lit's syntax: `${…}` between tags is a text, a template, an array of such or
 * nothing (`undefined`, `null`, `false`); `name=${…}` an attribute, absent when `undefined`
 * or `false` (as ARIA's states are best);
 * `?name=${…}` an attribute that is there or not; `.name=${…}` a property, set where it differs
 * from what the element holds; `@name=${…}` a listener. A hole is a whole value.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({
  strings,
  values,
});

/** For an attribute that may be absent: the template checker knows them only as there. */
export const ifDefined = <Value>(value: Value | undefined | false) => value as Value;

/** A template that is drawn anew, node by node, when its key changes. */
export const keyed = (key: unknown, template: TemplateResult): TemplateResult => ({
  ...template,
  key,
});
