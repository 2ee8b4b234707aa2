/** A file as the page offers it; none is written. */
export interface Download {
  readonly name: string;
  readonly text: string;
}

/** The file that `press` makes the page offer. */
export async function downloadOf(press: () => Promise<void>): Promise<Download> {
  let name = '';
  let blob: Blob | undefined;
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (object) => {
    blob = object as Blob;
    return 'blob:fake';
  };
  HTMLAnchorElement.prototype.click = function () {
    name = this.download;
  };
  try {
    await press();
  } finally {
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
  }
  if (!blob) throw new Error('no file is offered');
  return { name, text: await blob.text() };
}
