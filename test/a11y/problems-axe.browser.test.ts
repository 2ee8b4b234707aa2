import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { axeViolations } from './axe.js';
import { forcedColoursFindings } from './checks/forced-colours.js';
import { languageFindings } from './checks/languages.js';
import { reflowFindings } from './checks/reflow.js';
import { DESKTOP, emulate, show, until, usePage } from './page.js';

const visit = (label: unknown) => ({
  id: 'visit',
  version: '1',
  languages: ['nb', 'en', 'ar'],
  title: { nb: 'Et besøk', en: 'A visit', ar: 'زيارة' },
  pages: [{ id: 'one', questions: [{ id: 'well', type: 'yes-no', label }] }],
});
const DOCUMENTS: readonly (readonly [string, unknown])[] = [
  ['in the place of a survey', { ...visit({ nb: 'Gikk det bra?' }), titel: 'Besøk' }],
  ['in the place of a text that is no JSON', '{ "id": "visit", “title”: "Et besøk",, }'],
  ['above a survey that has warnings', visit({ nb: 'Gikk det bra?' })],
];

describe('problems in preview: axe and our own checks find nothing', () => {
  usePage();
  after(() => emulate({}));

  for (const [where, document_] of DOCUMENTS)
    for (const lang of ['nb', 'ar'])
      it(`${where}, ${lang}`, async () => {
        const { root } = await show(document_, { preview: true, lang });
        await until(() => root.querySelector('.problems'));
        const found: string[] = [];
        for (const colorScheme of ['light', 'dark']) {
          await emulate({ 'prefers-color-scheme': colorScheme });
          for (const window_ of [DESKTOP, { width: 320, height: 640 }]) {
            await setViewport(window_);
            found.push(...(await axeViolations()), ...reflowFindings(root));
          }
        }
        await emulate({ 'forced-colors': 'active' });
        found.push(...forcedColoursFindings(root), ...languageFindings(root));
        await emulate({});
        expect(found).to.deep.equal([]);
      }).timeout(60_000);
});
