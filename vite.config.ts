import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { minify } from 'terser';
import ts from 'typescript';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { compactStrings } from './locales/compact-strings.js';

/** What few surveys need is in files beside the script, loaded when wanted. */
const SIDE_FILES: Readonly<Record<string, string>> = {
  da: 'locales/generated/da.ts',
  fi: 'locales/generated/fi.ts',
  'json-schema': 'src/json-schema.ts',
};

/**
 * In the one-file build a side file stays an `import()` of a file beside the script. It works
 * in module and classic scripts alike, from any folder: both resolve it against the script's address.
 */
const sideFiles: Plugin = {
  name: 'side-files',
  enforce: 'pre',
  resolveId(source) {
    const name = /\/(?:generated\/)?([\w-]+)\.js$/.exec(source)?.[1] ?? '';
    return Object.hasOwn(SIDE_FILES, name)
      ? { id: `./user-survey.${name}.js`, external: 'absolute' }
      : undefined;
  },
};

/**
 * Style sheets and templates without what only their authors read. As in JSX, white space that
 * holds a line break shows nothing: a space that is to be seen stands within a line. A template's
 * last elements need no end.
 */
const compactTemplates: Plugin = {
  name: 'compact-templates',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/(view|styles)\/.*\.ts$/ },
    handler: (code, id) => ({
      code: id.includes('/styles/')
        ? code.replace(/css`[^`]*`/g, (sheet) =>
            sheet
              .replace(/\/\*[^]*?\*\//g, '')
              .replace(/\s+/g, ' ')
              .replace(/ ?([{};,>!]) ?/g, '$1')
              .replace(/ ([*/]) /g, '$1')
              .replace(/([\w-]): /g, '$1:')
              .replace(/=('|")([\w-]+)\1/g, '=$2')
              .replace(/\b0\./g, '.')
              .replaceAll(';}', '}'),
          )
        : code
            .replace(/\s+\/?>/g, '>')
            .replace(/="([\w-]+)"(?=[\s>])/g, '=$1')
            .replace(/\n\s*(?=<|\$\{)/g, '')
            .replace(/(>|\})\n\s*(?=[<`])/g, '$1')
            .replace(/(["}]|\w)\n\s+(?=[a-z@.-]+=)/g, '$1 ')
            .replace(/(<\/\w+>)+`/g, '`'),
      map: null,
    }),
  },
};

/** Where names are for ourselves; all other sources deal with the outside, or with side files. */
const INTERNAL = /^(controllers|view|rendering|locale|present|engine.question-types)\b/;

/**
 * Names that only our own modules call each other by: members declared there and nowhere else. What
 * goes in or out (documents, records on the device, replies, messages to other tabs, events, the
 * element itself), what is looked up by a string and what the browser calls keeps its name.
 */
const internalNames = (): readonly string[] => {
  const names = new Set<string>();
  const kept = new Set(['handleEvent', 'updateComplete', 'observedAttributes', 'templates']);
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isLiteralTypeNode(node)) return;
      const isMember = ts.isTypeElement(node) || ts.isClassElement(node);
      if (isMember && node.name && ts.isIdentifier(node.name))
        (INTERNAL.test(file) ? names : kept).add(node.name.text);
      if (ts.isStringLiteralLike(node)) kept.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(`src/${file}`, 'utf8'), ts.ScriptTarget.Latest));
  }
  return [...names].filter((name) => !kept.has(name) && !name.endsWith('Callback'));
};

/**
 * A second minifier, which shortens internal names; a byte order mark: without it a page that names
 * no charset reads å as two letters (Encoding Standard, section 6); and a hint for V8, which then
 * compiles beside the page instead of when the survey is drawn (a sixth of the time to it).
 */
const finish: Plugin = {
  name: 'finish',
  async generateBundle(_options, files) {
    const properties = { regex: new RegExp(`^(${internalNames().join('|')})$`) };
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, {
        ecma: 2020,
        compress: { passes: 3, pure_getters: true, lhs_constants: false },
        mangle: { properties },
      });
      file.code = `\uFEFF//# allFunctionsCalledOnLoad\n${code}`;
    }
  },
};

const committedFiles: Plugin = {
  name: 'committed-files',
  closeBundle() {
    for (const file of ['survey.schema.json', 'custom-elements.json']) {
      copyFileSync(`src/${file}`, `dist/${file}`);
    }
  },
};

/** `dist/user-survey.js`: everything in one file, for a tag on a page. */
const bundle: UserConfig = {
  plugins: [sideFiles, compactStrings(['nb', 'nn', 'sv']), compactTemplates, finish],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    sourcemap: true,
    minify: true,
    lib: {
      entry: 'src/index.ts',
      formats: ['iife'],
      name: 'UserSurvey',
      fileName: () => 'user-survey.js',
    },
    rolldownOptions: { output: { codeSplitting: false, strict: true } },
  },
};

/** The npm entries as modules. */
const modules: UserConfig = {
  plugins: [committedFiles],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        element: 'src/user-survey.ts',
        'engine/index': 'src/engine/index.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      output: { minify: true, chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
};

/** One of the side files, with all that it needs. */
const sideFile = (name: string): UserConfig => ({
  build: {
    target: 'es2022',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    lib: {
      entry: { [`user-survey.${name}`]: SIDE_FILES[name]! },
      formats: ['es'],
    },
    rolldownOptions: { output: { minify: true } },
  },
});

/** `vite build --mode modules|bundle|<side file>`; anything else is the development server. */
export default defineConfig(({ mode }) => {
  const shared: UserConfig = {
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
  };
  if (mode === 'modules') return { ...shared, ...modules };
  if (mode === 'bundle') return { ...shared, ...bundle };
  if (Object.hasOwn(SIDE_FILES, mode)) return { ...shared, ...sideFile(mode) };
  return {
    server: { host: '127.0.0.1' },
    resolve: { conditions: ['source', 'module', 'browser'] },
  };
});
