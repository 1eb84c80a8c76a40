import { communityAbout, communityListing } from '../../demo/shapes/reddit';
import { permalink } from '../../demo/shapes/reddit-people';
import type { Expected } from './expected';

export const expected: Expected = {
  hosts: ['https://old.reddit.com/*', 'https://sh.reddit.com/*', 'https://www.reddit.com/*'],
  formats: ['text', 'image', 'carousel', 'video', 'link', 'poll'],
  flags: ['sensitive'],
  bodies: (page) => {
    const base = `https://www.reddit.com/${page.profile.handle}`;
    const out: [string, unknown][] = [[`${base}/about.json`, communityAbout(page.profile)]];
    let after: string | null = null;
    do {
      const served = communityListing(page, after);
      out.push([`${base}/new.json${after ? `?after=${after}` : ''}`, served.body]);
      after = served.next;
    } while (after !== null);
    return out;
  },
  // Scores are changed slightly by the site: an interval around what it states.
  stated: ['comments'],
  stored: { exact: ['comments'], rounded: ['likes'] },
  opened: {
    path: permalink,
    boxes: { text: 'shreddit-post' },
    authors: true,
    others: 'shreddit-comment',
    stored: { exact: ['comments'], rounded: ['likes'] },
  },
  badge: { adds: ['likes', 'comments'], fromDays: 3, states: (n) => ({ value: n, exact: false }) },
};
