import { describe, expect, test } from 'vitest';
import { postFigures } from '../../lib/metrics';
import { strengthOf } from '../../lib/metrics/figures';
import { DAY, NOW, post, profile, settings } from './rows';

const row = (n: number, likes: (i: number) => number, format: 'image' | 'carousel' = 'image') =>
  Array.from({ length: n }, (_, i) => post(10 + i, { likes: likes(i), comments: 0 }, { format }));

test('multiple of the median of the other posts', () => {
  // Others: 10, 20, 30, 40, 50: median 30.
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
  const grid = Array.from({ length: 6 }, (_, i) => post(40 + i, { views: 1000 }, { format: 'video' }));
  const opened = post(50, { views: 2500, likes: 50, comments: 5 }, { format: 'video' });
  const rounded = post(51, {}, { format: 'video', counts: { views: { value: 12_000, low: 11_500, high: 12_999 } } });
  const f = postFigures(profile([...grid, opened, rounded], { platform: 'youtube' }), { ...settings, lens: 'reach' });
  expect(f[opened.id]).toMatchObject({ measure: 'views', multiple: 2.5, approximate: false, rate: 0.25 });
  expect(f[rounded.id]).toMatchObject({ multiple: 12, approximate: true });
});

test('no date, no age, no badge', () => {
  const undated = post(40, { views: 10 }, { published: undefined, format: 'short' });
  expect(postFigures(profile([undated, ...row(8, () => 5)]), settings)[undated.id]).toBeUndefined();
});

test('outside of the period the typical value is still that of the period', () => {
  const old = post(300, { likes: 30, comments: 0 });
  const figures = postFigures(profile([old, ...row(6, () => 10)]), settings);
  expect(figures[old.id]).toMatchObject({ multiple: 3, typicalN: 6 });
  expect(NOW - 300 * DAY).toBeLessThan(settings.period.from);
});

describe('strength by rank', () => {
  const among = Array.from({ length: 39 }, (_, i) => 100 + i * 10); // 100 … 480
  test.each([
    [475, 'top-tenth'],
    [420, 'top-quarter'],
    [300, 'typical'],
    [110, 'below'],
    [20_000, 'breakout'],
  ])('%i is %s', (value, strength) => {
    expect(strengthOf(value, among).strength).toBe(strength);
  });
  test('the same multiple is a breakout on a steady profile and nothing on a scattered one', () => {
    const steady = Array.from({ length: 20 }, (_, i) => 100 + i);
    const scattered = Array.from({ length: 20 }, (_, i) => 10 * 1.6 ** i);
    expect(strengthOf(300, steady).strength).toBe('breakout');
    expect(strengthOf(3 * 10 * 1.6 ** 9.5, scattered).strength).not.toBe('breakout');
  });
  test('nine others cannot make a breakout; equal posts are typical', () => {
    expect(strengthOf(10_000, Array(9).fill(10)).strength).toBe('top-tenth');
    expect(strengthOf(10, Array(20).fill(10)).strength).toBe('typical');
  });
});
