import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

const element = document.body.appendChild(document.createElement('div'));
const editor = new Editor({ element, extensions: [StarterKit] });

export function filter(html: string): string {
  editor.commands.setContent(html);
  return editor.getHTML();
}

export function link(text: string, address: string): string {
  editor.commands.setContent(`<p>${text}</p>`);
  editor.chain().selectAll().setLink({ href: address }).run();
  return editor.getHTML();
}
