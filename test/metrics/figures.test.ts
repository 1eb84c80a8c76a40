import { describe, expect, test } from 'vitest';
import { postFigures } from '../../lib/metrics';
import { strengthOf } from '../../lib/metrics/figures';
import { EarlierPosts } from '../../lib/metrics/outliers';
import { exact } from '../../lib/model';
import { DAY, NOW, post, profile, settings } from './rows';

const row = (n: number, likes: (i: number) => number, format: 'image' | 'carousel' = 'image') =>
  Array.from({ length: n }, (_, i) => post(10 + i, { likes: likes(i), comments: 0 }, { format }));

test('multiple of the median of the posts before it', () => {
  // Before it: 10, 20, 30, 40, 50: median 30.
  const scored = post(9, { likes: 75, comments: 15 });
  const f = postFigures(profile([scored, ...row(5, (i) => 10 * (i + 1))]), settings)[scored.id]!;
  expect(f).toMatchObject({
    kind: 'multiple',
    multiple: 3,
    typical: 30,
    typicalN: 5,
    sameFormat: false,
    measure: 'interactions',
    approximate: false,
    topShare: 1 / 6,
    rate: 0.009,
  });
});

test('ten of the same format are a baseline of their own', () => {
  const scored = post(9, { likes: 100, comments: 0 }, { format: 'carousel' });
  const f = postFigures(profile([scored, ...row(10, () => 50, 'carousel'), ...row(10, () => 10)]), settings)[
    scored.id
  ]!;
  expect(f).toMatchObject({ multiple: 2, typical: 50, typicalN: 10, sameFormat: true });
  const nine = postFigures(profile([scored, ...row(9, () => 50, 'carousel'), ...row(10, () => 10)]), settings)[
    scored.id
  ]!;
  expect(nine).toMatchObject({ sameFormat: false, typicalN: 19 });
});

test('young, hidden, too few and repost', () => {
  const young = post(0.75, { likes: 5, comments: 1 });
  const hidden = post(20, { comments: 4 }, { hidden: ['likes'] });
  const repost = post(20, { likes: 1, comments: 1 }, { flags: ['repost'] });
  const lone = post(20, { likes: 1, comments: 1 });
  const empty = post(20, {});
  const f = postFigures(profile([young, hidden, repost, lone, empty]), settings);
  expect(f[young.id]).toEqual({ kind: 'young', ageHours: 18, interactions: { value: 6, low: 6, high: 6 } });
  expect(f[hidden.id]).toEqual({ kind: 'hidden', what: ['likes'] });
  expect(f[repost.id]).toBeUndefined();
  expect(f[lone.id]).toEqual({ kind: 'too-few', n: 0, needed: 5 });
  expect(f[empty.id]).toEqual({ kind: 'unread' });
});

test('a grid that shows views only is measured by views, also the one post that was opened', () => {
  const grid = Array.from({ length: 6 }, (_, i) => post(60 + i, { views: 1000 }, { format: 'video' }));
  const opened = post(50, { views: 2500, likes: 50, comments: 5 }, { format: 'video' });
  const rounded = post(49, {}, { format: 'video', counts: { views: { value: 12_000, low: 11_500, high: 12_999 } } });
  const f = postFigures(profile([...grid, opened, rounded], { platform: 'youtube' }), { ...settings, lens: 'reach' });
  expect(f[opened.id]).toMatchObject({ measure: 'views', multiple: 2.5, approximate: false, rate: 0.25 });
  expect(f[rounded.id]).toMatchObject({ multiple: 12, approximate: true });
});

test('no date, no age, no badge', () => {
  const undated = post(40, { views: 10 }, { published: undefined, format: 'short' });
  expect(postFigures(profile([undated, ...row(8, () => 5)]), settings)[undated.id]).toBeUndefined();
});

test('what came later is never in a baseline, and five must have come before', () => {
  const old = post(300, { likes: 30, comments: 0 });
  const figures = postFigures(profile([old, ...row(6, () => 10)]), settings);
  expect(figures[old.id]).toEqual({ kind: 'too-few', n: 0, needed: 5 });
  // Four came before, then five.
  const later = [post(9, { likes: 20, comments: 0 }), post(8, { likes: 20, comments: 0 })];
  const few = postFigures(profile([...later, ...row(4, () => 10)]), settings);
  expect(few[later[0]!.id]).toEqual({ kind: 'too-few', n: 4, needed: 5 });
  expect(few[later[1]!.id]).toMatchObject({ multiple: 2, typicalN: 5 });
});

test('posts from before the period are held against, and a post says the same whenever it is asked', () => {
  const scored = post(20, { likes: 30, comments: 0 });
  const before = Array.from({ length: 10 }, (_, i) => post(100 + i, { likes: 10, comments: 0 }));
  const short = { ...settings, period: { from: NOW - 30 * DAY, to: NOW + 1 } };
  const one = postFigures(profile([scored, ...before]), short)[scored.id];
  expect(one).toMatchObject({ multiple: 3, typical: 10, typicalN: 10, sameFormat: true });
  const later = Array.from({ length: 40 }, (_, i) => post(8 + i / 10, { likes: 900, comments: 0 }));
  const again = postFigures(profile([...later, scored, ...before]), settings)[scored.id];
  expect(again).toMatchObject({ multiple: 3, typical: 10, typicalN: 10 });
});

test('thirty at most: what is older than those is forgotten', () => {
  const scored = post(9, { likes: 40, comments: 0 });
  const figures = postFigures(profile([scored, ...row(60, (i) => (i < 30 ? 20 : 10_000))]), settings);
  expect(figures[scored.id]).toMatchObject({ typical: 20, typicalN: 30, multiple: 2 });
});

test('of posts dated "3 weeks ago" none is earlier than another', () => {
  const at = (days: number) => ({ earliest: NOW - (days + 7) * DAY, latest: NOW - days * DAY });
  const alike = Array.from({ length: 8 }, () => post(21, { likes: 10, comments: 0 }, { published: at(21) }));
  const before = Array.from({ length: 6 }, () => post(28, { likes: 20, comments: 0 }, { published: at(28) }));
  const figures = postFigures(profile([...alike, ...before]), settings);
  for (const { id } of alike) expect(figures[id]).toMatchObject({ typical: 20, typicalN: 6, multiple: 0.5 });
  for (const { id } of before) expect(figures[id]).toEqual({ kind: 'too-few', n: 0, needed: 5 });
});

test('z, its name and the rank among all stand beside the multiple from ten earlier posts on', () => {
  // ln(1 + E) of the ten before: five of ln 10, five of ln 100: median ln 10 + ln(10) / 2, every deviation ln(10) / 2.
  const before = row(10, (i) => (i % 2 === 0 ? 9 : 99));
  const half = Math.log(10) / 2;
  const asked = (likes: number) => {
    const one = post(9, { likes, comments: 0 });
    const figure = postFigures(profile([one, ...before]), settings)[one.id];
    return figure?.kind === 'multiple' ? figure : undefined;
  };
  const z = (e: number) => (Math.log1p(e) - 3 * half) / (1.4826 * half);
  const high = asked(9_999);
  expect(high?.score?.z).toBeCloseTo(z(9_999), 10);
  expect(high).toMatchObject({ strength: 'breakout', score: { label: 'breakout', ofProfile: 1 / 11 } });
  expect(asked(600)?.score).toMatchObject({ label: z(600) >= 2.5 ? 'breakout' : 'ordinary' });
  expect(z(600)).toBeLessThan(2.5);
  // Nothing at all: (0 − 1.5 ln 10) / (1.4826 · 0.5 ln 10) = −2.02.
  expect(asked(0)).toMatchObject({ strength: 'below', score: { label: 'flop' } });
  const nine = post(9, { likes: 9_999, comments: 0 });
  const few = postFigures(profile([nine, ...before.slice(0, 9)]), settings)[nine.id];
  expect(few).toMatchObject({ kind: 'multiple', strength: 'top-tenth' });
  expect(few).not.toHaveProperty('score');
});

test('a rounded count is a breakout with its whole interval or not at all', () => {
  const before = row(10, (i) => (i % 2 === 0 ? 9 : 99));
  // z = 2.5 lies at exp(1.5 ln 10 + 2.5 · 1.4826 · 0.5 ln 10) − 1 = 2,255.6.
  const counts = (low: number, value: number) => ({ likes: { value, low, high: value + 50 }, comments: exact(0)! });
  const over = post(9, {}, { counts: counts(2_260, 2_300) });
  const under = post(9, {}, { counts: counts(2_250, 2_300) });
  const figures = postFigures(profile([over, ...before]), settings);
  expect(figures[over.id]).toMatchObject({ strength: 'breakout', approximate: true });
  expect(postFigures(profile([under, ...before]), settings)[under.id]).toMatchObject({ strength: 'top-tenth' });
});

describe('strength by rank among the earlier posts', () => {
  const strength = (value: number, among: readonly number[]) => {
    const rows = [...among, value].map((n, at) => ({ id: `${at}`, at, format: 'image' as const, count: exact(n)! }));
    return strengthOf(new EarlierPosts(rows).hold(rows[among.length]!, among.length));
  };
  const among = Array.from({ length: 29 }, (_, i) => 100 + i * 10); // 100 … 380
  test.each([
    [375, 'top-tenth'], // one above, itself: 2 of 30
    [330, 'top-quarter'], // six at or above and itself: 7 of 30
    [250, 'typical'],
    [110, 'below'],
    [20_000, 'breakout'],
  ])('%i is %s', (value, said) => {
    expect(strength(value, among)).toBe(said);
  });
  test('the same multiple is a breakout on a steady profile and nothing on a scattered one', () => {
    const steady = Array.from({ length: 20 }, (_, i) => 100 + i);
    const scattered = Array.from({ length: 20 }, (_, i) => Math.round(10 * 1.6 ** i));
    expect(strength(300, steady)).toBe('breakout');
    expect(strength(Math.round(3 * 10 * 1.6 ** 9.5), scattered)).not.toBe('breakout');
  });
  test('nine others cannot make a breakout; equal posts are typical', () => {
    expect(strength(10_000, Array(9).fill(10))).toBe('top-tenth');
    expect(strength(10, Array(20).fill(10))).toBe('typical');
  });
});
