import assert from 'node:assert/strict';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * A page with a survey, operated as a respondent does: through its controls.
 * The way to the survey is a selector for each shadow root on it; default: the page's own survey.
 * It begins in the page, or in one of its frames.
 */
export class SurveyPage {
  readonly page: Page;
  readonly way: readonly string[];
  private readonly frame: Frame;

  constructor(page: Page, way: readonly string[] = ['user-survey'], frame = page.mainFrame()) {
    this.page = page;
    this.way = way;
    this.frame = frame;
  }

  /** Finds a control inside the survey, waiting for it; `index` counts those that match. */
  async find(selector: string, index = 0): Promise<ElementHandle<HTMLElement>> {
    for (let waited = 0; waited < 5000; waited += 50) {
      const found = await this.frame.evaluateHandle(
        (way, wanted, place) => {
          let root: ParentNode | null | undefined = document;
          for (const step of way) root = root?.querySelector(step)?.shadowRoot;
          return root?.querySelectorAll(wanted)[place];
        },
        this.way,
        selector,
        index,
      );
      const element = found.asElement();
      if (element) return element as ElementHandle<HTMLElement>;
      await pause(50);
    }
    return assert.fail(`${selector} (${index}) is not in the survey: ${await this.text()}`);
  }

  /** A control of one question. */
  field(question: string, selector: string, index = 0) {
    return this.find(`[data-question="${question}"] ${selector}`, index);
  }

  /** Presses a control that a mouse can reach. */
  async press(selector: string, index = 0): Promise<void> {
    const element = await this.find(selector, index);
    await element.click();
  }

  /** Presses the choice that stands `index` places from the first. */
  choose(question: string, index: number): Promise<void> {
    return this.press(`[data-question="${question}"] [part~=choice]`, index);
  }

  async type(question: string, text: string, selector = 'input, textarea'): Promise<void> {
    const element = await this.field(question, selector);
    await element.click();
    await this.page.keyboard.type(text);
  }

  /** Everything that the survey says. */
  text(): Promise<string> {
    return this.frame.evaluate((way) => {
      let root: Document | ShadowRoot | null | undefined = document;
      for (const step of way) root = root?.querySelector(step)?.shadowRoot;
      return root?.textContent ?? 'no survey';
    }, this.way);
  }
}
