import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonRows, EXPORT_TABLES, fileName, type Table, tables, toCsv } from '../../lib/export';
import { comparison, DAY, HELSINKI, n, postRow, profileRow, SEEN, snapshotRows } from './rows';

/** Strict: a stray quote, a wrong number of cells or another line end is an error. */
function read(text: string): Record<string, string>[] {
  expect(text.startsWith('\ufeff')).toBe(true);
  return parse(text.slice(1), {
    columns: true,
    record_delimiter: '\r\n',
    relax_quotes: false,
    relax_column_count: false,
  });
}

/** What a cell can hold: no half characters, and of the controls only tab and line breaks. */
function printable(text: string): string {
  return [...text]
    .map((c) => {
      const code = c.codePointAt(0) ?? 0;
      const half = code >= 0xd800 && code <= 0xdfff;
      const control = (code < 0x20 || (code >= 0x7f && code < 0xa0)) && !['\t', '\n', '\r'].includes(c);
      return half || control ? '\ufffd' : c;
    })
    .join('');
}

describe('posts', () => {
  const [row] = read(toCsv(tables.posts, [postRow()], HELSINKI));

  it('keeps ids as text, whatever their length', () => {
    expect(row).toMatchObject({ post_id: 'x:2083123456789012345', profile_id: 'x:900' });
  });

  it('writes times in UTC and on the clock of the chosen zone', () => {
    expect(row).toMatchObject({
      published_earliest: '2026-11-20T09:38:05.120Z',
      published_latest: '2026-11-20T09:38:05.120Z',
      published_local: '2026-11-20T11:38:05+02:00',
      seen_at: '2026-11-21T09:38:05.120Z',
      seen_at_local: '2026-11-21T11:38:05+02:00',
    });
  });

  it('keeps precision, and tells shown, zero, doubtful, hidden and missing apart', () => {
    expect(row).toMatchObject({
      likes: '120',
      likes_low: '120',
      likes_high: '120',
      likes_state: 'shown',
      likes_seen_at: '2026-11-21T09:38:05.120Z',
      views: '12300',
      views_low: '12250',
      views_high: '12349',
      views_state: 'shown',
      comments: '0',
      comments_state: 'doubtful',
      shares: '',
      shares_low: '',
      shares_state: 'hidden',
      shares_seen_at: '',
      saves: '',
      saves_state: 'missing',
    });
  });

  it('tells what likes are made of, with the bounds of what is rounded', () => {
    const reactions = { love: n(3), like: { value: 1_200, low: 1_150, high: 1_249 }, insightful: n(0) };
    const [made] = read(toCsv(tables.posts, [postRow({ reactions })], HELSINKI));
    expect([made?.reactions, row?.reactions]).toEqual(['like=1200 (1150-1249) love=3 insightful=0', '']);
  });

  it('says where a row comes from', () => {
    expect(row).toMatchObject({ source: 'x/UserTweets', via: 'fetch', flags: 'pinned paid', handle: 'osmundra' });
  });

  it('sets derived values apart, with the name of their formula', () => {
    const figure = {
      kind: 'multiple',
      multiple: 2.4,
      approximate: false,
      strength: 'top-tenth',
      interactions: n(120),
      measure: 'interactions',
      typical: 50,
      typicalN: 24,
      sameFormat: true,
      rate: 0.0025,
      lens: 'followers',
      topShare: 0.08,
      seenAt: SEEN,
    } as const;
    expect(row).toMatchObject({ figure_state: '', multiple: '', rate: '', rate_formula: '' });
    expect(read(toCsv(tables.posts, [postRow({}, { figure })], HELSINKI))[0]).toMatchObject({
      figure_state: 'multiple',
      multiple: '2.4',
      typical: '50',
      typical_n: '24',
      strength: 'top-tenth',
      rate: '0.0025',
      rate_formula: 'interactions / followers at posting (v1)',
      multiple_of: 'sum of public interactions (v1)',
    });
    const young = { kind: 'young', ageHours: 4 } as const;
    expect(read(toCsv(tables.posts, [postRow({}, { figure: young })], HELSINKI))[0]).toMatchObject({
      figure_state: 'young',
      rate: '',
    });
  });
});

describe('the other tables', () => {
  it('bios and links of profiles: no formula runs, an empty bio and no links are empty cells', () => {
    const bios = ['=HYPERLINK("https://evil.example")', '+49 30 123', '@brand', 'Two\nlines, one cell', '', undefined];
    const rows = bios.map((bio) =>
      profileRow({ ...(bio !== undefined && { bio, links: ['https://a.example', 'https://b.example/'] }) }),
    );
    const back = read(toCsv(tables.profiles, [...rows, profileRow({ links: [] })], HELSINKI));
    expect(back.map((row) => row.bio)).toEqual([
      `'=HYPERLINK("https://evil.example")`,
      "'+49 30 123",
      "'@brand",
      'Two\nlines, one cell',
      '',
      '',
      '',
    ]);
    expect(back.map((row) => row.links)).toEqual([...Array(5).fill('https://a.example\nhttps://b.example/'), '', '']);
  });

  it('profiles', () => {
    const [row, unseen] = read(
      toCsv(
        tables.profiles,
        [
          profileRow(),
          profileRow({ seenAt: 0, firstSeenAt: 0, url: '', source: '', counts: {}, countsAt: {}, verified: undefined }),
        ],
        HELSINKI,
      ),
    );
    expect(row).toMatchObject({
      profile_id: 'x:900',
      role: 'own',
      followers: '48210',
      followers_state: 'shown',
      following: '',
      following_state: 'hidden',
      posts_stated: '',
      posts_stated_state: 'missing',
      posts_stored: '59',
      verified: 'yes',
      private: '',
      tracked_since: '2026-11-20T09:38:05.120Z',
      oldest_post: '2026-08-23T09:38:05.120Z',
    });
    expect(unseen).toMatchObject({ seen_at: '', url: '', source: '', via: '', followers: '', verified: '' });
  });

  it('snapshots: a post row says nothing of followers, a profile row nothing of likes', () => {
    const [profile, post] = read(toCsv(tables.snapshots, snapshotRows, HELSINKI));
    expect(profile).toMatchObject({
      of: 'profile',
      post_id: '',
      followers: '48210',
      posts_stated_state: 'missing',
      likes: '',
      likes_state: '',
    });
    expect(post).toMatchObject({
      of: 'post',
      post_id: 'x:20',
      platform: 'x',
      likes: '4',
      views_state: 'hidden',
      saves_state: 'missing',
      followers_state: '',
    });
  });

  it('comparison: values stay numbers, negative ones too, and a missing rate says why', () => {
    const text = toCsv(tables.comparison, comparisonRows(comparison()), HELSINKI);
    const [above, few] = read(text);
    expect(above).toMatchObject({
      group: 'above',
      rate: '0.028',
      rate_low: '0.021',
      rate_high: '0.0373',
      rate_n: '24',
      rate_rough: 'no',
      rate_missing: '',
      interactions: 'likes comments',
      assumed_followers: '3',
      versus_own: '1.5',
      versus_own_low: '1.1',
      versus_own_high: '2.05',
      posts_per_week: '3.5',
      observed_days: '24',
      open_gap: '',
      burstiness: '-0.12',
      share_image: '0.75',
      share_short: '0.25',
      share_text: '0',
      followers_change_low: '-0.004',
      followers_change_high: '0.012',
      time_zone: 'Europe/Helsinki',
      rate_summary: 'geometric mean of (1 + numerator) / denominator, log-t interval (v1)',
    });
    expect(few).toMatchObject({
      group: 'too-few',
      rate: '',
      rate_formula: '',
      rate_missing: 'too-few (3 of 5)',
      profile_name: '',
      versus_own: '',
    });
    expect(text).toContain(',-0.12,');
  });

  it('a table without rows is its heading', () => {
    for (const id of EXPORT_TABLES) {
      const heading = toCsv(tables[id] as Table<never>, [], HELSINKI);
      expect(heading).toBe(`\ufeff${tables[id].columns.map((c) => c.name).join(',')}\r\n`);
    }
  });

  it('every column has its own name and says what it holds', () => {
    for (const id of EXPORT_TABLES) {
      const names = tables[id].columns.map((c) => c.name);
      expect(new Set(names).size).toBe(names.length);
      for (const c of tables[id].columns) {
        expect(c.name).toMatch(/^[a-z][a-z_]*$/);
        expect(c.meaning).toMatch(/\.$/);
      }
    }
  });
});

describe('text of strangers', () => {
  const caption = (text: string) => read(toCsv(tables.posts, [postRow({ caption: text })], HELSINKI))[0]?.caption;

  it('is never a formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("https://a.example","x")']) {
      expect(caption(text)).toBe(`'${text}`);
    }
  });

  it('is never taken for a number', () => {
    expect(['007', '1e5', '1-2', '3/4', '12:30', '50%'].map(caption)).toEqual([
      "'007",
      "'1e5",
      "'1-2",
      "'3/4",
      "'12:30",
      "'50%",
    ]);
    expect(['7 teas', 'a', ''].map(caption)).toEqual(['7 teas', 'a', '']);
  });

  it('keeps line breaks, quotes, separators and blanks', () => {
    for (const text of ['a\nb', 'a\r\nb', 'a\rb', 'say "hi"', 'a,b;c\td', ' a ', '"', "it's"])
      expect(caption(text)).toBe(text);
  });

  it('loses only what no spreadsheet can hold', () => {
    expect(caption('a\u0000b\u0007')).toBe('a\ufffdb\ufffd');
    expect(caption('\ud83c')).toBe('\ufffd');
    expect(caption('🍵 茶')).toBe('🍵 茶');
  });

  it('comes back from a strict parser as it was, but for the documented apostrophe', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",;\' 1e\ud800\u0000') }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anything, anything), { minLength: 1, maxLength: 6 }), (texts) => {
        const rows = texts.map(([c, name]) => postRow({ caption: c }, { profile: { handle: 'osmundra', name } }));
        const back = read(toCsv(tables.posts, rows, HELSINKI));
        expect(back.length).toBe(rows.length);
        back.forEach((row, i) => {
          [row.caption, row.profile_name].forEach((cell, j) => {
            const clean = printable(texts[i]![j]!);
            expect([clean, `'${clean}`]).toContain(cell);
            expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          });
          expect(row.post_id).toBe('x:2083123456789012345');
        });
      }),
      { numRuns: 300 },
    );
  });

  it('any counts and times come back to the digit', () => {
    const count = fc.maxSafeNat().map(n);
    const time = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(count, time, fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns'), (likes, at, timeZone) => {
        const published = { earliest: at, latest: at };
        const [row] = read(toCsv(tables.posts, [postRow({ counts: { likes }, published })], { timeZone }));
        expect(Number(row?.likes)).toBe(likes.value);
        expect(Date.parse(row?.published_latest ?? '')).toBe(at);
        expect(Date.parse(row?.published_local ?? '')).toBe(at - (at % 1_000));
      }),
    );
  });
});

it('names files by table and local day', () => {
  expect(fileName('posts', Date.UTC(2026, 10, 21, 23, 30), 'UTC')).toBe('postgauge-posts-2026-11-21.csv');
  expect(fileName('posts', Date.UTC(2026, 10, 21, 23, 30), 'Europe/Helsinki')).toBe('postgauge-posts-2026-11-22.csv');
  expect(fileName('comparison', SEEN - DAY, 'Europe/Helsinki')).toBe('postgauge-comparison-2026-11-20.csv');
});
