/** What a command may do besides reading: write lines. */
export interface Output {
  readonly line: (text: string) => void;
  readonly error: (text: string) => void;
}

/** One command of `npx user-survey`. */
export interface Command {
  /** How it is called, after its name. */
  readonly usage: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  /** @returns the exit code: 0 well, 1 faults, 2 wrong use */
  readonly run: (args: readonly string[], output: Output) => number | Promise<number>;
}

/** What was asked for cannot be done: told with the usage, exit code 2. */
export class WrongUse extends Error {}
