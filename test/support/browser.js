import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** Without these a headless browser calls home, and every refused connection is a line in the log. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

const onPath = (names) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));

/**
 * Launch options for puppeteer-core: `CHROME_PATH`, then an installed Chrome, Chromium or Edge,
 * then the one that the devDependency `@sparticuz/chromium` brings (Linux on x64).
 */
export async function findBrowser() {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const installed = [process.env.CHROME_PATH, ...onPath(NAMES), ...PLACES].find(
    (file) => file && existsSync(file),
  );
  if (installed) return { executablePath: installed, headless: true, args: [...root, ...QUIET] };
  if (process.platform === 'linux' && process.arch === 'x64') return bundledBrowser();
  throw new Error(
    'No Chrome found. Install Chrome, Chromium or Edge, or set CHROME_PATH to one of them.',
  );
}

async function bundledBrowser() {
  // It unpacks its own libraries only where it believes to be, and under fixed names in TMPDIR.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const cache = path.resolve('.cache/chromium');
  mkdirSync(cache, { recursive: true });
  process.env.TMPDIR = cache;
  const { default: chromium } = await import('@sparticuz/chromium');
  return {
    executablePath: await chromium.executablePath(),
    headless: 'shell',
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', ...QUIET],
  };
}

/** Firefox's program, or `undefined` where it is not installed. */
export function findFirefox() {
  return [
    process.env.FIREFOX_PATH,
    ...onPath(['firefox', 'firefox-esr']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((file) => file && existsSync(file));
}
