import Quill from 'quill';

const place = document.body.appendChild(document.createElement('div'));
const editor = new Quill(place, { theme: 'snow' });

export function filter(html: string): string {
  editor.setContents([]);
  editor.clipboard.dangerouslyPasteHTML(html);
  return editor.getSemanticHTML();
}

export function link(text: string, address: string): string {
  editor.setText(text);
  editor.formatText(0, text.length, 'link', address);
  return editor.getSemanticHTML();
}
