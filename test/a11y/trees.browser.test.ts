import { getSnapshotConfig, writeFile } from '@web/test-runner-commands';
import { expect } from 'chai';
import { surveyDocument } from '../support/survey-document.js';
import type { AccessibleNode } from '../view/accessible-tree.js';
import { accessibleTree } from './checks/tree.js';
import type { SomeDocument } from './fixtures.js';
import { usePage } from './page.js';
import { QUESTION_TYPES } from './question-types.js';
import { STATES } from './survey-states.js';

const SHOWN = {
  empty: 'all pages below each other',
  answered: 'every question answered',
  wrong: 'errors at every question',
};

/** Drawn, and told nobody by itself. */
const SILENT = ['InlineTextBox', 'ListMarker'];
/** They hold others, and say nothing of their own. */
const PLAIN = ['generic', 'none', 'LabelText', 'Legend', 'form'];
/** Their text is a name, and told with it. */
const NAMED_BY_TEXT = ['button', 'link', 'heading', 'option', 'LabelText', 'Legend'];
/** What is in them is the browser's own, and as its language has it. */
const WHOLE = ['textbox', 'Date'];

/** One line a node, as deep as it lies; what only holds others is left out. */
function linesOf(node: AccessibleNode, depth = 0): string[] {
  const { role, name, description, value, states, children } = node;
  const inside = children.filter(
    (each) =>
      !SILENT.includes(each.role) && !(each.role === 'StaticText' && NAMED_BY_TEXT.includes(role)),
  );
  const below = (deeper: number) =>
    WHOLE.includes(role) ? [] : inside.flatMap((each) => linesOf(each, deeper));
  if (PLAIN.includes(role)) return below(depth);
  const line = [
    role === 'StaticText' ? 'text' : role,
    ...(name ? [JSON.stringify(name.trim())] : []),
    ...(value !== undefined && value !== '' ? [`= ${value}`] : []),
    ...states,
    ...(description ? [`: ${description}`] : []),
  ].join(' ');
  return [`${'  '.repeat(depth)}${line}`, ...below(depth + 1)];
}

const find = (node: AccessibleNode, role: string): AccessibleNode | undefined =>
  node.role === role
    ? node
    : node.children.map((each) => find(each, role)).find((found) => found !== undefined);

/** The question alone: what stands between the title of its page and the buttons. */
async function questionLines(): Promise<string[]> {
  const lines = linesOf({ ...find(await accessibleTree(), 'region')!, role: 'none' });
  const from = lines.findIndex((line) => line.startsWith('heading "Part 1"')) + 1;
  const to = lines.findIndex((line) => line.startsWith('button "Send answers"'));
  return lines.slice(from, to);
}

/** What assistive technology is told of a question with everything, in each of the three states. */
async function treeOf(question: object): Promise<string> {
  const document_ = surveyDocument([question]) as unknown as SomeDocument;
  const parts: string[] = [];
  for (const [name, state] of Object.entries(SHOWN)) {
    await STATES[state]!(document_, { lang: 'en' });
    parts.push([`# ${name}`, ...(await questionLines()), ''].join('\n'));
  }
  return parts.join('\n');
}

/** `npm run trees` writes the files anew: read what has changed in them before you commit it. */
describe('assistive technology is told what test/a11y/trees says', () => {
  usePage();

  for (const [type, question] of QUESTION_TYPES)
    it(`of a ${type}`, async () => {
      const tree = await treeOf(question);
      const { updateSnapshots } = await getSnapshotConfig();
      if (updateSnapshots) await writeFile({ path: `trees/${type}.txt`, content: tree });
      const golden = await fetch(`/test/a11y/trees/${type}.txt`);
      expect(tree).to.equal(await golden.text());
    });
});
