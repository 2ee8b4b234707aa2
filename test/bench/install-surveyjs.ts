import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const FOLDER = '.cache/bench';
const MODULES = `${FOLDER}/node_modules`;
/** `survey-js-ui` takes the `survey-core` of its own version only. */
const VERSION = '2.5.38';
const PACKAGES = ['survey-core', 'survey-js-ui'];

/**
 * The folder with SurveyJS's packages, installed when they are not there yet; `undefined` where
 * they cannot be had. They are no dependencies of the project: only who runs this loads them.
 */
export function installSurveyjs(): string | undefined {
  if (PACKAGES.every(isInstalled)) return MODULES;
  console.log(`Installing SurveyJS ${VERSION} into ${FOLDER}, for this benchmark only.`);
  try {
    npmInstall(PACKAGES.map((name) => `${name}@${VERSION}`));
    return MODULES;
  } catch {
    // npm has written why.
    console.log('SurveyJS cannot be had: measuring without it.');
    return undefined;
  }
}

function isInstalled(name: string): boolean {
  try {
    const { version } = JSON.parse(readFileSync(`${MODULES}/${name}/package.json`, 'utf8'));
    return version === VERSION;
  } catch {
    return false;
  }
}

/**
 * Without scripts of the packages, and without React's types, which they name as peers. Few tries:
 * without a network nobody should wait two minutes to be told.
 */
const npmInstall = (packages: readonly string[]) =>
  execFileSync(
    'npm',
    [
      'install',
      ...['--prefix', FOLDER],
      ...['--no-save', '--no-package-lock', '--ignore-scripts', '--legacy-peer-deps'],
      ...['--prefer-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'],
      ...packages,
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 120_000,
      shell: process.platform === 'win32',
    },
  );
