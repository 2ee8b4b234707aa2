/** Offers a text as a file of the respondent's own; it never leaves the device. */
export function downloadText(name: string, text: string, type = 'text/plain') {
  const link = document.createElement('a');
  // The address lives as long as the page: when the browser has read it, nobody tells.
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
}
