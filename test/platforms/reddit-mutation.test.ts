import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/reddit';
import type { ReadContext, Reader } from '../../lib/platforms/contract';
import { reddit } from '../../lib/platforms/reddit';
import { scenarioPage } from '../scenario-arbitrary';
import { shared } from '../shared-folder';
import { keyTwice, lossIsTold, mutate, mutation } from './mutation';
import { asDocument, endpoint, newUrl } from './reddit-pages';
import { context, valid } from './x-scenario';

type Built = [read: Reader, body: unknown, context: ReadContext];

/** Every source of a document, as its reader gets it. */
function embedded(document: Document, url: string): Built[] {
  return reddit.embedded.flatMap((source) =>
    source.find(document).map((text): Built => [source.read, JSON.parse(text), context(url, { via: 'embedded' })]),
  );
}

function builtFrom(page: ScenarioPage): Built[] {
  const { profile } = page;
  const [post] = profile.posts;
  const json = `https://www.reddit.com/${profile.handle}/`;
  const who = shapes.staff(profile);
  return [
    [endpoint('listing'), shapes.communityListing(page).body, context(`${json}new.json`)],
    [
      endpoint('listing'),
      shapes.userListing(page, who),
      context(`https://www.reddit.com/user/${who.name}/submitted.json`),
    ],
    [endpoint('about'), shapes.communityAbout(profile), context(`${json}about.json`)],
    [endpoint('about'), shapes.userAbout(who, 1200), context('https://www.reddit.com/user/a/about.json')],
    ...(post
      ? [[endpoint('comments'), shapes.commentsBody(page, post.id), context(`${json}comments/a.json`)] as Built]
      : []),
    ...embedded(asDocument(shapes.communityPage(page)), newUrl(page)),
    ...embedded(asDocument(shapes.oldCommunity(page, null), 'listing-page new-page'), newUrl(page)),
    ...(post
      ? embedded(asDocument(shapes.postPage(page, post.id)), `https://www.reddit.com${shapes.permalink(profile, post)}`)
      : []),
  ];
}

describe('a damaged body', () => {
  it('of our own building costs what it touches, and says so', () => {
    fc.assert(
      fc.property(scenarioPage('reddit'), fc.array(mutation, { minLength: 1, maxLength: 12 }), (page, mutations) => {
        for (const [read, body, ctx] of builtFrom(page)) {
          const before = valid(read(body, ctx));
          for (const m of mutations) {
            const broken = mutate(body, m);
            lossIsTold(before, read(broken.body, ctx), broken);
            const twice = keyTwice(body, m, 'after');
            lossIsTold(before, read(twice, ctx), { list: Array.isArray(m.value), absent: true });
            expect(read(keyTwice(body, m, 'before'), ctx)).toEqual(before);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a recording costs what it touches, and says so', () => {
    const folder = shared('captures', 'reddit');
    if (!folder) console.info('skipped: the folder of recordings is not beside the project');
    const pages: [file: string, url: string][] = folder
      ? [
          [
            'oscarotero__Embed__shreddit-post-page-2024-06.html',
            'https://www.reddit.com/r/investing/comments/7pfpeq/a/',
          ],
          ['ray-bao-mcgill__redditScrape__oldreddit-r-python-2024-10.html', 'https://old.reddit.com/r/Python/'],
        ]
      : [];
    const read: Built[] = pages.flatMap(([file, url]) => {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      return embedded(asDocument(text), url);
    });
    if (folder) {
      const text = readFileSync(`${folder}/turnage__graw__subreddit-listing.json`, 'utf8');
      read.push([endpoint('listing'), JSON.parse(text), context('https://www.reddit.com/r/netsec.json')]);
    }
    for (const [reader, body, ctx] of read) {
      const before = valid(reader(body, ctx));
      fc.assert(
        fc.property(mutation, (m) => {
          const broken = mutate(body, m);
          lossIsTold(before, reader(broken.body, ctx), broken);
        }),
        { numRuns: 300 },
      );
    }
    expect(read.length > 0).toBe(folder !== null);
  });

  it('that is no body at all is reported by every reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const { read } of [...reddit.endpoints, ...reddit.embedded]) {
          expect(valid(read(body, context('https://www.reddit.com/r/brand/new.json'))).posts).toEqual([]);
        }
      }),
    );
  });
});

it('any address is a place or none, and never an error', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      expect(['profile', 'post', 'home', 'search', 'other']).toContain(reddit.classify(new URL(address)).kind);
    }),
  );
});
