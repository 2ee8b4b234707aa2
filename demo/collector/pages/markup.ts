/** A piece of HTML in which every value is escaped. */
export interface Markup {
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/** What may stand in a template; `undefined` is nothing. */
export type Content = string | Markup | readonly Markup[] | undefined;

/** Tag of a template: texts are escaped, for content and quoted attributes alike; markup is not. */
export const markup = (parts: TemplateStringsArray, ...values: readonly Content[]): Markup => ({
  html: parts.reduce((before, part, index) => before + htmlOf(values[index - 1]) + part),
});

function htmlOf(value: Content): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escaped(value);
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
}

/** Attributes of a tag, each with a space in front; those without a value are left out. */
export const attributes = (all: Readonly<Record<string, string | undefined>>): Markup => ({
  html: Object.entries(all)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join(''),
});
