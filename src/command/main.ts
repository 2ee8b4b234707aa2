#!/usr/bin/env node
import process from 'node:process';
import { check } from './check.js';
import { checkEndpoint } from './check-endpoint.js';
import { WrongUse, type Command, type Output } from './command.js';

/** The commands, by name. */
const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  'check-endpoint': checkEndpoint,
};

const output: Output = {
  line: (text) => console.log(text),
  error: (text) => console.error(text),
};

const usage = (): string =>
  Object.entries(COMMANDS)
    .map(([name, command]) => `npx user-survey ${name} ${command.usage}\n    ${command.summary}`)
    .join('\n');

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (name === '--help') {
    output.line(usage());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name]! : undefined;
  try {
    if (!command) throw new WrongUse(name ? `There is no command "${name}".` : 'Which command?');
    return await command.run(args, output);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    output.error(`${error.message}\n\n${usage()}`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
