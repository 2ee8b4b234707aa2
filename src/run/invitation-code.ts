import type { CodeField } from '../engine/index.js';

/** The code as it is sent: trimmed, and in capitals when only then it matches. `undefined`: no match. */
export function readCode(typed: string, field: CodeField | undefined): string | undefined {
  const code = typed.trim();
  const pattern = new RegExp(field?.pattern ?? '', 'u');
  return [code, code.toUpperCase()].find((text) => text && pattern.test(text));
}

/** Takes `code=…` out of the page's address, so that it is neither bookmarked nor sent on. */
export function takeCodeFromAddress(): string | undefined {
  const { hash, pathname, search } = location;
  const [found, before, code] = /([#&])code=([^&]*)&?/.exec(hash) ?? [];
  if (!found || code === undefined) return undefined;
  const rest = hash.replace(found, before!).replace(/[#&]$/, '');
  history.replaceState(history.state, '', pathname + search + rest);
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
