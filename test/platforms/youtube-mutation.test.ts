import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communityOf, youtubeChannel, youtubeNext, youtubePlayer, youtubeReel } from '../../demo/shapes/youtube';
import { COUNT_NAMES } from '../../lib/model';
import type { Reader, ReadResult } from '../../lib/platforms/contract';
import { shared } from '../shared-folder';
import { keyTwice, lossIsTold, mutation } from './mutation';
import { context, endpoint, page, valid } from './youtube-scenario';

type Json = unknown;

/** Every place of a JSON value, as paths of keys. */
function places(value: Json, trail: (string | number)[] = [], out: (string | number)[][] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return out;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...trail, Array.isArray(value) ? Number(key) : key];
    out.push(here);
    places(inner, here, out);
  }
  return out;
}

const WRONG: Json[] = [
  null,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER * 4,
  '',
  'NaN',
  '-5',
  '1e400',
  [],
  {},
  true,
  [[[]]],
  { runs: null },
  { simpleText: 7 },
];

/** Drops, nulls or retypes what stands at a place. */
function mutated(body: Json, place: (string | number)[], wrong: number): Json {
  const copy = JSON.parse(JSON.stringify(body)) as Record<string | number, Json>;
  let here = copy;
  for (const key of place.slice(0, -1)) here = here[key] as Record<string | number, Json>;
  const last = place.at(-1) ?? '';
  if (wrong === 0) delete here[last];
  else here[last] = WRONG[wrong - 1];
  return copy;
}

function sound(result: ReadResult): void {
  valid(result);
  for (const item of [...result.posts, ...result.profiles]) {
    for (const count of Object.values(item.counts)) {
      expect(
        Number.isSafeInteger(count.value) && count.value >= 0 && count.low <= count.value && count.value <= count.high,
      ).toBe(true);
    }
  }
}

const stated = (v: Json) => v !== '' && (typeof v !== 'object' || (Array.isArray(v) && v.length > 0));

/** Losses that a result tells of. */
function told(result: ReadResult): number {
  const skipped = result.reports.flatMap((r) => (r.kind === 'ok' ? Object.values(r.skipped) : []));
  const shapes = result.reports.filter((r) => r.kind === 'shape' || r.kind === 'empty').length;
  return skipped.reduce((a, b) => a + (b ?? 0), 0) + shapes;
}

/** Reports of a shape that is not the known one. */
function shapes(result: ReadResult): number {
  return result.reports.filter((r) => r.kind === 'shape').length;
}

/** Bodies that can be broken in fewer ways than this are broken in every one of them; of the others, some are drawn. */
const EVERY = 10_000;

function attack(name: string, body: Json, read: Reader, more: Parameters<typeof context>[0], counted: boolean): void {
  it(`${name}: one wrong value anywhere`, () => {
    const all = places(body);
    const whole = read(body, context(more));
    sound(whole);
    const hold = (place: (string | number)[], wrong: number) => {
      const result = read(mutated(body, place, wrong), context(more));
      sound(result);
      // A post or profile that is gone is told, unless the page itself no longer has it (a hole in a list).
      const hole = wrong === 0 && typeof place.at(-1) === 'number';
      const gone = whole.posts.length + whole.profiles.length > result.posts.length + result.profiles.length;
      const said = shapes(result) > shapes(whole) || told(result) > told(whole);
      if (gone && !hole) expect(said, place.join('.')).toBe(true);
      // A count that is there no more is told, unless what held it is gone, empty or another object: it may be absent.
      if (!counted || wrong === 0 || !stated(WRONG[wrong - 1])) return;
      for (const post of result.posts) {
        const old = whole.posts.find((p) => p.id === post.id);
        for (const name of COUNT_NAMES) {
          const missing = old?.counts[name] && !post.counts[name] && !post.hidden.includes(name);
          if (missing) expect(said, `${name} at ${place.join('.')}`).toBe(true);
        }
      }
    };
    if (all.length * (WRONG.length + 1) <= EVERY)
      for (const place of all) for (let wrong = 0; wrong <= WRONG.length; wrong++) hold(place, wrong);
    else fc.assert(fc.property(fc.constantFrom(...all), fc.nat({ max: WRONG.length }), hold), { numRuns: 40 });
  });
}

describe('bodies of the demo', () => {
  const world = fc.sample(
    page.filter((w) => w.profile.posts.filter((p) => p.format === 'video').length > 4 && w.advertisement !== undefined),
    { numRuns: 1, seed: 3 },
  )[0]!;
  const wide = { ...world, pageSize: 30 };
  const one = world.profile.posts[0]!;
  attack('lockups', youtubeChannel(wide), endpoint('browse'), {}, true);
  attack('videoRenderer', youtubeChannel(wide, { videos: 'video', oldHeader: true }), endpoint('browse'), {}, true);
  attack('shorts', youtubeChannel(wide, { tab: 'shorts' }), endpoint('browse'), {}, false);
  attack('watch page', youtubeNext(wide, one), endpoint('next'), {}, false);
  attack('player', youtubePlayer(wide, one), endpoint('player'), {}, true);
  const posts = communityOf(world.profile.posts);
  const community = { ...wide, profile: { ...world.profile, posts } };
  attack('posts tab', youtubeChannel(community, { tab: 'posts' }), endpoint('browse'), {}, false);
  attack('Shorts player', youtubeReel(wide, one), endpoint('reel_item_watch'), {}, false);

  it('a key that stands twice in the text: the later one counts, and what it costs is told', () => {
    const bodies: [Json, Reader][] = [
      [youtubeChannel(wide), endpoint('browse')],
      [youtubePlayer(wide, one), endpoint('player')],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...bodies), mutation, ([body, read], m) => {
        const before = read(body, context());
        expect(read(keyTwice(body, m, 'before'), context())).toEqual(before);
        // The header of a channel has too many forms to say which of its texts is missing.
        if (read !== endpoint('player')) return;
        const may = { list: Array.isArray(m.value), absent: !stated(m.value) || typeof m.value === 'object' };
        lossIsTold(before, read(keyTwice(body, m, 'after'), context()), may, COUNT_NAMES);
      }),
      { numRuns: 300 },
    );
  });

  it('one malformed tile among many costs that tile alone and tells its key path', () => {
    const body = JSON.parse(JSON.stringify(youtubeChannel(wide)));
    const before = endpoint('browse')(body, context());
    const tiles = body.contents.twoColumnBrowseResultsRenderer.tabs[0].tabRenderer.content.richGridRenderer.contents;
    delete tiles[0].richItemRenderer.content.lockupViewModel.contentId;
    const after = endpoint('browse')(body, context());
    expect(after.posts.map((p) => p.id)).toEqual(before.posts.slice(1).map((p) => p.id));
    expect(after.reports).toContainEqual(expect.objectContaining({ kind: 'shape', found: 'missing' }));
    const shape = after.reports.find((r) => r.kind === 'shape');
    expect(shape).toMatchObject({
      path: expect.stringMatching(/lockupViewModel\.contentId$/),
      siblings: expect.arrayContaining(['contentType']),
    });
    expect(after.reports[0]).toMatchObject({ kind: 'ok', skipped: { shape: 1 } });
  });

  it.each([null, 7, 'text', [], {}, [[]], { contents: { a: 1 } }, { error: { code: 400 } }])(
    'any JSON at all: %j',
    (body) => {
      for (const id of ['browse', 'next', 'player', 'reel_item_watch']) sound(endpoint(id)(body, context()));
    },
  );

  it('nested deeper than any page', () => {
    let deep: Json = { lockupViewModel: {} };
    for (let i = 0; i < 5000; i++) deep = { a: [deep] };
    sound(endpoint('browse')(deep, context()));
  });
});

describe('recorded bodies', () => {
  const folder = shared('captures', 'youtube');
  if (!folder) {
    it('recordings are absent', () => {
      console.info('skipped: the folder of recordings is not beside the project');
      expect(folder).toBeNull();
    });
    return;
  }
  for (const file of readdirSync(folder).filter((f) => /(?:tab|watch)[\w-]*\.json$/.test(f))) {
    const envelope = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { response: { responseBody: string } };
    const id = file.includes('player') ? 'player' : file.includes('watch-next') ? 'next' : 'browse';
    attack(
      file.slice(file.lastIndexOf('__') + 2),
      JSON.parse(envelope.response.responseBody),
      endpoint(id),
      { language: 'en-GB' },
      id === 'player',
    );
  }
});
