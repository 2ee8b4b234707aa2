import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decodeText, type DecodedText } from '../device/decode-text.js';
import { parseSurvey, type LanguageTag, type Problem } from '../engine/index.js';
import { isRecord } from '../engine/record.js';
import {
  checkDocument,
  countProblems,
  severityWord,
  tellProblems,
  withLoadingProblems,
  type ToldProblem,
} from '../problems/index.js';
import { parseResults } from '../results/index.js';
import { WrongUse, type Command } from './command.js';

/** Finds the faults of documents, in the words that the preview has. */
export const check: Command = {
  usage: '<survey.json> … [--lang nb|nn|sv|en]',
  summary: 'Finds every fault of survey documents and results documents.',
  run(args, output) {
    const { files, language } = read(args);
    const checked = files.map((file) => {
      const told = faultsOf(file, language);
      for (const problem of told) output.line(linesOf(problem, file));
      output.line(`${file}: ${countProblems(told, language)}`);
      return told;
    });
    return checked.flat().some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

function read(args: readonly string[]): {
  readonly files: readonly string[];
  readonly language: LanguageTag;
} {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { lang: { type: 'string', default: 'en' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new WrongUse('Which file?');
    return { files: positionals, language: values.lang };
  } catch (error) {
    throw error instanceof WrongUse ? error : new WrongUse((error as Error).message);
  }
}

function decoded(file: string): DecodedText {
  try {
    return decodeText(readFileSync(file));
  } catch (error) {
    throw new WrongUse(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** A results document says what it is. */
const parse = (document: unknown): { readonly problems: readonly Problem[] } =>
  isRecord(document) && Object.hasOwn(document, 'kind')
    ? parseResults(document)
    : parseSurvey(document);

function faultsOf(file: string, language: LanguageTag): readonly ToldProblem[] {
  const { text, encoding } = decoded(file);
  const checked = checkDocument(text, parse);
  const { document, source } = checked;
  const notUtf8: readonly Problem[] =
    encoding === 'UTF-8'
      ? []
      : [{ path: '', code: 'not-utf-8', params: { value: encoding }, severity: 'warning' }];
  return tellProblems(withLoadingProblems(notUtf8, checked), { document, source, language });
}

/** The first line as compilers write it, so that editors and CI find the place. */
function linesOf(told: ToldProblem, file: string): string {
  const { line = 1, column = 1, place, pointer, sentence, advice = '', severity, language } = told;
  const where = pointer ? `${place} (${pointer})` : place;
  const head = `${file}:${line}:${column}: ${severityWord(severity, language)}: ${where}`;
  return [head, `  ${sentence}`, ...(advice ? [`  ${advice}`] : [])].join('\n');
}
