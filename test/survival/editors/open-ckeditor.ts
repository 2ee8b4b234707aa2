import {
  Alignment,
  Autoformat,
  BlockQuote,
  Bold,
  ClassicEditor,
  Essentials,
  Heading,
  Image,
  ImageCaption,
  ImageStyle,
  ImageToolbar,
  Indent,
  Italic,
  Link,
  List,
  MediaEmbed,
  Paragraph,
  PasteFromOffice,
  RemoveFormat,
  SourceEditing,
  Table,
  TableToolbar,
  TextTransformation,
  Underline,
  type EditorConfig,
} from 'ckeditor5';

/** What CKEditor's own builds for articles have in common. */
const USUAL = [
  ...[Essentials, Paragraph, Heading, Bold, Italic, Underline, Link, List, BlockQuote, Alignment],
  ...[Image, ImageCaption, ImageStyle, ImageToolbar, Indent, MediaEmbed, Table, TableToolbar],
  ...[Autoformat, PasteFromOffice, RemoveFormat, SourceEditing, TextTransformation],
];

/** Opens a classic editor with the usual plugins, and what comes on top of them. */
export async function openCkeditor({ plugins = [], ...config }: EditorConfig = {}) {
  const place = document.body.appendChild(document.createElement('div'));
  const editor = await ClassicEditor.create(place, {
    ...config,
    licenseKey: 'GPL',
    plugins: [...USUAL, ...plugins],
  });
  return {
    filter(html: string): string {
      editor.setData(html);
      return editor.getData();
    },
    link(text: string, address: string): string {
      editor.setData(`<p>${text}</p>`);
      editor.execute('selectAll');
      editor.execute('link', address);
      return editor.getData();
    },
  };
}
