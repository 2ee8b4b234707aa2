/** The published module of each source; the manifest speaks of what is in the package. */
const MODULES = {
  'src/user-survey.ts': 'dist/element.js',
  'src/index.ts': 'dist/index.js',
  'src/define-survey.ts': 'dist/index.js',
  // One module has the class and defines the tag; they export types alone.
  'src/user-survey-results.ts': 'dist/results-element.js',
  'src/results-element.ts': 'dist/results-element.js',
  'src/user-survey-print.ts': 'dist/print-element.js',
  'src/print-element.ts': 'dist/print-element.js',
};
const EXPORTS_NO_CLASS = ['dist/results-element.js', 'dist/print-element.js'];

const moduleOf = (source) => MODULES[source.replace(/^\//, '').replace(/\.js$/, '.ts')];

/** Sources that are published as one module. */
const merged = (modules) =>
  modules.reduce((before, module) => {
    const same = before.find(({ path }) => path === module.path);
    if (!same) return [...before, module];
    same.declarations.push(...module.declarations);
    same.exports.push(...module.exports);
    return before;
  }, []);

/** Leaves out what is private, functions of our own, and types, which are no exports of a script; names published modules. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = moduleOf(module.path);
      module.declarations = module.declarations.filter(({ kind }) => kind !== 'function');
      for (const declaration of module.declarations)
        declaration.members = declaration.members.filter(
          ({ privacy = 'public' }) => privacy === 'public',
        );
      const declared = module.declarations.map(({ name }) => name);
      const isExported = (name) =>
        declared.includes(name) && !EXPORTS_NO_CLASS.includes(module.path);
      module.exports = module.exports.filter(
        ({ kind, name }) => kind === 'custom-element-definition' || isExported(name),
      );
      for (const { declaration } of module.exports)
        declaration.module = moduleOf(declaration.module);
    }
    customElementsManifest.modules = merged(customElementsManifest.modules);
  },
};

/** The element's doc block is the contract; `npm run manifest` writes it as src/custom-elements.json. */
export default {
  globs: Object.keys(MODULES),
  outdir: 'src',
  litelement: true,
  packagejson: false,
  plugins: [published],
};
