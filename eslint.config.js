import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

/**
 * Which folder of `src` may import which, and which packages: the table in CONTRIBUTING.md.
 * `types`: packages whose types alone are used.
 */
const MAY_IMPORT = {
  engine: {},
  results: { folders: ['engine'] },
  device: { packages: ['idb-keyval'] },
  drafts: { folders: ['engine', 'device'], types: ['lit'] },
  sending: { folders: ['engine', 'device', 'drafts'], types: ['lit'] },
  run: { folders: ['engine', 'device', 'drafts', 'sending'], types: ['lit'] },
  localization: { folders: ['engine'], packages: ['@lit/localize'], types: ['lit'] },
  tables: { folders: ['engine', 'results', 'localization'] },
  paper: { folders: ['engine', 'localization'] },
  problems: { folders: ['engine', 'localization'], packages: ['jsonc-parser'] },
  command: { folders: ['engine', 'results', 'device', 'problems'], packages: ['node:\\w+'] },
  view: {
    folders: ['engine', 'results', 'localization', 'tables', 'paper'],
    packages: ['lit', 'lean-qr'],
  },
  styles: { packages: ['lit'] },
  element: {
    folders: [
      ...['engine', 'results', 'device', 'drafts', 'sending', 'run'],
      ...['localization', 'problems', 'view'],
    ],
    packages: ['lit'],
  },
  embed: { folders: ['device'] },
};
/** Files beside the folders. All but the engine, views and styles may tell the page and its developer. */
const SILENT = ['engine', 'results', 'device', 'tables', 'paper', 'problems', 'view', 'styles'];

const importRule = ([name, { folders = [], packages = [], types = [] }]) => {
  const message = `What ${name}/ may import stands in CONTRIBUTING.md.`;
  const others = Object.keys(MAY_IMPORT).filter((other) => other !== name);
  const forbidden = others.filter((other) => !folders.includes(other));
  const packagesBut = (...known) => `^(?!\\.|(${known.join('|') || '-'})(/|$))`;
  const files = [
    'user-survey',
    'user-survey-results',
    'user-survey-print',
    'index',
    'script',
    'define-survey',
    'results-element',
    'print-element',
    ...(SILENT.includes(name) ? ['events', 'report'] : []),
  ];
  return {
    files: [`src/${name}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: `^(\\.\\./)+(${forbidden.join('|')})/`, message },
            { regex: `^(\\.\\./)+(${files.join('|')})\\.js$`, message },
            { regex: packagesBut(...packages, ...types), message },
            { regex: packagesBut(...packages), message, allowTypeImports: true },
          ],
        },
      ],
    },
  };
};

export default tseslint.config(
  {
    ignores: [
      ...[
        'dist',
        'release',
        'node_modules',
        '.cache',
        '.data',
        'locales/generated',
        'locales/results/generated',
        'locales/print/generated',
        'locales/problems/generated',
      ],
      // Projects of their own, type-checked as their users' are.
      'test/fixtures/consumers',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  lit.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Render text, never HTML.' },
        { property: 'outerHTML', message: 'Render text, never HTML.' },
        { property: 'insertAdjacentHTML', message: 'Render text, never HTML.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/unsafe-html|style-map|unsafe-svg/]',
          message: 'A strict CSP forbids it.',
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // node:test waits for its suites by itself.
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it'] },
          ],
        },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        document: 'readonly',
        module: 'writable',
      },
    },
  },
  ...Object.entries(MAY_IMPORT).map(importRule),
  {
    files: ['demo/collector/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '/src/', message: "The collector imports the package's entry points." },
          ],
        },
      ],
    },
  },
);
