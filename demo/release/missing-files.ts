import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The parts of `package.json` that name files. */
interface PackageJson {
  readonly exports: object;
  readonly customElements: string;
  readonly 'web-types': string;
  readonly unpkg: string;
  readonly jsdelivr: string;
  readonly sideEffects: readonly string[];
}

/** `from './a.js'`, `import('./a.js')` in code and types, and the source map's comment. */
const REFERENCES =
  /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]|^\/\/# sourceMappingURL=(\S+)$/gm;

const pathsIn = (value: object | string): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value).flatMap(pathsIn);

/** What a built file refers to; a declaration refers to declarations, though it says `.js`. */
function referencesOf(file: string): readonly string[] {
  if (!/\.[jt]s$/.test(file)) return [];
  const found = [...readFileSync(file, 'utf8').matchAll(REFERENCES)];
  return found.map(([, imported, map]) => {
    const target = path.join(path.dirname(file), (imported ?? map)!);
    return file.endsWith('.d.ts') ? target.replace(/(\.d)?\.[jt]s$|$/, '.d.ts') : target;
  });
}

/**
 * The files that `package.json` in a folder names, and those that they refer to, which are not
 * there: none after a whole build.
 */
export function missingFiles(folder = '.'): readonly string[] {
  const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { exports, customElements, unpkg, jsdelivr, sideEffects, ...more } = JSON.parse(
    manifest,
  ) as PackageJson;
  const named = pathsIn({
    exports,
    customElements,
    webTypes: more['web-types'],
    unpkg,
    jsdelivr,
    sideEffects,
    licenses: 'dist/THIRD-PARTY-LICENSES.txt',
  });
  const files = new Set(named.map((file) => path.join(folder, file)));
  const missing: string[] = [];
  // What is added on the way is visited, too.
  for (const file of files) {
    if (existsSync(file)) referencesOf(file).forEach((reference) => files.add(reference));
    else missing.push(path.relative(folder, file));
  }
  return missing;
}
