import type { Page as PlaywrightPage } from 'playwright-core';
import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { Session } from './types.ts';

/** Noise of the browser itself, not of any page: each with its reason. */
const EXPECTED_ERRORS = [
  // The demo network has no favicons; browsers ask for them unasked.
  /favicon\.ico/,
  // Firefox says this of a page of an extension that is closed, or of a tab that is frozen for history, while it
  // waits for an answer (153 ESR, 2026-11-21): nobody is there any more to be told.
  /Promise (resolved|rejected) (after context unloaded|while context is inactive)/,
];

export function isError(text: string): boolean {
  return !EXPECTED_ERRORS.some((pattern) => pattern.test(text));
}

/** Writes down a page's errors, and the requests of an extension's page that leave the extension. */
export function watch(
  session: Pick<Session, 'errors' | 'foreignRequests'>,
  page: PlaywrightPage | PuppeteerPage,
): void {
  const emitter = page as PlaywrightPage;
  emitter.on('console', (message) => {
    const text = `${message.text()} (${message.location()?.url ?? ''})`;
    if (message.type() === 'error' && isError(text)) session.errors.push(`${page.url()}: ${text}`);
  });
  emitter.on('pageerror', (error: unknown) => {
    session.errors.push(`${page.url()}: uncaught ${error instanceof Error ? error.message : String(error)}`);
  });
  emitter.on('request', (request) => {
    const own = /^(chrome|moz)-extension:/;
    if (own.test(page.url()) && !own.test(request.url()) && !/^(data|blob|about):/.test(request.url())) {
      session.foreignRequests.push(`${page.url()} → ${request.url()}`);
    }
  });
}
