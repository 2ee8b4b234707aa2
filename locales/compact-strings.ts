import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const MESSAGE = /msg\(\s*('[^']*'|"[^"]*"),\s*\{\s*id: '([\w-]+)',?\s*\},?\s*\)/g;
const TEMPLATE = /^\s*'([\w-]+)': `([^`\\]*)`,$/gm;
const SOURCE = '/src/localization/messages.ts';

/** All texts as one literal. They are plain words: a bar or an escape would be a mistake. */
const joined = (texts: readonly string[]): string => {
  const wrong = texts.find((text) => /[|\\$]/.test(text));
  if (wrong !== undefined) throw new Error(`Not a text for the bundle: ${wrong}`);
  return JSON.stringify(texts.join('|'));
};

/**
 * Builds the interface strings into the bundle as one text for each language, in the order of one
 * list of keys. Languages in files beside the bundle stay as they are, since they need the keys.
 *
 * @param inside Languages inside the bundle, without English.
 */
export const compactStrings = (inside: readonly string[]): Plugin => {
  const messages = [...readFileSync(`.${SOURCE}`, 'utf8').matchAll(MESSAGE)];
  const keys = messages.map(([, , key = '']) => key);
  const english = messages.map(([, quoted = '']) => quoted.slice(1, -1));
  const generated = new RegExp(`/locales/generated/(${inside.join('|')})\\.ts$`);
  return {
    name: 'compact-strings',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith(SOURCE)) {
        if (code.replace(MESSAGE, '').includes('msg('))
          throw new Error(`${id} has a message of another form`);
        return {
          code: `const keys = ${joined(keys)}.split('|');
export const unpack = (texts) =>
  Object.fromEntries(texts.split('|').map((text, index) => [keys[index], text]));
export const interfaceStrings = () => unpack(${joined(english)});`,
          map: null,
        };
      }
      if (!generated.test(id)) return undefined;
      const texts = new Map(
        [...code.matchAll(TEMPLATE)].map(([, key = '', text = '']) => [key, text]),
      );
      const missing = keys.filter((key) => !texts.has(key));
      if (missing.length) throw new Error(`${id} lacks ${missing.join(', ')}: npm run locales`);
      return {
        code: `import { unpack } from '../../src/localization/messages.js';
export const templates = unpack(${joined(keys.map((key) => texts.get(key)!))});`,
        map: null,
      };
    },
  };
};
