import { sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Submission } from '../../src/index.js';
import { targetOf } from './checks/controls.js';
import { fixture } from './fixtures.js';
import { KeyCounter, TICKED } from './key-counter.js';
import { DESKTOP, emulate, show, usePage, until, type Stage } from './page.js';
import { StaticForm } from './static-form.js';

const PHONE = { width: 320, height: 640 };
/** At most so many times the keys of a form by hand. */
const KEYS = 1.1;

let submissions: Submission[] = [];
const homeCare = async (): Promise<Stage> => {
  submissions = [];
  const transport = async (submission: Submission) => void submissions.push(submission);
  return show(await fixture('ks-hjemmetjeneste'), { lang: 'nb', transport });
};

/** Presses the middle of it with a real pointer, where it is seen. */
async function click(node: HTMLElement): Promise<void> {
  const target = targetOf(node);
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position });
}

/** With single clicks: the first choice of every set, the ticked boxes, and the button. */
async function fillByClicks({ survey, root }: Stage): Promise<void> {
  for (let pages = 0; survey.status !== 'submitted' && pages < 20; pages += 1) {
    for (;;) {
      const open = [
        ...root.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]'),
      ].find((field) =>
        field.type === 'radio'
          ? !root.querySelector(`[name="${field.name}"]:checked`)
          : !field.checked && TICKED.some((word) => field.labels![0]!.textContent!.includes(word)),
      );
      if (!open) break;
      await click(open);
      expect(open.checked, open.labels![0]!.textContent!).to.equal(true);
      await survey.updateComplete;
    }
    const shown = root.querySelector('[part~=page], [part~=start]');
    await click(root.querySelector<HTMLElement>('[part~=navigation] [type=submit]')!);
    await until(() => root.querySelector('[part~=page], [part~=start]') !== shown);
  }
}

describe('home care is filled and sent', () => {
  usePage();

  it('by keyboard alone, with hardly more keys than a form by hand', async () => {
    await setViewport(DESKTOP);
    const form = new StaticForm(await fixture('ks-hjemmetjeneste'), 'nb', ['helper']);
    document.body.replaceChildren(form.node);
    const byHand = await new KeyCounter(document, () => form.sent).fill();

    const { survey, root } = await homeCare();
    const ours = await new KeyCounter(root, () => survey.status === 'submitted').fill();
    expect(Object.keys(submissions[0]!.answers)).to.have.length(26);
    expect(ours.keys, `keys, against ${byHand.keys} by hand`).to.be.at.most(byHand.keys * KEYS);
  }).timeout(60_000);

  const WAYS = {
    'at 320 px': { window: PHONE, media: {}, size: '' },
    'with text at 200 %': { window: DESKTOP, media: {}, size: '200%' },
    'in forced colours': { window: DESKTOP, media: { 'forced-colors': 'active' }, size: '' },
  };
  for (const [name, { window: size, media, size: text }] of Object.entries(WAYS))
    it(`by single clicks alone, ${name}`, async () => {
      await setViewport(size);
      await emulate(media as Record<string, string>);
      document.documentElement.style.fontSize = text;
      await fillByClicks(await homeCare());
      document.documentElement.style.fontSize = '';
      await emulate({});
      expect(Object.keys(submissions[0]!.answers)).to.have.length(24);
    }).timeout(60_000);
});
