import { sendKeys } from '@web/test-runner-commands';
import { controls, inWords, targetOf } from './checks/controls.js';
import { ringFindings } from './checks/non-text-contrast.js';
import type { Stage } from './page.js';

/** More Tab keys than any page needs. */
const ENOUGH = 400;

/** One stop for a set of radios, whichever of them has the focus. */
export const stopOf = (node: Element): string => {
  const { type, name } = node as HTMLInputElement;
  return type === 'radio' ? `radios ${name}` : inWords(node) + (node.id && ` #${node.id}`);
};

/** What Tab has to reach, in the order of the document. */
export const expectedStops = (root: ShadowRoot): string[] =>
  controls(root)
    .filter((node) => node.tabIndex === 0 && !node.matches('[role=option]'))
    .map(stopOf)
    .filter((stop, index, all) => !stop.startsWith('radios ') || all.indexOf(stop) === index);

/** A stop that nobody sees: all of it lies under something of the page, or outside the window (WCAG 2.4.11). */
function coveredFindings(node: HTMLElement): string[] {
  const { left, top, width, height } = targetOf(node).getBoundingClientRect();
  const { host } = node.getRootNode() as ShadowRoot;
  const isSeen = [0.1, 0.5, 0.9].some(
    (share) => document.elementFromPoint(left + width / 2, top + height * share) === host,
  );
  return isSeen ? [] : [`${inWords(node)} is covered`];
}

/** One person with the Tab key, between two buttons of the page. */
export class TabWalk {
  readonly stops: string[] = [];
  readonly findings: string[] = [];
  readonly #root: ShadowRoot;
  readonly #before = document.createElement('button');
  readonly #after = document.createElement('button');

  constructor({ survey, root }: Stage) {
    this.#root = root;
    this.#before.textContent = 'Before';
    this.#after.textContent = 'After';
    survey.before(this.#before);
    survey.after(this.#after);
  }

  /** Through the whole survey, from the page's button before it to the one after it. */
  async forward(): Promise<this> {
    this.#before.focus();
    return this.#walk(this.#after);
  }
  async backward(): Promise<this> {
    this.#after.focus();
    await sendKeys({ down: 'Shift' });
    await this.#walk(this.#before);
    await sendKeys({ up: 'Shift' });
    return this;
  }

  async #walk(end: Element): Promise<this> {
    let above = -Infinity;
    let last: Element | null = null;
    for (let tabs = 0; tabs < ENOUGH; tabs += 1) {
      await sendKeys({ press: 'Tab' });
      const node = this.#root.activeElement as HTMLElement | null;
      if (document.activeElement === end) return this;
      if (!node) {
        this.findings.push(`the focus is nowhere after ${this.stops.at(-1)}`);
        return this;
      }
      // A date field has several stops of the browser's own.
      if (node === last) continue;
      last = node;
      this.stops.push(stopOf(node));
      this.findings.push(...ringFindings(node), ...coveredFindings(node));
      above = end === this.#after ? this.#lookForJump(node, above) : above;
    }
    this.findings.push(`no way out after ${this.stops.at(-1)}`);
    return this;
  }

  /** Forward, no stop lies wholly above the one before it (WCAG 2.4.3). */
  #lookForJump(node: HTMLElement, above: number): number {
    const { top, bottom } = targetOf(node).getBoundingClientRect();
    if (bottom + scrollY <= above)
      this.findings.push(`${inWords(node)} lies above the stop before it`);
    return top + scrollY;
  }
}
