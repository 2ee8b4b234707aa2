/** The element's doc block is the contract; `npm run manifest` writes it as src/custom-elements.json. */
export default {
  globs: ['src/user-survey.ts'],
  outdir: 'src',
  litelement: true,
  packagejson: false,
};
