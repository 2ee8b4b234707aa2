import type { CodeField } from '../engine/index.js';

/** The code as it is sent: trimmed, and in capitals when only then it matches. `undefined`: no match. */
export function readCode(typed: string, field: CodeField | undefined): string | undefined {
  const code = typed.trim();
  const pattern = field?.pattern;
  const matches = (text: string) => !pattern || new RegExp(pattern, 'u').test(text);
  return [code, code.toUpperCase()].find((text) => text && matches(text));
}

/** Takes `code=…` out of the page's address, so that it is neither bookmarked nor sent on. */
export function takeCodeFromAddress(): string | undefined {
  const { hash } = location;
  const [, before, code, after] = /^(#(?:.*&)?)code=([^&]*)(?:&(.*))?$/.exec(hash) ?? [];
  if (code === undefined || before === undefined) return undefined;
  const rest = [before.slice(1).replace(/&$/, ''), after].filter(Boolean).join('&');
  history.replaceState(
    history.state,
    '',
    location.pathname + location.search + (rest && `#${rest}`),
  );
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
