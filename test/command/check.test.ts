import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';

const folder = mkdtempSync(path.join(tmpdir(), 'user-survey-check-'));
after(() => rmSync(folder, { recursive: true }));

const right = (more: object = {}) => ({
  id: 'home-care',
  version: '1',
  languages: ['nb', 'en'],
  title: { nb: 'Hjemmetjenesten på Ås', en: 'Home care' },
  pages: [
    {
      id: 'one',
      questions: [{ id: 'again', type: 'yes-no', label: { nb: 'Igjen?', en: 'Again?' } }],
    },
  ],
  ...more,
});

let files = 0;
/** Writes a file; what is not text is written as JSON. */
const file = (content: unknown, encoding: BufferEncoding = 'utf8'): string => {
  const name = path.join(folder, `survey-${(files += 1)}.json`);
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  writeFileSync(name, text, encoding);
  return name;
};

interface Run {
  readonly code: number;
  readonly lines: readonly string[];
  readonly errors: string;
}
const run = (...args: readonly string[]) =>
  new Promise<Run>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'src/command/main.ts', ...args],
      (_, said, errors) =>
        resolve({ code: child.exitCode ?? -1, lines: said.trimEnd().split('\n'), errors }),
    );
  });

describe('npx user-survey check', () => {
  it('finds nothing in a right document, and ends with 0', async () => {
    const name = file(right());
    assert.deepEqual(await run('check', name), {
      code: 0,
      lines: [`${name}: no errors and no warnings`],
      errors: '',
    });
  });

  it('prints no sign of a document that steers a terminal', async () => {
    const [question] = right().pages[0]!.questions;
    const questions = [{ ...question, type: 'yesno', label: '\u001B[2J\u009B31mRed' }];
    const { lines } = await run('check', file(right({ pages: [{ id: 'one', questions }] })));
    assert.match(lines.join(' '), /“\uFFFD\[2J\uFFFD31mRed”/);
    assert.doesNotMatch(lines.join(' '), /\p{Cc}/u);
  });

  it('finds the faults of a document with lists and objects without end', async () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const deep = JSON.stringify(right({ title: 0 })).replace('"title":0', `"title":${nested}`);
    for (const text of [deep, deep.slice(0, -1), nested.slice(0, 100_000)]) {
      const { code, errors } = await run('check', file(text));
      assert.deepEqual({ code, errors }, { code: 1, errors: '' });
    }
  });

  it('comes to an end with as many faults as there are questions', async () => {
    const questions = Array.from({ length: 20_000 }, () => ({ id: 'again', type: 'yesno' }));
    const { code, lines } = await run('check', file(right({ pages: [{ id: 'one', questions }] })));
    assert.equal(code, 1);
    assert.match(lines.at(-1)!, /: 2000 errors$/);
  });

  it('tells of a Word document with another ending once, and of no encoding', async () => {
    const name = file('PK\u0003\u0004\u0000\u0000æøå', 'latin1');
    assert.deepEqual((await run('check', name)).lines, [
      `${name}:1:1: Error: line 1, column 1`,
      '  This is no text file, but for example a Word document.',
      '  Copy the text into a program for plain text, such as Notepad, and save it as a .json file.',
      `${name}: 1 error`,
    ]);
  });

  it('tells file, line, column, place, what is wrong and what to do, and ends with 1', async () => {
    const name = file(right({ opens: '1.10.2026' }));
    const { code, lines } = await run('check', name, '--lang', 'nb');
    assert.deepEqual(lines, [
      `${name}:27:12: Feil: opens (/opens)`,
      '  "1.10.2026" er ikke en dato som kan leses.',
      '  Skriv år-måned-dag, som "2026-10-01".',
      `${name}: 1 feil`,
    ]);
    assert.equal(code, 1);
  });

  it('ends with 0 when there are warnings alone', async () => {
    const name = file(right({ contact: { nb: 'Spør oss' } }));
    const { code, lines } = await run('check', name);
    assert.equal(lines[0], `${name}:27:3: Warning: contact (/contact)`);
    assert.equal(lines.at(-1), `${name}: 1 warning`);
    assert.equal(code, 0);
  });

  it('reads files that are not UTF-8, with a warning at the first letter that is none', async () => {
    const latin = file(right(), 'latin1');
    const wide = file(`\uFEFF${JSON.stringify(right())}`, 'utf16le');
    const { code, lines } = await run('check', latin, wide, '--lang', 'nn');
    assert.equal(lines[0], `${latin}:9:29: Åtvaring: linje 9, teikn 29`);
    assert.equal(
      lines[1],
      '  Fila er lagra som Windows-1252, ikkje som UTF-8. Bokstavar som æ, ø og å kan bli feil.',
    );
    assert.ok(lines.join().includes('Fila er lagra som UTF-16'), lines.join('\n'));
    assert.equal(code, 0);
  });

  it('checks several files, results documents too', async () => {
    const [good, bad] = [file(right()), file({ kind: 'survey-results', format: 2 })];
    const { code, lines } = await run('check', good, bad);
    assert.equal(lines[0], `${good}: no errors and no warnings`);
    assert.ok(lines.includes(`${bad}:3:13: Error: format (/format)`), lines.join('\n'));
    assert.equal(code, 1);
  });

  it('says how it is used, and ends with 2, when it is used otherwise', async () => {
    for (const [args, words] of [
      [[], 'Which command?'],
      [['chek'], 'There is no command "chek".'],
      [['check'], 'Which file?'],
      [['check', '--language', 'nb'], "Unknown option '--language'"],
      [['check', path.join(folder, 'absent.json')], 'absent.json cannot be read'],
    ] as const) {
      const { code, errors } = await run(...args);
      assert.ok(errors.includes(words), errors);
      assert.ok(errors.includes('npx user-survey check <survey.json>'));
      assert.equal(code, 2);
    }
  });
});
