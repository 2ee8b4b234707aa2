/** The published module of each source; the manifest speaks of what is in the package. */
const MODULES = {
  'src/user-survey.ts': 'dist/element.js',
  'src/index.ts': 'dist/index.js',
};

const moduleOf = (source) => MODULES[source.replace(/^\//, '').replace(/\.js$/, '.ts')];

/** Leaves out what is private, and types, which are no exports of a script; names published modules. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = moduleOf(module.path);
      for (const declaration of module.declarations)
        declaration.members = declaration.members.filter(
          ({ privacy = 'public' }) => privacy === 'public',
        );
      const declared = module.declarations.map(({ name }) => name);
      module.exports = module.exports.filter(
        ({ kind, name }) => kind === 'custom-element-definition' || declared.includes(name),
      );
      for (const { declaration } of module.exports)
        declaration.module = moduleOf(declaration.module);
    }
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
