import { lines, profileHeader, profileTiles, timeline } from '../../demo/shapes/facebook';
import { permalink } from '../../demo/shapes/facebook-story';
import { parseBody } from '../../lib/capture/read';
import type { Expected } from './expected';

/** What the capture layer makes of the documents of one answer. */
function joined(documents: readonly unknown[]): unknown {
  const parsed = parseBody(lines(documents), 'facebook/graphql', 'text/html');
  if (!parsed.ok) throw new Error('the builder writes JSON');
  return parsed.body;
}

export const expected: Expected = {
  hosts: ['https://web.facebook.com/*', 'https://www.facebook.com/*'],
  formats: ['text', 'image', 'carousel', 'video', 'short', 'link'],
  flags: ['paid'],
  bodies: (page) => {
    const url = 'https://www.facebook.com/api/graphql/';
    const out: [string, unknown][] = [
      // The box that introduces a profile names nobody: it comes after the header.
      [url, joined([profileHeader(page.profile), profileTiles(page.profile)])],
    ];
    let cursor: string | null = null;
    do {
      const served = timeline(page, { cursor });
      out.push([url, joined(served.documents)]);
      cursor = served.nextCursor;
    } while (cursor !== null);
    return out;
  },
  stated: ['likes', 'comments', 'shares'],
  stored: { exact: ['likes', 'comments', 'shares'], rounded: [] },
  opened: {
    path: (profile, post) => new URL(permalink(profile, post)).pathname,
    boxes: { image: '[role="article"][aria-posinset]', short: null },
    others: '.comment, .next',
    stored: { exact: ['likes', 'comments', 'shares'], rounded: [] },
  },
  badge: { adds: ['likes', 'comments', 'shares'], fromDays: 7 },
};
