import { openCkeditor } from './open-ckeditor.js';

export const { filter, link } = await openCkeditor();
