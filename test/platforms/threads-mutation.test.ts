import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as shapes from '../../demo/shapes/threads';
import type { Reader } from '../../lib/platforms/contract';
import { shared } from '../shared-folder';
import { keyTwice, lossIsTold, type Mutation, mutate, mutation } from './mutation';
import { context, graphql, pages, source } from './threads-scenario';
import { valid } from './x-scenario';

const some = fc.array(mutation, { minLength: 1, maxLength: 4 });
const block: Reader = (body, ctx) => source('threads/embedded').read(body, ctx);

/** Nothing below zero or not a number, nothing thrown, every loss told, and the same again for the same body. */
function survives(read: (body: unknown) => ReturnType<Reader>, body: unknown, mutations: Mutation[]): void {
  const before = read(body);
  let broken = { body, list: false, absent: false };
  for (const m of mutations) {
    const next = mutate(broken.body, m);
    broken = { body: next.body, list: broken.list || next.list, absent: broken.absent || next.absent };
  }
  const after = valid(read(broken.body));
  expect(after.reports.filter((r) => r.kind === 'threw')).toEqual([]);
  expect(after).toEqual(read(broken.body));
  lossIsTold(before, after, broken);
  for (const m of mutations) {
    expect(read(keyTwice(body, m, 'before'))).toEqual(before);
    lossIsTold(before, read(keyTwice(body, m, 'after')), { list: Array.isArray(m.value), absent: true });
  }
}

describe('bodies that are not as they should be', () => {
  it('built bodies, mutated', () => {
    fc.assert(
      fc.property(pages, some, fc.nat({ max: 7 }), (page, mutations, which) => {
        const { id, handle } = page.profile;
        const ctx = context({ subject: { platform: 'threads', id, handle } });
        const html = { ...ctx, url: `https://www.threads.com/@${handle}`, via: 'embedded' as const };
        const opened = page.profile.posts.find((p) => !p.original);
        const parts = opened && shapes.postPageParts(page.profile, opened, { views: 7 });
        const bodies: unknown[] = [
          shapes.threadsTab(page).body,
          shapes.threadsTab(page, null, 'october').body,
          shapes.profilePage(page.profile),
          opened ? shapes.postPage(page.profile, opened) : {},
          parts?.target ?? {},
          parts?.downward ?? {},
          JSON.parse(shapes.profileHtmlBlocks(page)[1] ?? ''),
          JSON.parse(shapes.profileHtmlBlocks(page)[2] ?? ''),
        ];
        const read = (body: unknown) => (which < 6 ? graphql(body, ctx) : block(body, html));
        survives(read, bodies[which], mutations);
      }),
      { numRuns: 700 },
    );
  });

  it('anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (anything, json) => {
        const wrapped = ['user', 'mediaData', 'data', 'media', 'feedData', 'other'].map((root) => ({
          data: { [root]: json },
        }));
        for (const body of [anything, json, { data: json }, ...wrapped]) {
          valid(graphql(body, context()));
          valid(block(body, context({ via: 'embedded' })));
          valid(block({ head: json, block: body }, context({ via: 'embedded' })));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('one field that is not as it should be costs itself alone, and is told', () => {
    const odd = fc.constantFrom<unknown>('text', -7, 1.5, true, {}, [[]], 'x'.repeat(600));
    const keys = fc.constantFrom('like_count', 'caption_is_edited', 'taken_at', 'media_type', 'caption');
    fc.assert(
      fc.property(
        pages.filter((p) => p.profile.posts.some((post) => !post.likesHidden && !post.original)),
        keys,
        odd,
        (page, key, value) => {
          const { id, handle } = page.profile;
          const ctx = context({ subject: { platform: 'threads', id, handle } });
          const body = JSON.parse(JSON.stringify(shapes.threadsTab({ ...page, pageSize: 99 }).body));
          const hurt = page.profile.posts.find((p) => !p.likesHidden && !p.original);
          const find = (v: unknown): Record<string, unknown> | undefined => {
            if (typeof v !== 'object' || v === null) return undefined;
            if ('pk' in v && v.pk === hurt?.id && 'like_count' in v) return v as Record<string, unknown>;
            return Object.values(v).reduce<Record<string, unknown> | undefined>((f, x) => f ?? find(x), undefined);
          };
          Object.assign(find(body) ?? {}, { [key]: value });
          const result = valid(graphql(body, ctx));
          expect(result.posts.map((p) => p.id).sort()).toEqual(page.profile.posts.map((p) => p.id).sort());
          const fits =
            (key === 'caption_is_edited' && value === true) ||
            (key === 'caption' && typeof value === 'object' && !Array.isArray(value));
          if (!fits) expect(result.reports.some((r) => r.kind === 'shape' && r.path.endsWith(key))).toBe(true);
          const post = result.posts.find((p) => p.id === hurt?.id);
          if (key === 'like_count') expect(post?.counts.likes).toBeUndefined();
          expect(post?.counts.comments?.value).toBe(hurt?.comments);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('deep and wide bodies end', () => {
    let deep: unknown = { pk: '1' };
    for (let i = 0; i < 5000; i++) deep = i % 2 ? [deep] : { data: deep };
    const wide = { data: { odd: Array.from({ length: 300_000 }, (_, i) => ({ i })) } };
    for (const body of [deep, wide, { data: deep }, { require: deep }]) {
      valid(graphql(body, context()));
      valid(block(body, context({ via: 'embedded' })));
    }
  });

  it('a recorded page, mutated', () => {
    const path = shared('captures', 'threads', 'weritas247__threads-feed-clone__profile-autogod.html');
    if (!path) {
      console.info('skipped: the folder of recordings is not beside the project');
      expect(path).toBeNull();
      return;
    }
    const blocks = [...readFileSync(path, 'utf8').matchAll(/<script type="application\/json"[^>]*>(.*?)<\/script>/gs)]
      .map((m) => m[1] ?? '')
      .filter((text) => /"thread_items"|"follower_count"/.test(text));
    expect(blocks.length).toBe(2);
    for (const text of blocks) {
      const recorded: unknown = JSON.parse(text);
      const ctx = context({ via: 'embedded' });
      const before = valid(block(recorded, ctx));
      fc.assert(
        fc.property(mutation, (m) => {
          const broken = mutate(recorded, m);
          const after = valid(block(broken.body, ctx));
          // What leads to the answers is the site's module calls: a block without them holds nothing that can be told.
          if (after.reports.some((r) => r.kind === 'empty')) return;
          lossIsTold(before, after, broken);
        }),
        { numRuns: 300 },
      );
    }
  });
});
