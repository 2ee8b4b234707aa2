import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { rightToLeftFindings } from './checks/direction.js';
import { forcedColoursFindings } from './checks/forced-colours.js';
import { languageFindings } from './checks/languages.js';
import { moreContrastFindings } from './checks/more-contrast.js';
import { motionFindings } from './checks/motion.js';
import { nonTextFindings } from './checks/non-text-contrast.js';
import { paperFindings } from './checks/paper.js';
import { reflowFindings } from './checks/reflow.js';
import { targetFindings } from './checks/targets.js';
import { treeFindings } from './checks/tree.js';
import { fixture, FIXTURES } from './fixtures.js';
import { inLanguage } from './in-language.js';
import { DESKTOP, emulate, usePage, type Stage } from './page.js';
import { STATES } from './survey-states.js';

/** What we promise, in px (WCAG 2.5.5); 2.5.8 asks for 24. */
const TARGET = 44;

/** What WCAG 1.4.12 lets a reader set, in the root itself: a page's rules do not get in. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`);

const largeText = (on: boolean) => (document.documentElement.style.fontSize = on ? '200%' : '');

/** One look at a state: how it is set up, and what is then looked for. */
interface Look {
  readonly window?: { readonly width: number; readonly height: number };
  readonly media?: Readonly<Record<string, string>>;
  readonly set?: (root: ShadowRoot, on: boolean) => void;
  readonly find: (root: ShadowRoot) => readonly string[] | Promise<readonly string[]>;
}

const setSpacing = (root: ShadowRoot, on: boolean) => {
  const others = root.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
  root.adoptedStyleSheets = on ? [...others, spacing] : others;
};

/** Cheap looks, in the order that changes the window least. */
const LOOKS: Readonly<Record<string, Look>> = {
  'on a desktop': {
    window: DESKTOP,
    find: async (root) => [
      ...(await treeFindings(root)),
      ...languageFindings(root),
      ...reflowFindings(root),
    ],
  },
  'with less motion': { media: { 'prefers-reduced-motion': 'reduce' }, find: motionFindings },
  'with more contrast': { media: { 'prefers-contrast': 'more' }, find: moreContrastFindings },
  'in the dark': { media: { 'prefers-color-scheme': 'dark' }, find: nonTextFindings },
  'in forced colours': { media: { 'forced-colors': 'active' }, find: forcedColoursFindings },
  'with larger text': { set: (_, on) => largeText(on), find: reflowFindings },
  'with wider spacing': { set: setSpacing, find: reflowFindings },
  'on paper': {
    window: { width: 794, height: 1123 },
    media: { media: 'print' },
    find: paperFindings,
  },
  'at half the width': { window: { width: 640, height: 320 }, find: reflowFindings },
  'on a phone': {
    window: { width: 360, height: 640 },
    find: (root) => [
      ...targetFindings(root, TARGET),
      ...nonTextFindings(root),
      ...rightToLeftFindings(root),
    ],
  },
  'at 320 px': { window: { width: 320, height: 640 }, find: reflowFindings },
  'at 320 px with wider spacing': { set: setSpacing, find: reflowFindings },
  'at 256 px': { window: { width: 256, height: 256 }, find: reflowFindings },
};

/** Colours and media are the same in every language: they are looked at in Norwegian. */
const IN_WORDS = [
  ...['on a desktop', 'with larger text', 'at half the width', 'on a phone', 'at 320 px'],
  ...['at 320 px with wider spacing', 'at 256 px'],
];
/** English words are as long as Norwegian ones, and run the same way. */
const IN_ENGLISH = ['on a desktop', 'on a phone', 'at 320 px with wider spacing'];
const LOOKS_IN: Readonly<Record<string, readonly string[]>> = { ar: IN_WORDS, en: IN_ENGLISH };

/** What is found at one state, each with how it was looked at. */
export async function findingsOf({ root, survey }: Stage): Promise<string[]> {
  const found: string[] = [];
  const wanted = LOOKS_IN[survey.lang] ?? Object.keys(LOOKS);
  const looks = Object.entries(LOOKS).filter(([name]) => wanted.includes(name));
  for (const [name, { window: size, media, set, find }] of looks) {
    if (size) await setViewport(size);
    if (media) await emulate(media);
    set?.(root, true);
    found.push(...(await find(root)).map((line) => `${name}: ${line}`));
    set?.(root, false);
    if (media) await emulate({});
  }
  return found;
}

/** Every fixture in every state, in one language: one mount each, then every cheap check on it. */
export function everyState(language: string): void {
  describe(`in ${language}, the checks find nothing`, () => {
    usePage();
    for (const name of FIXTURES)
      for (const [state, reach] of Object.entries(STATES))
        it(`in ${name}: ${state}`, async () => {
          await setViewport(DESKTOP);
          const stage = await reach(inLanguage(await fixture(name), language), { lang: language });
          expect(await findingsOf(stage)).to.deep.equal([]);
        }).timeout(30_000);
  });
}
