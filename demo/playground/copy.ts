/**
 * Puts a text on the clipboard. Where the browser does not let us (a page without https) the text is
 * selected, so that a key copies it.
 * @param shown the element that shows the text
 * @returns whether it is on the clipboard
 */
export async function copyText(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return false;
  }
}
