import { expect, it } from 'vitest';
import { type ReportInput, readingReport } from '../../lib/export/reading-report';

const MADE = Date.UTC(2026, 10, 22, 9);
const input = (over: Partial<ReportInput> = {}): ReportInput => ({
  version: '0.1.0',
  browser: 'a browser',
  language: 'fi',
  made: MADE,
  health: [],
  drift: [],
  cases: [],
  ...over,
});
const row = (over: Partial<ReportInput['health'][number]>) => ({
  day: '2026-11-20',
  endpoint: 'x/UserTweets',
  kind: 'ok',
  count: 2,
  items: 40,
  skipped: { ad: 1 },
  ...over,
});

it('adds days up, apart by source, outcome and place', () => {
  const health = [
    row({}),
    row({ day: '2026-11-21', count: 3, items: 60, skipped: { ad: 2, repost: 1 } }),
    row({ kind: 'shape', count: 1, items: 0, skipped: {}, detail: 'a.b: missing', siblings: ['a'] }),
    row({
      day: '2026-11-21',
      kind: 'shape',
      count: 4,
      items: 0,
      skipped: {},
      detail: 'a.b: missing',
      siblings: ['a', 'c'],
    }),
    row({ kind: 'shape', count: 1, items: 0, skipped: {}, detail: 'a.z: string' }),
  ];
  const report = JSON.parse(readingReport(input({ health })));
  expect(report.sources).toEqual([
    { endpoint: 'x/UserTweets', kind: 'ok', times: 5, items: 100, skipped: { ad: 3, repost: 1 }, last: '2026-11-21' },
    {
      endpoint: 'x/UserTweets',
      kind: 'shape',
      times: 5,
      at: 'a.b: missing',
      siblings: ['a', 'c'],
      last: '2026-11-21',
    },
    { endpoint: 'x/UserTweets', kind: 'shape', times: 1, at: 'a.z: string', last: '2026-11-20' },
  ]);
});

it('says versions, language and day, what is missing and what was called wrong', () => {
  const drift: ReportInput['drift'] = [
    {
      source: 'x/UserTweets',
      format: 'image',
      field: 'likes',
      now: { shown: 0, hidden: 0, posts: 20 },
      before: { shown: 300, posts: 300 },
    },
  ];
  const cases: ReportInput['cases'] = [
    { at: MADE - 60_000, source: 'x/UserTweets', via: 'fetch', format: 'image', counts: { likes: 'rounded' } },
  ];
  expect(JSON.parse(readingReport(input({ drift, cases })))).toEqual({
    postgauge: '0.1.0',
    browser: 'a browser',
    language: 'fi',
    made: '2026-11-22',
    sources: [],
    missing: drift,
    wrong: [{ day: '2026-11-22', source: 'x/UserTweets', via: 'fetch', format: 'image', counts: { likes: 'rounded' } }],
  });
});

it('changes none of the rows it was given', () => {
  const health = [row({}), row({ day: '2026-11-21' })];
  const before = structuredClone(health);
  readingReport(input({ health }));
  expect(health).toEqual(before);
});
