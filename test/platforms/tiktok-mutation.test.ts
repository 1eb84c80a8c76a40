import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/tiktok';
import { tiktok } from '../../lib/platforms/tiktok';
import { shared } from '../shared-folder';
import { keyTwice, lossIsTold, mutate, mutation } from './mutation';
import { pages } from './tiktok-scenario';
import { context, valid } from './x-scenario';

const readers = [...tiktok.endpoints, ...tiktok.embedded];
const reader = (name: string) => {
  const found = readers.find((e) => e.id === `tiktok/${name}`);
  if (!found) throw new Error(`no reader ${name}`);
  return found.read;
};
const ctx = context('https://www.tiktok.com/@brand', { via: 'embedded' });
const asked = ({ profile }: ScenarioPage) => {
  const { id, handle } = profile;
  const url = `https://www.tiktok.com/api/post/item_list/?cursor=0&secUid=${shapes.secUid(profile)}`;
  return context(url, { subject: { platform: 'tiktok', id, handle } });
};

describe('a damaged body', () => {
  it('of our own building costs what it touches, and says so', () => {
    fc.assert(
      fc.property(pages, fc.array(mutation, { minLength: 1, maxLength: 10 }), (page, mutations) => {
        const { profile } = page;
        const ctx = asked(page);
        const opened = profile.posts[0];
        const built: [string, unknown][] = [
          ['user_detail', shapes.userDetail(profile)],
          ['rehydration', shapes.profileScope(profile, false)],
          ['post_item_list', shapes.postItemList(page, '0').body],
          ['post_item_list', shapes.postItemList(page, '0', '2023').body],
          ['SIGI_STATE', shapes.sigiState(page)],
        ];
        if (opened) {
          built.push(['item_detail', shapes.itemDetail(profile, opened)]);
          built.push(['rehydration', shapes.postScope(profile, opened)]);
        }
        for (const [name, body] of built) {
          const read = reader(name);
          const before = read(body, ctx);
          for (const m of mutations) {
            const broken = mutate(body, m);
            lossIsTold(before, read(broken.body, ctx), broken, ['quotes', 'saves']);
            const twice = keyTwice(body, m, 'after');
            lossIsTold(before, read(twice, ctx), { list: Array.isArray(m.value), absent: true }, ['quotes', 'saves']);
            expect(read(keyTwice(body, m, 'before'), ctx)).toEqual(before);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('of a recording costs what it touches, and says so', () => {
    const folder = shared('captures', 'tiktok');
    if (!folder) console.info('skipped: the folder of recordings is not beside the project');
    const files = folder ? readdirSync(folder).filter((f) => f.endsWith('.html')) : [];
    for (const file of files) {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      for (const [id, name] of [
        ['__UNIVERSAL_DATA_FOR_REHYDRATION__', 'rehydration'],
        ['SIGI_STATE', 'SIGI_STATE'],
      ] as const) {
        const [, block] = new RegExp(`<script id="${id}"[^>]*>(.*?)</script>`, 's').exec(text) ?? [];
        const whole: unknown = JSON.parse(block ?? 'null');
        if (whole === null) continue;
        const read = reader(name);
        const before = valid(read(whole, ctx));
        if (before.posts.length + before.profiles.length === 0) continue;
        fc.assert(
          fc.property(mutation, (m) => {
            const broken = mutate(whole, m);
            lossIsTold(before, read(broken.body, ctx), broken, ['quotes', 'saves']);
          }),
          { numRuns: 300 },
        );
      }
    }
    expect(files.length > 0).toBe(folder !== null);
  });

  it('that is no body at all is reported by every reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const { read } of readers) expect(valid(read(body, ctx)).posts).toEqual([]);
      }),
    );
  });
});
