/** A style sheet's text; the tag is for editors, formatters and the build. */
export const css = (strings: TemplateStringsArray): string => strings.join('');
