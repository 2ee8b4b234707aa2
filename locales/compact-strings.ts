import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const MESSAGE = /msg\(\s*('[^']*'|"[^"]*"),\s*\{\s*id: '([\w-]+)',?\s*\},?\s*\)/g;
const TEMPLATE = /^\s*'([\w-]+)': (`(?:[^`\\]|\\.)*`),$/gm;

/**
 * Builds the interface strings into the bundle with each key once instead of five times: the
 * English strings lose their ids, and the languages inside become lists in the order of the English
 * keys. Languages in files beside the bundle stay as they are, since a list needs the English keys.
 *
 * @param inside Languages inside the bundle, without English.
 */
export const compactStrings = (inside: readonly string[]): Plugin => {
  const keys = [...readFileSync('src/locale/strings.ts', 'utf8').matchAll(MESSAGE)].map(
    ([, , key]) => key,
  );
  const generated = new RegExp(`/locales/generated/(${inside.join('|')})\\.ts$`);
  return {
    name: 'compact-strings',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/src/locale/strings.ts')) {
        const bare = code.replace(MESSAGE, '$1');
        if (bare.includes('msg(')) throw new Error(`${id} has a message of another form`);
        return { code: bare, map: null };
      }
      if (!generated.test(id)) return undefined;
      const texts = new Map([...code.matchAll(TEMPLATE)].map(([, key, text]) => [key, text]));
      const missing = keys.filter((key) => !texts.has(key));
      if (missing.length) throw new Error(`${id} lacks ${missing.join(', ')}: npm run locales`);
      return {
        code: `import { interfaceStrings } from '../../src/locale/strings.js';
const texts = [${keys.map((key) => texts.get(key)).join()}];
export const templates = Object.fromEntries(
  Object.keys(interfaceStrings()).map((key, index) => [key, texts[index]]),
);`,
        map: null,
      };
    },
  };
};
