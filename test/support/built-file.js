import { createReadStream } from 'node:fs';
import path from 'node:path';

/**
 * Tests that import the element get the built file in place of the sources, as a page includes it.
 * What else they import of the sources they use to look at it, and defines no element.
 */
export const builtFile = () => ({
  name: 'built-file',
  resolveImport({ source, context }) {
    const file = path.posix.join(path.posix.dirname(context.path), source);
    return file === '/src/index.js' ? '/dist/user-survey.js' : undefined;
  },
});

/** Gives built scripts out byte for byte: the runner's plugins would compile them once more. */
export const asBuilt = (context, next) => {
  if (!/^\/dist\/[\w./-]+\.js$/.test(context.path)) return next();
  context.type = 'js';
  context.body = createReadStream(`.${context.path}`);
};
