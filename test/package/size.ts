/** `npm run size`: what each entry of the built package weighs, and what is in the one file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import packageJson from '../../package.json' with { type: 'json' };

/** What a citizen downloads. It is printed beside the figure; nothing fails by it. */
const BUDGETS_KIB: Readonly<Record<string, number>> = {
  'dist/user-survey.js': 42,
  'dist/user-survey-results.js': 30,
  'dist/user-survey-print.js': 30,
  'dist/user-survey-frame.js': 1,
};
/** These are one package in several. */
const LIT = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'];

const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;
const brotli = (code: string | Buffer) => brotliCompressSync(code).length;

const row = (name: string, ...cells: readonly string[]) =>
  console.log(name.padEnd(44), ...cells.map((cell) => cell.padStart(11)));

/** A module with all that it imports before it runs. */
function withImports(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g);
  for (const [, relative] of imports)
    withImports(path.posix.join(path.posix.dirname(file), relative!), found);
  return found;
}

/** What `package.json` exports, and what stands beside the one file. */
const entries = (): readonly string[] => {
  const exported = Object.values(packageJson.exports).flatMap((target) =>
    typeof target === 'object' && 'default' in target ? [target.default.slice(2)] : [],
  );
  const included = readdirSync('dist').filter((file) => /^user-survey.*\.js$/.test(file));
  return [...new Set([...included.map((file) => `dist/${file}`), ...exported])];
};

function printEntries(): void {
  row('', 'raw', 'gzip', 'brotli');
  for (const file of entries()) {
    const files = [...withImports(file)].map((each) => readFileSync(each));
    const sum = (size: (code: Buffer) => number) =>
      kib(files.reduce((bytes, code) => bytes + size(code), 0));
    const more = files.length > 1 ? ` + ${files.length - 1} shared` : '';
    const budget = file in BUDGETS_KIB ? `of ${BUDGETS_KIB[file]} KiB` : '';
    row(
      file + more,
      sum((code) => code.length),
      sum((code) => gzipSync(code).length),
      sum(brotli),
      budget,
    );
  }
}

/** Whose a source is: a package's name, `locales`, or a folder of `src`. */
function ownerOf(source: string | undefined): string {
  if (!source) return 'of the build itself';
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (name) return LIT.includes(name) ? 'lit' : name;
  return /(src\/[^/]+|locales)(?=\/)/.exec(source)?.[1] ?? 'src';
}

/** Whose each character of the script is. */
function ownersOf(code: string, map: SourceMap): readonly string[] {
  const owners: string[] = [];
  let line = 0;
  let column = 0;
  // By code units, as columns are counted.
  for (let index = 0; index < code.length; index += 1) {
    const entry = map.findEntry(line, column);
    owners.push(ownerOf('originalSource' in entry ? entry.originalSource : undefined));
    if (code[index] === '\n') [line, column] = [line + 1, 0];
    else column += 1;
  }
  return owners;
}

function printOwners(oneFile: string): void {
  const code = readFileSync(oneFile, 'utf8');
  const payload = JSON.parse(readFileSync(`${oneFile}.map`, 'utf8')) as SourceMapPayload;
  const owners = ownersOf(code, new SourceMap(payload));
  const codeWhere = (keep: (owner: string) => boolean) =>
    code
      .split('')
      .filter((_, index) => keep(owners[index]!))
      .join('');
  const costs = [...new Set(owners)].map((name) => ({
    name,
    raw: Buffer.byteLength(codeWhere((owner) => owner === name)),
    brotli: brotli(code) - brotli(codeWhere((owner) => owner !== name)),
  }));
  console.log(`\nIn ${oneFile}, by its source map; brotli: by how much it would be less without`);
  for (const cost of costs.sort((a, b) => b.brotli - a.brotli))
    row(cost.name, kib(cost.raw), '', kib(cost.brotli));
}

for (const file of Object.keys(BUDGETS_KIB))
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\``);
printEntries();
Object.keys(BUDGETS_KIB).forEach(printOwners);
