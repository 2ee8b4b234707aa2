import { createReadStream } from 'node:fs';
import path from 'node:path';

/** What defines a tag, and the built file that does. */
const BUILT = {
  '/src/index.js': '/dist/user-survey.js',
  '/src/script.js': '/dist/user-survey.js',
  '/src/results-element.js': '/dist/user-survey-results.js',
  '/src/print-element.js': '/dist/user-survey-print.js',
};

/**
 * Tests that import an element get the built file in place of the sources, as a page includes it.
 * What else they import of the sources they use to look at it, and defines no element.
 */
export const builtFile = () => ({
  name: 'built-file',
  resolveImport({ source, context }) {
    const file = path.posix.join(path.posix.dirname(context.path), source);
    return BUILT[file];
  },
});

/** Gives built scripts out byte for byte: the runner's plugins would compile them once more. */
export const asBuilt = (context, next) => {
  if (!/^\/dist\/[\w./-]+\.js$/.test(context.path)) return next();
  context.type = 'js';
  context.body = createReadStream(`.${context.path}`);
};
