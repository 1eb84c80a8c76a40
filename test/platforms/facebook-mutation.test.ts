import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as shapes from '../../demo/shapes/facebook';
import { parseBody } from '../../lib/capture/read';
import { COUNT_NAMES } from '../../lib/model';
import type { ReadContext, Reader } from '../../lib/platforms/contract';
import { scenarioPage } from '../scenario-arbitrary';
import { shared } from '../shared-folder';
import { context, embedded, graphql, parsed, valid } from './facebook-scenario';
import { lossIsTold, type Mutation, mutate, mutation } from './mutation';

/** Nothing thrown, every loss told, and the same again for the same body. */
function survives(
  reader: Reader,
  make: () => unknown,
  ctx: ReadContext,
  mutations: Mutation[],
  absentOk?: readonly string[],
) {
  const before = reader(make(), ctx);
  let broken = { body: make(), list: false, absent: false };
  for (const m of mutations) {
    const next = mutate(broken.body, m);
    broken = { body: next.body, list: broken.list || next.list, absent: broken.absent || next.absent };
  }
  const text = JSON.stringify(broken.body);
  const after = valid(reader(JSON.parse(text), ctx));
  expect(
    after.reports.filter((r) => r.kind === 'threw' || (r.kind === 'shape' && r.found.startsWith('threw'))),
  ).toEqual([]);
  expect(after).toEqual(reader(JSON.parse(text), ctx));
  lossIsTold(before, after, broken, absentOk);
}

const some = fc.array(mutation, { minLength: 1, maxLength: 4 });
/** Without a pinned post: that one stands beside the timeline, and a page that has none is in good order. */
const page = scenarioPage('facebook').map(({ profile, ...rest }) => ({
  ...rest,
  profile: { ...profile, posts: profile.posts.filter((post) => !post.flags.includes('pinned')) },
}));
/** The counters of a reel's tile come when they come; plays stand at videos only. */
const TILE = COUNT_NAMES;
const LEFT_OUT = ['quotes', 'saves', 'views'];

describe('bodies that are not as they should be', () => {
  it('built bodies, mutated', () => {
    fc.assert(
      fc.property(page, some, fc.nat({ max: 6 }), (p, mutations, which) => {
        const { id, handle } = p.profile;
        const ctx = context({ subject: { platform: 'facebook', id, handle } });
        const [first] = p.profile.posts;
        const joined = (documents: readonly unknown[]) => parsed(shapes.lines(documents)).body;
        const cases: [Reader, () => unknown, readonly string[]][] = [
          ...shapes.UFIS.map((ufi): [Reader, () => unknown, readonly string[]] => [
            graphql.read,
            () => joined(shapes.timeline(p, { ufi }).documents),
            LEFT_OUT,
          ]),
          [graphql.read, () => joined(shapes.reels(p).documents), TILE],
          [graphql.read, () => (first ? shapes.singlePost(p.profile, first) : {}), LEFT_OUT],
          [
            embedded.read,
            () => JSON.parse(shapes.blocks('Timeline', [joined(shapes.timeline(p).documents)])[0]!),
            LEFT_OUT,
          ],
        ];
        const [reader, make, leftOut] = cases[which]!;
        survives(reader, make, reader === embedded.read ? { ...ctx, via: 'embedded' } : ctx, mutations, leftOut);
      }),
      { numRuns: 400 },
    );
  });

  it('a text where the button of a reel leads to its reactions', () => {
    const profile = { ...fc.sample(page, { seed: 1, numRuns: 1 })[0]!.profile };
    const post = {
      ...fc.sample(
        page.filter((p) => p.profile.posts.length > 0),
        { seed: 1, numRuns: 1 },
      )[0]!.profile.posts[0]!,
    };
    const reel = {
      pageSize: 1,
      now: post.published + 1000,
      profile: { ...profile, posts: [{ ...post, format: 'short' as const }] },
    };
    const text = shapes
      .lines(shapes.reels(reel).documents)
      .replace(/("fb_reel_react_button":\{"story":)\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/, '$1"1e9"');
    expect(text).toContain('"story":"1e9"');
    const ctx = context({ subject: { platform: 'facebook', id: profile.id, handle: profile.handle } });
    const { reports } = graphql.read(parsed(text).body, ctx);
    expect(reports.filter((r) => r.kind === 'shape').map((r) => r.path)).toContainEqual(
      expect.stringContaining('fb_reel_react_button.story'),
    );
  });

  it('lines that are cut, lost or in another order', () => {
    fc.assert(
      fc.property(
        page,
        fc.array(fc.tuple(fc.nat(30), fc.constantFrom('cut', 'lose', 'last')), { maxLength: 4 }),
        (p, what) => {
          const { id, handle } = p.profile;
          const ctx = context({ subject: { platform: 'facebook', id, handle } });
          const own = new Set(p.profile.posts.map((post) => post.id));
          const sent = shapes.lines(shapes.timeline(p, { feedback: 'later' }).documents).split('\r\n');
          for (const [n, how] of what) {
            const at = n % sent.length;
            const [line = ''] = sent.splice(at, 1);
            if (how === 'cut') sent.splice(at, 0, line.slice(0, line.length / 2));
            if (how === 'last') sent.push(line);
          }
          const found = parseBody(sent.join('\r\n'), graphql.id, 'text/html');
          // Nothing is left that could be read, and that is said.
          if (!found.ok) {
            expect(found.report.kind).toBe('not-json');
            return;
          }
          const result = valid(graphql.read(found.body, ctx));
          for (const post of result.posts) expect(own.has(post.id)).toBe(true);
          expect(result.reports.filter((r) => r.kind === 'threw')).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (anything, json) => {
        const story = { __typename: 'Story', post_id: '1', comet_sections: json, attachments: [json], actors: [json] };
        for (const body of [
          anything,
          json,
          { data: json },
          { data: { user: json, node: story } },
          { data: { node: { id: '5', timeline_list_feed_units: { edges: [json, { node: json }, { node: story }] } } } },
          { require: [['RelayPrefetchedStreamCache', 'next', [], ['adp_x', { __bbox: { result: { data: json } } }]]] },
          { incremental: [{ path: ['node', 'timeline_list_feed_units', 'edges', 1], data: { node: json } }] },
        ]) {
          valid(graphql.read(body, context()));
          valid(embedded.read(body, context({ via: 'embedded' })));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('deep and wide bodies end', () => {
    let deep: unknown = { post_id: '1' };
    for (let i = 0; i < 5000; i++) deep = i % 2 ? [deep] : { data: deep };
    const wide = { data: { odd: Array.from({ length: 300_000 }, (_, i) => ({ i })) } };
    for (const body of [
      deep,
      wide,
      { data: deep },
      { require: deep },
      { data: { user: { comet_sections: deep, post_id: '1' } } },
    ]) {
      valid(graphql.read(body, context()));
      valid(embedded.read(body, context({ via: 'embedded' })));
    }
  });
});

describe('recorded bodies, mutated', () => {
  it.each(['maulanawirawan__scraping__sample-response.json', 'apankowski__garcon__v2_real-page-b-text-story.html'])(
    '%s',
    (file) => {
      const path = shared('captures', 'facebook', file);
      if (path === null) {
        console.info(`skipped: the recording ${file} is absent`);
        expect(path).toBeNull();
        return;
      }
      const text = readFileSync(path, 'utf8');
      const blocks = [...text.matchAll(/<script[^>]*data-sjs[^>]*>(.*?)<\/script>/gs)].map((m) => m[1] ?? '');
      const html = file.endsWith('.html');
      const wanted = blocks.filter((b) => /"timeline_list_feed_units":/.test(b)).join('\n');
      const make = () => parsed(html ? wanted : text).body;
      const ctx = context(html ? { via: 'embedded', language: 'pl' } : {});
      fc.assert(
        fc.property(some, (mutations) => survives(html ? embedded.read : graphql.read, make, ctx, mutations)),
        { numRuns: 60 },
      );
    },
  );
});
