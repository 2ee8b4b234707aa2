import { readdirSync, readFileSync } from 'node:fs';

/** The packages inside of the scripts for a page. */
const PACKAGES = [
  ...['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/localize'],
  ...['idb-keyval', 'lean-qr', 'jsonc-parser'],
];

const licenseOf = (name: string): string => {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  if (!file) throw new Error(`the package ${name} has no licence`);
  return readFileSync(`${folder}/${file}`, 'utf8').trim();
};

const versionOf = (name: string): string => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
    version: string;
  };
  return version;
};

/**
 * The licences of the packages inside of the scripts for a page, in full, for a file beside them.
 * Packages with the same licence by the same authors share one.
 * @param others packages that only what lies beside the file contains
 */
export function thirdPartyLicenses(others: readonly string[] = []): string {
  const packagesByLicense = new Map<string, string[]>();
  for (const name of [...PACKAGES, ...others]) {
    const text = licenseOf(name);
    const packages = packagesByLicense.get(text) ?? [];
    packagesByLicense.set(text, [...packages, `${name} ${versionOf(name)}`]);
  }
  const licenses = [...packagesByLicense].map(([text, names]) => `${names.join(', ')}\n\n${text}`);
  // idb-keyval's own file only says where this one is to be found.
  const apache = readFileSync('demo/release/apache-2.0.txt', 'utf8').trim();
  return `The scripts of user-survey contain code of these packages.\n\n${[...licenses, apache].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}
