/**
 * Every cell of every column of three files, read by another CSV reader, against the rows of the database. What a cell
 * should hold is written down here once more, from the data dictionary and not from the exporter.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../demo/browser/session';
import { exportTable, openProfile, POST_BOX, trackAs } from '../../demo/journey';
import type { Count } from '../../lib/model';
import { begin, storedPosts, type Tables, type World } from './world';

const DAY = 86_400_000;
type Row = Record<string, unknown>;
type Line = Record<string, string>;

let world: World;
let tables: Tables;
let panel: Tab;
beforeAll(async () => {
  world = await begin();
  for (const [platform, handle] of [
    ['instagram', 'havrela'],
    ['instagram', 'osmundra'],
  ] as const) {
    const { profile } = world.demo.network().page(platform, handle);
    const tab = await openProfile(world.session, platform, handle);
    await trackAs(world.session, tab, handle === 'havrela' ? 'own' : 'competitor');
    await tab.scrollThrough(POST_BOX[platform]);
    tables = await storedPosts(world, `${platform}:${profile.id}`, profile.posts.length);
    await tab.close();
  }
  panel = await world.session.extensionTab('sidepanel.html');
  await panel.until('both profiles', () => document.querySelectorAll('.ct .cr:not(.hd)').length >= 2);
});
afterAll(() => world.end());

async function lines(table: 'posts' | 'profiles' | 'snapshots'): Promise<Line[]> {
  return parse(readFileSync(await exportTable(panel, table, world.downloads)), { bom: true, columns: true });
}

const time = (ms: unknown) => (ms === undefined || ms === 0 ? '' : new Date(ms as number).toISOString());
const clock = (ms: number) => {
  const date = new Date(ms);
  const two = (n: number) => String(Math.abs(n)).padStart(2, '0');
  const ahead = -date.getTimezoneOffset();
  const zone = `${ahead < 0 ? '-' : '+'}${two(Math.trunc(ahead / 60))}:${two(ahead % 60)}`;
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}${zone}`;
};
/** Strangers' words: what a spreadsheet would run or count gets an apostrophe. */
const foreign = (text: unknown) => {
  const said = (text ?? '') as string;
  return /^[=+\-@\t\r＝＋－＠]/.test(said) || /^[\d\s.,:/%()e+-]*\d[\d\s.,:/%()e+-]*$/i.test(said) ? `'${said}` : said;
};
const number = (n: unknown) => (n === undefined ? '' : String(n));
const yes = (value: unknown) => (value === undefined ? '' : value ? 'yes' : 'no');

/** The cells of one count: value, bounds, whether shown. */
function cells(row: Row, name: string, heading = name): Line {
  const count = (row.counts as Record<string, Count>)[name];
  const hidden = (row.hidden as string[]).includes(name);
  const doubtful = ((row.doubtful ?? []) as string[]).includes(name);
  return {
    [heading]: number(count?.value),
    [`${heading}_low`]: number(count?.low),
    [`${heading}_high`]: number(count?.high),
    [`${heading}_state`]: count ? (doubtful ? 'doubtful' : 'shown') : hidden ? 'hidden' : 'missing',
  };
}
const seenAt = (row: Row, name: string) => time((row.countsAt as Record<string, number>)[name]);

const POST_COUNTS = ['likes', 'comments', 'shares', 'quotes', 'saves', 'views'];
const PROFILE_COUNTS = [
  ['followers', 'followers'],
  ['following', 'following'],
  ['posts', 'posts_stated'],
] as const;

const middleOf = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};
const interactions = (row: Row) => {
  const counts = row.counts as Record<string, Count>;
  return counts.likes && counts.comments ? counts.likes.value + counts.comments.value : undefined;
};
const publishedAt = (row: Row) => (row.published as { latest: number }).latest;

/** What the last columns should say, worked out from the rows. Ratios as numbers, compared as such. */
function derived(
  row: Row,
  all: Row[],
  followers: number | undefined,
): { texts: Line; numbers: Record<string, number> } {
  const cells = ['multiple_of', 'strength', 'rate_formula', 'rate_unit', 'multiple', 'typical', 'typical_n', 'rate'];
  const none = Object.fromEntries([...cells, 'z', 'outlier', 'top_share'].map((name) => [name, '']));
  const total = interactions(row);
  if ((row.flags as string[]).includes('repost')) return { texts: { ...none, figure_state: '' }, numbers: {} };
  if ((row.hidden as string[]).includes('likes')) return { texts: { ...none, figure_state: 'hidden' }, numbers: {} };
  if (total === undefined) return { texts: { ...none, figure_state: 'unread' }, numbers: {} };
  if ((row.seenAt as number) - publishedAt(row) < 7 * DAY)
    return { texts: { ...none, figure_state: 'young' }, numbers: {} };
  const mature = all.filter(
    (other) =>
      !(other.flags as string[]).includes('repost') &&
      interactions(other) !== undefined &&
      !(other.hidden as string[]).includes('likes') &&
      (other.seenAt as number) - publishedAt(other) >= 7 * DAY,
  );
  const before = mature
    .filter((other) => publishedAt(other) < publishedAt(row))
    .sort((a, b) => publishedAt(b) - publishedAt(a));
  const alike = before.filter((other) => other.format === row.format);
  const among = (alike.length >= 10 ? alike : before).slice(0, 30).map((other) => interactions(other) as number);
  if (among.length < 5) return { texts: { ...none, figure_state: 'too-few' }, numbers: {} };
  const typical = middleOf(among);
  const logs = among.map((n) => Math.log(1 + n));
  const centre = middleOf(logs);
  const spread = Math.max(1.4826 * middleOf(logs.map((log) => Math.abs(log - centre))), 0.2);
  const share = (count: number) => (count + 1) / (among.length + 1);
  const asGood = share(among.filter((n) => n >= total).length);
  const z = (Math.log(1 + total) - centre) / spread;
  const enough = among.length >= 10;
  const outlier = z >= 2.5 ? 'breakout' : z <= -2 ? 'flop' : 'ordinary';
  const strength =
    enough && outlier === 'breakout'
      ? 'breakout'
      : asGood <= 0.1
        ? 'top-tenth'
        : asGood <= 0.25
          ? 'top-quarter'
          : share(among.filter((n) => n > total).length) > 0.75
            ? 'below'
            : 'typical';
  return {
    texts: {
      figure_state: 'multiple',
      multiple_of: 'sum of public interactions (v1)',
      strength,
      rate_formula: followers === undefined ? '' : 'interactions / followers at posting (v1)',
      rate_unit: followers === undefined ? '' : 'fraction',
      typical_n: String(among.length),
      outlier: enough ? outlier : '',
      ...(!enough && { z: '', top_share: '' }),
      ...(followers === undefined && { rate: '' }),
    },
    numbers: {
      multiple: total / typical,
      typical,
      ...(enough && { z, top_share: mature.filter((one) => (interactions(one) ?? 0) >= total).length / mature.length }),
      ...(followers !== undefined && { rate: total / followers }),
    },
  };
}

it('posts: all columns', async () => {
  const now = Date.now();
  const found = await lines('posts');
  const stored = tables.posts ?? [];
  const inPeriod = stored.filter((row) => publishedAt(row) >= now - 90 * DAY);
  expect(found.length).toBe(inPeriod.length);
  expect(found.length).toBeGreaterThan(40);
  const profiles = new Map((tables.profiles ?? []).map((row) => [row.key, row]));
  const byKey = new Map(inPeriod.map((row) => [`${row.profile}/${row.platform}:${row.id}`, row]));
  const states = new Set<string>();
  for (const line of found) {
    const row = byKey.get(`${line.profile_id}/${line.post_id}`);
    if (!row) throw new Error(`${line.post_id} is not stored`);
    const profile = profiles.get(row.profile) as Row;
    const published = row.published as { earliest: number; latest: number };
    const followersOf = (one: Row | undefined) => (one?.counts as Record<string, Count> | undefined)?.followers?.value;
    // Of a collaboration those of all its authors, where all of them are stored.
    const partners = ((row.coauthors ?? []) as string[]).map((id) => followersOf(profiles.get(`instagram:${id}`)));
    const shared = (row.flags as string[]).includes('collab');
    const counts = shared && partners.length === 0 ? [undefined] : [followersOf(profile), ...(shared ? partners : [])];
    const followers = counts.every((n) => n !== undefined) ? counts.reduce((a, b) => a + b, 0) : undefined;
    const { texts, numbers } = derived(
      row,
      stored.filter((other) => other.profile === row.profile),
      followers,
    );
    const expected: Line = {
      platform: 'instagram',
      post_id: `instagram:${row.id}`,
      profile_id: row.profile as string,
      handle: foreign(profile.handle),
      profile_name: foreign(profile.name),
      role: (profile.role ?? '') as string,
      url: row.url as string,
      published_earliest: time(published.earliest),
      published_latest: time(published.latest),
      published_local: clock((published.earliest + published.latest) / 2),
      format: row.format as string,
      flags: (row.flags as string[]).join(' '),
      caption: foreign(row.caption),
      coauthors: ((row.coauthors ?? []) as string[]).map((id) => `instagram:${id}`).join(' '),
      media_count: number(row.mediaCount),
      duration: number(row.duration),
      first_seen_at: time(row.firstSeenAt),
      seen_at: time(row.seenAt),
      seen_at_local: clock(row.seenAt as number),
      source: row.source as string,
      via: row.via as string,
      reader: (row.reader ?? '') as string,
      // Instagram has one kind of reaction, the like.
      reactions: '',
      // Nobody has marked a post here.
      excluded: '',
      tags: '',
      note: '',
      ...texts,
    };
    for (const name of POST_COUNTS)
      Object.assign(expected, cells(row, name), { [`${name}_seen_at`]: seenAt(row, name) });
    const rest = { ...line };
    // Guessed from its words: what it is guessed to be is the detector's own test.
    expect(line.language).toMatch(row.caption === undefined ? /^$/ : /^(?:unknown|[a-z]{2})$/);
    delete rest.language;
    for (const [name, value] of Object.entries(numbers)) {
      expect(Math.abs(Number(line[name]) - value), `${line.post_id} ${name}: ${line[name]} for ${value}`).toBeLessThan(
        1e-9 * Math.max(1, Math.abs(value)),
      );
      delete rest[name];
    }
    expect(rest, line.post_id).toEqual(expected);
    states.add(line.figure_state ?? '');
  }
  expect(states).toContain('multiple');
});

it('profiles: all columns', async () => {
  const found = await lines('profiles');
  expect(found.length).toBe(2);
  for (const line of found) {
    const row = (tables.profiles ?? []).find((one) => one.key === line.profile_id) as Row;
    const posts = (tables.posts ?? []).filter((post) => post.profile === row.key);
    const expected: Line = {
      platform: row.platform as string,
      profile_id: row.key as string,
      handle: foreign(row.handle),
      profile_name: foreign(row.name),
      url: row.url as string,
      bio: foreign(row.bio),
      links: foreign((row.links as string[] | undefined)?.join('\n')),
      role: row.role as string,
      tracked_since: time(row.trackedSince),
      verified: yes(row.verified),
      private: yes(row.isPrivate),
      posts_stored: String(posts.length),
      oldest_post: time(Math.min(...posts.map(publishedAt))),
      first_seen_at: time(row.firstSeenAt),
      seen_at: time(row.seenAt),
      source: row.source as string,
      via: row.via as string,
    };
    for (const [name, heading] of PROFILE_COUNTS) {
      Object.assign(expected, cells(row, name, heading), { [`${heading}_seen_at`]: seenAt(row, name) });
    }
    expect(line).toEqual(expected);
  }
});

it('snapshots: all columns', async () => {
  const found = await lines('snapshots');
  const [posts, profiles] = [tables.postSnapshots ?? [], tables.profileSnapshots ?? []];
  expect(found.length).toBe(posts.length + profiles.length);
  const headings = [...POST_COUNTS, ...PROFILE_COUNTS.map(([, heading]) => heading)];
  const empty: Line = Object.fromEntries(
    headings.flatMap((name) => ['', '_low', '_high', '_state'].map((end) => [`${name}${end}`, ''])),
  );
  const about = (row: Row): Line => ({
    ...empty,
    seen_at: time(row.seenAt),
    seen_at_local: clock(row.seenAt as number),
    platform: 'instagram',
    profile_id: row.profile as string,
    source: row.source as string,
    via: row.via as string,
  });
  const expected = [
    ...posts.map((row) =>
      Object.assign(
        about(row),
        { of: 'post', post_id: `instagram:${row.id}` },
        ...POST_COUNTS.map((n) => cells(row, n)),
      ),
    ),
    ...profiles.map((row) =>
      Object.assign(about(row), { of: 'profile', post_id: '' }, ...PROFILE_COUNTS.map(([n, h]) => cells(row, n, h))),
    ),
  ] as Line[];
  const sorted = (rows: Line[]) =>
    rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted();
  expect(sorted(found)).toEqual(sorted(expected));
  const times = found.map((line) => line.seen_at ?? '');
  expect(times, 'oldest first').toEqual(times.toSorted());
});
