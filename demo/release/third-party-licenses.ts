import { readFileSync } from 'node:fs';

/** The packages inside of the scripts for a page, and where each keeps its licence. */
const LICENSE_FILES: Readonly<Record<string, string>> = {
  lit: 'LICENSE',
  'lit-html': 'LICENSE',
  'lit-element': 'LICENSE',
  '@lit/reactive-element': 'LICENSE',
  '@lit/localize': 'LICENSE',
  'idb-keyval': 'LICENCE',
  'lean-qr': 'LICENSE',
  'jsonc-parser': 'LICENSE.md',
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
 * @param others packages that only what lies beside the file contains: name → where it keeps its licence
 */
export function thirdPartyLicenses(others: Readonly<Record<string, string>> = {}): string {
  const packagesByLicense = new Map<string, string[]>();
  for (const [name, file] of Object.entries({ ...LICENSE_FILES, ...others })) {
    const text = readFileSync(`node_modules/${name}/${file}`, 'utf8').trim();
    const packages = packagesByLicense.get(text) ?? [];
    packagesByLicense.set(text, [...packages, `${name} ${versionOf(name)}`]);
  }
  const licenses = [...packagesByLicense].map(([text, names]) => `${names.join(', ')}\n\n${text}`);
  // idb-keyval's own file only says where this one is to be found.
  const apache = readFileSync('demo/release/apache-2.0.txt', 'utf8').trim();
  return `The scripts of user-survey contain code of these packages.\n\n${[...licenses, apache].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}
