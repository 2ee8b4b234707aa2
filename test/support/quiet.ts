/** What the page wrote to the console, or left unhandled, since the last look: `"warn: text"`. */
let lines: string[] = [];
const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
const originals = new Map(methods.map((method) => [method, console[method]]));

const unhandled = (event: PromiseRejectionEvent): void => {
  event.preventDefault();
  lines.push(`unhandled: ${String(event.reason)}`);
};
const thrown = (event: ErrorEvent): void => void lines.push(`thrown: ${event.message}`);

/** The lines so far; they no longer fail the test. */
export const consoleLines = (): readonly string[] => {
  const told = lines;
  lines = [];
  return told;
};

/** Call it once in a test file: console output and unhandled rejections fail it, with the test they come from. */
export function keepQuiet(): void {
  const loud: string[] = [];
  beforeEach(() => {
    lines = [];
    addEventListener('unhandledrejection', unhandled);
    addEventListener('error', thrown);
    for (const method of methods)
      console[method] = (...args: readonly unknown[]) =>
        void lines.push(`${method}: ${args.map(String).join(' ')}`);
  });
  afterEach(function () {
    for (const [method, original] of originals) console[method] = original;
    removeEventListener('unhandledrejection', unhandled);
    removeEventListener('error', thrown);
    const told = consoleLines();
    if (told.length) loud.push(`${this.currentTest?.title}\n  ${told.join('\n  ')}`);
  });
  // A hook that fails after one test would end the file.
  after(() => {
    if (loud.length) throw new Error(`Not quiet:\n${loud.join('\n')}`);
  });
}
