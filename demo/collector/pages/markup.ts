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

/** Tag of a template: texts are escaped, for content and quoted attributes alike; markup is not. */
export const markup = (
  parts: TemplateStringsArray,
  ...values: readonly (string | Markup)[]
): Markup => ({
  html: parts.reduce((before, part, index) => {
    const value = values[index - 1] ?? '';
    return before + (typeof value === 'string' ? escaped(value) : value.html) + part;
  }),
});

/** Attributes of a tag, each with a space in front; those without a value are left out. */
export const attributes = (all: Readonly<Record<string, string | undefined>>): Markup => ({
  html: Object.entries(all)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join(''),
});
