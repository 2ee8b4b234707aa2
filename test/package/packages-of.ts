import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** `lit/directives/when.js` is of `lit`, `@lit/localize/init` of `@lit/localize`. */
const packageOf = (specifier: string) => /^(@[^/]+\/)?[^/]+/.exec(specifier)![0];

/** The packages that these files import, and what they import, in alphabetical order. */
export function packagesOf(entries: readonly string[]): string[] {
  const packages = new Set<string>();
  const files = new Set(entries.map((entry) => path.normalize(entry)));
  // What is added on the way is visited, too.
  for (const file of files) {
    // Also `import('…')` in types, which the compiler writes where a type is inferred.
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
    for (const { fileName } of importedFiles) {
      if (!fileName.startsWith('.')) packages.add(packageOf(fileName));
      else {
        const target = path.join(path.dirname(file), fileName);
        const declaration = target.replace(/\.js$/, '.d.ts');
        files.add(file.endsWith('.d.ts') && existsSync(declaration) ? declaration : target);
      }
    }
  }
  return [...packages].sort();
}
