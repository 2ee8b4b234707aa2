import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseSurvey } from 'user-survey/engine';
import { codeBlocks, codeIn, tableRows } from '../support/markdown.js';

const readme = readFileSync('README.md', 'utf8');
const [surveyDocument, reported] = codeBlocks(readme, 'json');
/** Without the head of the request. */
const submission = codeBlocks(readme, 'http')[0]!.split('\n\n')[1]!;

interface Named {
  readonly name: string;
  readonly kind?: string;
  readonly privacy?: string;
}
const manifest = JSON.parse(readFileSync('src/custom-elements.json', 'utf8')) as {
  modules: { declarations: Record<string, Named[]>[] }[];
};
const [element, results, print] = manifest.modules.flatMap(({ declarations }) => declarations);
const names = (list: string, of = element!): string[] => of[list]!.map(({ name }) => name);
/** These sections speak of the other elements. */
const resultsSection = /^### 6\. Show the results$.*?(?=^### )/ms.exec(readme)![0];
const printSection = /^### 7\. Hand it out on paper$.*?(?=^### )/ms.exec(readme)![0];

describe('README', () => {
  it('shows a survey document without a fault', () => {
    assert.deepEqual(parseSurvey(surveyDocument).problems, []);
  });

  it('shows what is reported of that survey, with every property there is', () => {
    const part = JSON.parse(reported!) as object;
    const { survey, problems } = parseSurvey({
      ...(JSON.parse(surveyDocument!) as object),
      ...part,
    });
    assert.deepEqual(problems, []);
    const told = tableRows(readme).flatMap(([cell]) => codeIn(cell!));
    for (const name of Object.keys(survey!.results!)) assert.ok(told.includes(name), name);
  });

  it('shows a submission to that survey, and code that takes it', async () => {
    const example = codeBlocks(readme, 'js').find((code) => code.includes('checkSubmission'))!;
    // Inside of the project, so that the package finds itself by its name.
    mkdirSync('.cache', { recursive: true });
    const folder = mkdtempSync(path.resolve('.cache/readme-'));
    try {
      const file = path.join(folder, 'example.mjs');
      const given = `const documentText = ${JSON.stringify(surveyDocument)}, body = ${submission};`;
      writeFileSync(file, `${given}\n${example}\nexport { problems, checked };`);
      const { problems, checked } = (await import(pathToFileURL(file).href)) as {
        problems: unknown;
        checked: { submission?: unknown };
      };
      assert.deepEqual(problems, []);
      assert.deepEqual(checked.submission, JSON.parse(submission));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('starts the small endpoints with settings that they read', () => {
    const commands = codeBlocks(readme, 'sh').filter((command) => command.includes('endpoint.'));
    assert.equal(commands.length, 2);
    for (const command of commands) {
      const code = readFileSync(/\S+\/endpoint\.\w+/.exec(command)![0], 'utf8');
      const settings = [...command.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name!);
      assert.equal(settings.length, 2);
      for (const name of settings) assert.ok(code.includes(name), name);
    }
  });

  const toldIn = (text: string): readonly string[] => {
    const rows = tableRows(text);
    const first = rows.findIndex(([head]) => head === 'attribute');
    const last = rows.findIndex(([head]) => head === 'custom property');
    const cells = rows.slice(first + 1, last < 0 ? undefined : last);
    return cells.flatMap(([cell]) => codeIn(cell!)).sort();
  };

  it('names every attribute of the element, and no other', () => {
    const others = readme.replace(resultsSection, '').replace(printSection, '');
    assert.deepEqual(toldIn(others), names('attributes').sort());
    const tags = codeBlocks(readme, 'html').flatMap((html) => html.match(/<user-survey [^>]*>/g));
    for (const [, name] of tags.join('\n').matchAll(/ ([\w-]+)="/g))
      assert.ok(names('attributes').includes(name!), name);
  });

  for (const [what, section, other] of [
    ['results', resultsSection, results],
    ['form on paper', printSection, print],
  ] as const)
    it(`names every attribute and part of the ${what}, and no other`, () => {
      assert.deepEqual(toldIn(section), names('attributes', other).sort());
      const [parts] = /Parts: [^.]*\./.exec(section)!;
      assert.deepEqual(codeIn(parts), names('cssParts', other));
    });

  it('names every method, event and custom property of the element', () => {
    const isMethod = ({ kind, privacy }: Named): boolean => kind === 'method' && !privacy;
    for (const { name } of element!['members']!.filter(isMethod))
      assert.ok(readme.includes(`\`${name}(`), name);
    for (const name of names('events')) assert.ok(readme.includes(`\`${name}\``), name);
    for (const name of names('cssProperties')) assert.ok(readme.includes(`\`${name}\``), name);
  });

  it('names only custom properties, parts and states that the element has', () => {
    const properties = [...readme.matchAll(/--user-survey-[\w-]+/g)].map(([name]) => name);
    for (const name of properties) assert.ok(names('cssProperties').includes(name), name);
    const parts = [...readme.matchAll(/::part\(([\w-]+)/g)].map(([, name]) => name!);
    for (const name of parts) assert.ok(names('cssParts').includes(name), name);
    const states = [...readme.matchAll(/:state\((\w+)\)/g)].map(([, name]) => name!);
    for (const name of states) assert.ok(names('cssStates').includes(name), name);
  });
});
