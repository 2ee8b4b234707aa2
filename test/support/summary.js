/** What a test run prints: one line per file, one for all. Node's reporter and the browsers' write them alike. */
export class Summary {
  #total = { passed: 0, failed: 0, skipped: 0 };
  #started = Date.now();

  /** `element/paging.browser.test.ts: 26 passed, 0 failed (2.1 s)` */
  file(name, counts, milliseconds) {
    for (const key of Object.keys(this.#total)) this.#total[key] += counts[key];
    return line(name, counts, milliseconds);
  }

  /** `Node: 1129 passed, 0 failed (150.2 s)` */
  total(name) {
    return `\n${line(name, this.#total, Date.now() - this.#started)}`;
  }
}

export const noCounts = () => ({ passed: 0, failed: 0, skipped: 0 });

const line = (name, { passed, failed, skipped }, milliseconds) =>
  `${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${(milliseconds / 1000).toFixed(1)} s)`;
