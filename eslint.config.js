import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

/** What a folder must not import; the table stands in CONTRIBUTING's part of the README. */
const folder = (name, forbidden, message) => ({
  files: [`src/${name}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: forbidden.map((group) => ({ ...group, message })) },
    ],
  },
});
const packages = { regex: '^[^.]' };
const except = (...names) => ({ regex: `^(?!(${names.join('|')})(/|$))[^.]` });
const folders = (...names) => ({ regex: `^\\.\\./(\\.\\./)*(${names.join('|')})/` });
const elementFiles = { regex: '^(\\.\\./)+(user-survey|index|present|actions)\\.js$' };

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.cache', '.data', 'locales/generated'] },
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
  folder(
    'engine',
    [
      packages,
      folders(
        'view',
        'controllers',
        'adapters',
        'locale',
        'styles',
        'results',
        'embed',
        'rendering',
      ),
    ],
    'The engine is pure: it imports only the engine.',
  ),
  folder(
    'adapters',
    [packages, folders('view', 'controllers', 'locale', 'styles', 'embed', 'rendering')],
    'Adapters import engine types.',
  ),
  folder(
    'locale',
    [
      except('@lit/localize'),
      folders('view', 'controllers', 'adapters', 'styles', 'embed', 'rendering'),
    ],
    'Locale imports engine types, @lit/localize and generated messages.',
  ),
  folder(
    'styles',
    [packages, folders('view', 'controllers', 'adapters', 'locale', 'engine', 'embed')],
    'Styles import only the tag for style sheets.',
  ),
  folder(
    'rendering',
    [packages, { regex: '^\\.\\./(?!engine/remembered\\.js)' }],
    'Rendering knows nothing of surveys.',
  ),
  folder(
    'view',
    [packages, folders('controllers', 'adapters', 'styles', 'embed'), elementFiles],
    'Views import the engine, locale types and rendering.',
  ),
  folder(
    'controllers',
    [packages, folders('view', 'styles', 'embed'), elementFiles],
    'Controllers import the engine, adapters, locale and types of rendering.',
  ),
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
