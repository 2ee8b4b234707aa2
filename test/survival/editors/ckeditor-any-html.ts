import { GeneralHtmlSupport } from 'ckeditor5';
import { openCkeditor } from './open-ckeditor.js';

export const { filter, link } = await openCkeditor({
  plugins: [GeneralHtmlSupport],
  htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] },
});
