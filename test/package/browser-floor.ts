import { Linter } from 'eslint';
import type { Page } from 'puppeteer-core';

/**
 * What Safari 16.4, Chrome 111 or Firefox 115 do not have. Each name is in all of them, or not in
 * one: MDN's browser-compat-data.
 */
const NEWER_NAMES =
  /\b(Object|Map)\.groupBy\b|\bPromise\.(withResolvers|try)\b|\bArray\.fromAsync\b|\bAbortSignal\.any\b|\bURL\.(parse|canParse)\b|\bRegExp\.escape\b|\bError\.isError\b|\bIntl\.(Segmenter|DurationFormat)\b|\bIterator\b|\bFloat16Array\b|\bscheduler\b|\brequestIdleCallback\b|\bcrypto\.randomUUID\b|\.(isWellFormed|toWellFormed|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom|checkVisibility|showPopover|togglePopover|moveBefore|setHTML|setHTMLUnsafe|getHTML|startViewTransition|toBase64|toHex)\b/g;

/** Names above that the script uses, and why it will not parse as a script of ES2022, if so. */
export function newerScript(code: string): string[] {
  const faults = new Linter().verify(code, {
    languageOptions: { ecmaVersion: 2022, sourceType: 'script' },
  });
  return [
    ...faults.filter(({ fatal }) => fatal).map(({ message, column }) => `${message} at ${column}`),
    ...(code.match(NEWER_NAMES) ?? []),
  ];
}

/** Values and selectors of an element's own styles that the oldest browsers would drop. */
export function newerStyles(page: Page, tag = 'user-survey'): Promise<string[]> {
  return page.evaluate((tag) => {
    const newer =
      /light-dark\(|:has\(|:dir\(|:state\(|:user-(in)?valid|\bround\(|\banchor\(|\b(rgb|hsl|oklch|oklab|color)\(from\b|\bsubgrid\b|@(scope|starting-style|property|layer|position-try)\b/;
    const { adoptedStyleSheets } = document.querySelector(tag)!.shadowRoot!;
    const rules: CSSRule[] = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const found: string[] = [];
    for (let rule = rules.pop(); rule; rule = rules.pop()) {
      if (rule instanceof CSSSupportsRule) continue;
      const inner = [...((rule as CSSGroupingRule).cssRules ?? [])];
      rules.push(...inner);
      if (inner.length && rule instanceof CSSStyleRule)
        found.push(`nesting in ${rule.selectorText}`);
      const own = inner.length ? rule.cssText.split('{')[0]! : rule.cssText;
      const match = newer.exec(own);
      if (match) found.push(`${match[0]} in ${own}`);
    }
    return found;
  }, tag);
}
