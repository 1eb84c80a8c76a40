import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as shapes from '../../demo/shapes/bluesky';
import { bluesky } from '../../lib/platforms/bluesky';
import { get } from '../../lib/platforms/reading';
import { shared } from '../shared-folder';
import { keyTwice, lossIsTold, mutate, mutation } from './mutation';
import { context, pageArbitrary, valid } from './x-scenario';

const ctx = context('https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed');
const reader = (method: string) => {
  const endpoint = bluesky.endpoints.find((e) => e.id === `bluesky/${method}`);
  if (!endpoint) throw new Error(`no endpoint ${method}`);
  return endpoint.read;
};

describe('a damaged body', () => {
  it('of our own building costs what it touches, and says so', () => {
    fc.assert(
      fc.property(pageArbitrary('bluesky'), fc.array(mutation, { minLength: 1, maxLength: 12 }), (page, mutations) => {
        const opened = page.profile.posts.find((p) => !p.original)?.id ?? '';
        const built: [string, unknown][] = [
          ['getProfile', shapes.getProfile(page.profile)],
          ['getProfiles', shapes.getProfiles([page.profile])],
          ['getAuthorFeed', shapes.getAuthorFeed(page, { filter: 'posts_with_replies' }).body],
          ['getPostThread', shapes.getPostThread(page, opened)],
          ['getPostThreadV2', shapes.getPostThreadV2(page, opened)],
          [
            'getPosts',
            shapes.getPosts(
              page.profile,
              page.profile.posts.map((p) => p.id),
            ),
          ],
        ];
        for (const [method, body] of built) {
          const read = reader(method);
          const before = read(body, ctx);
          for (const m of mutations) {
            const broken = mutate(body, m);
            lossIsTold(before, read(broken.body, ctx), broken);
            const twice = keyTwice(body, m, 'after');
            lossIsTold(before, read(twice, ctx), { list: Array.isArray(m.value), absent: true });
            expect(read(keyTwice(body, m, 'before'), ctx)).toEqual(before);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of a recording costs what it touches, and says so', () => {
    const folder = shared('captures', 'bluesky');
    if (!folder) console.info('skipped: the folder of recordings is not beside the project');
    const files = folder ? readdirSync(folder).filter((f) => f.endsWith('.yml')) : [];
    for (const file of files) {
      const tape: unknown = parse(readFileSync(`${folder}/${file}`, 'utf8'));
      const recorded: unknown = JSON.parse(String(get(tape, 'http_interactions.0.response.body.string')));
      for (const endpoint of bluesky.endpoints) {
        const before = valid(endpoint.read(recorded, ctx));
        if (before.posts.length === 0) continue;
        fc.assert(
          fc.property(mutation, (m) => {
            const broken = mutate(recorded, m);
            lossIsTold(before, endpoint.read(broken.body, ctx), broken);
          }),
          { numRuns: 200 },
        );
      }
    }
    expect(files.length > 0).toBe(folder !== null);
  });

  it('that is no body at all is reported by every reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const endpoint of bluesky.endpoints) expect(valid(endpoint.read(body, ctx)).posts).toEqual([]);
      }),
    );
  });
});
