import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { parseSurvey, problemMessage } from '../engine/index.js';
import { WrongUse, type Command } from './command.js';
import { checkConformance, type ConformanceOptions } from './endpoint/conformance.js';
import { conformanceReport, passes } from './endpoint/conformance-report.js';

const WARNING = [
  'what respondents, bad lines and strangers post. Valid answers are STORED there, and',
  'more when it takes what it should not. Do not let it be one that collects answers now.',
];

/** Asks a question that is answered with yes or no. Missing: nobody can be asked. */
type Confirm = (question: string) => Promise<boolean>;

/**
 * Posts to an endpoint what respondents, bad lines and strangers post, and says in English what holds: it is
 * for the endpoint's developer.
 */
export const checkEndpointBy = (confirm: Confirm | undefined): Command => ({
  usage:
    '<address> <survey.json> [--yes] [--code K7M2QX] [--header "Authorization: …"] [--origin https://www.example.org] [--answer postcode=0150]',
  summary: 'Tries what an endpoint must hold. It stores answers there, and asks before it does.',
  async run(args, output) {
    const { yes, ...options } = await readOptions(args);
    for (const line of [`This posts to ${options.address}`, ...WARNING]) output.line(line);
    if (!yes && !(await confirm?.('Go on? (y/N) ')))
      throw new WrongUse('Nothing was posted. Say --yes when it may be.');
    output.line('');
    const conformance = await checkConformance(options);
    const { unanswered } = conformance;
    if (unanswered.length > 0)
      throw new WrongUse(
        `Nothing was posted: no answer comes to mind that fits the pattern of ${unanswered
          .map((id) => `"${id}"`)
          .join(', ')}. Give one: --answer ${unanswered[0]}=…`,
      );
    for (const line of conformanceReport(conformance)) output.line(line);
    return passes(conformance) ? 0 : 1;
  },
});

async function askOnTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question).finally(() => terminal.close());
  return /^y(es)?$/i.test(answer.trim());
}

export const checkEndpoint: Command = checkEndpointBy(
  process.stdin.isTTY ? askOnTerminal : undefined,
);

/** Reads arguments and survey document. */
async function readOptions(
  args: readonly string[],
): Promise<ConformanceOptions & { readonly yes: boolean }> {
  const { values, positionals } = parse(args);
  const [address, file, ...rest] = positionals;
  if (address === undefined || file === undefined || rest.length > 0)
    throw new WrongUse('An address and a survey document are needed.');
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new WrongUse(`"${address}" is no address that begins with https:// or http://.`);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(`"${file}" cannot be read: ${error.code}.`);
  });
  const { survey, problems } = parseSurvey(text);
  if (!survey) {
    const lines = problems.map((problem) => `  ${problemMessage(problem)}`);
    throw new WrongUse([`"${file}" is no survey document:`, ...lines].join('\n'));
  }
  return {
    address,
    survey,
    code: values.code,
    origin: values.origin?.replace(/\/+$/, ''),
    headers: Object.fromEntries(values.header.map(readHeader)),
    typed: Object.fromEntries(values.answer.map((one) => parted(one, '='))),
    today: localDate(new Date()),
    yes: values.yes,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        yes: { type: 'boolean', default: false },
        code: { type: 'string' },
        origin: { type: 'string' },
        header: { type: 'string', multiple: true, default: [] },
        answer: { type: 'string', multiple: true, default: [] },
      },
    });
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}

/** "name: value" in its two parts. */
function parted(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  if (at < 1) throw new WrongUse(`A name, "${sign}" and a value are needed, not "${text}".`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function readHeader(text: string): readonly [string, string] {
  const [name, value] = parted(text, ':');
  try {
    new Headers({ [name]: value });
  } catch {
    // Its value may be a secret.
    throw new WrongUse(`The header "${name}" cannot be sent like that.`);
  }
  return [name, value];
}

/** `YYYY-MM-DD` in this computer's time zone. */
const localDate = (moment: Date): string => {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
};
