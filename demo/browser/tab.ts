import type { Page as PlaywrightPage } from 'playwright-core';
import type { ElementHandle, Page as PuppeteerPage } from 'puppeteer-core';

export type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/** One tab, in the words that both automation libraries share. */
export class Tab {
  readonly page: PlaywrightPage | PuppeteerPage;

  constructor(page: PlaywrightPage | PuppeteerPage) {
    this.page = page;
  }

  async goto(url: string): Promise<void> {
    await (this.page as PlaywrightPage).goto(url, { waitUntil: 'load', timeout: 45_000 });
  }

  url(): string {
    return this.page.url();
  }

  /** Runs a function in the tab's own world. It must not refer to anything outside itself. */
  async evaluate<T, A = undefined>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    return (await (this.page as PuppeteerPage).evaluate(fn as (arg: unknown) => T, arg)) as T;
  }

  /** Asks until the answer is truthy; after `timeout` ms it fails with what was awaited and the last answer. */
  async until<T, A = undefined>(
    what: string,
    fn: (arg: A) => T | Promise<T>,
    arg?: A,
    timeout = 20_000,
  ): Promise<Truthy<T>> {
    return until(what, () => this.evaluate(fn, arg), timeout);
  }

  async click(selector: string): Promise<void> {
    await (this.page as PlaywrightPage).click(selector);
  }

  /** Types into a field, in the place of what stands there. */
  async type(selector: string, text: string): Promise<void> {
    const { page } = this;
    if ('fill' in page) await page.fill(selector, text);
    else await page.locator(selector).fill(text);
  }

  async reload(): Promise<void> {
    await (this.page as PlaywrightPage).reload({ waitUntil: 'load' });
  }

  async back(): Promise<void> {
    await (this.page as PuppeteerPage).evaluate(() => history.back());
  }

  async forward(): Promise<void> {
    await (this.page as PuppeteerPage).evaluate(() => history.forward());
  }

  async front(): Promise<void> {
    await this.page.bringToFront();
  }

  async resize(width: number, height: number): Promise<void> {
    if ('setViewportSize' in this.page) await this.page.setViewportSize({ width, height });
    else await this.page.setViewport({ width, height });
  }

  async screenshot(path: string): Promise<void> {
    await (this.page as PlaywrightPage).screenshot({ path });
  }

  async press(key: string): Promise<void> {
    await (this.page as PlaywrightPage).keyboard.press(key);
  }

  /** Chooses a file of this computer in a file field, as the browser's own dialog would. */
  async chooseFile(selector: string, path: string): Promise<void> {
    if ('setInputFiles' in this.page) return this.page.setInputFiles(selector, path);
    const field = await this.page.$(selector);
    if (!field) throw new Error(`no file field at ${selector}`);
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Scrolls to the end until nothing is added any more, or `posts` boxes of `selector` are there. */
  async scrollThrough(selector: string, posts = Number.POSITIVE_INFINITY): Promise<number> {
    let count = 0;
    let unchanged = 0;
    for (let step = 0; step < 120 && count < posts && unchanged < 8; step++) {
      const now = await this.evaluate((selector) => {
        window.scrollTo(0, document.documentElement.scrollHeight);
        return document.querySelectorAll(selector).length;
      }, selector);
      unchanged = now === count ? unchanged + 1 : 0;
      count = now;
      await pause(120);
    }
    return count;
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Asks until the answer is truthy; fails after `timeout` ms with what was awaited and the last answer. */
export async function until<T>(what: string, ask: () => Promise<T>, timeout = 20_000): Promise<Truthy<T>> {
  const end = Date.now() + timeout;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer as Truthy<T>;
      last = answer;
    } catch (error) {
      last = error instanceof Error ? error.message : error;
    }
    await pause(100);
  }
  throw new Error(`Waited ${timeout} ms for ${what}; last answer: ${JSON.stringify(last)}`);
}
