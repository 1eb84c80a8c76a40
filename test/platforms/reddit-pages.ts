import { parseHTML } from 'linkedom';
import type { ScenarioPage } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/reddit';
import { EmbeddedReader } from '../../lib/capture/embedded';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { reddit } from '../../lib/platforms/reddit';
import { context, SEEN_AT, valid } from './x-scenario';

export const asDocument = (body: string, classes = '') =>
  parseHTML(`<!doctype html><html lang="en"><head></head><body class="${classes}">${body}</body></html>`)
    .document as unknown as Document;

/** What the product's own finder gives of a document: at first everything, then what arrived since. */
export function finder(document: Document) {
  const found = new EmbeddedReader(reddit.embedded, document, (_, error) => {
    throw error;
  });
  return (url: string, more: Partial<ReadContext> = {}): ReadResult[] =>
    found
      .find()
      .map(({ source, text }) =>
        valid(source.read(JSON.parse(text), context(url, { via: 'embedded', seenAt: SEEN_AT, ...more }))),
      );
}

export const newUrl = (page: ScenarioPage) => `https://www.reddit.com/${page.profile.handle}/new/`;

/** A visit that scrolls to the end: the first screen, then each fragment put where the page puts it. */
export function scrolled(page: ScenarioPage, shape: shapes.RedditShape = {}): ReadResult[] {
  const document = asDocument(shapes.communityPage(page, shape));
  const look = finder(document);
  const results = look(newUrl(page));
  for (let left = 60; left > 0; left--) {
    const partial = document.querySelector('faceplate-partial');
    if (!partial) break;
    const after = new URL(partial.getAttribute('src') ?? '', 'https://www.reddit.com').searchParams.get('after');
    const fragment = asDocument(shapes.morePosts(page, shapes.cursorOf(after), shape).html);
    partial.replaceWith(...fragment.body.childNodes);
    results.push(...look(newUrl(page), { via: 'dom', subject: results.find((r) => r.subject)?.subject }));
  }
  return results;
}

export function endpoint(id: string) {
  const found = reddit.endpoints.find((e) => e.id === `reddit/${id}`);
  if (!found) throw new Error(`no endpoint ${id}`);
  return found.read;
}
