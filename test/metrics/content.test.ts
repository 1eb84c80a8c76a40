import { expect, test } from 'vitest';
import { contentMix, effectiveTypes } from '../../lib/metrics';
import type { PostFormat } from '../../lib/model';
import { post, profile, settings } from './rows';

const many = (n: number, format: PostFormat, likes: (i: number) => number) =>
  Array.from({ length: n }, (_, i) => post(10 + i, { likes: likes(i), comments: 0 }, { format }));
const mix = (posts: ReturnType<typeof post>[]) => {
  return contentMix(profile(posts), settings);
};

test('effective types of 426, 45, 22 and 7 posts', () => {
  expect(effectiveTypes([426, 45, 22, 7])).toBeCloseTo(1.733908, 6);
  expect(effectiveTypes([5, 5, 5, 5])).toBeCloseTo(4, 12);
  expect(effectiveTypes([])).toBe(0);
});

test('shares count young posts too, reposts not', () => {
  const posts = [
    ...many(6, 'image', () => 9),
    ...many(2, 'carousel', () => 9),
    post(1, {}, { format: 'carousel' }),
    post(9, {}, { format: 'text', flags: ['repost'] }),
  ];
  const m = mix(posts);
  expect(m.n).toBe(9);
  expect(m.rows.map((r) => [r.format, r.n, r.share])).toEqual([
    ['image', 6, 6 / 9],
    ['carousel', 3, 3 / 9],
  ]);
  expect(m.rows[1]!.rate).toEqual({ ok: false, why: { reason: 'too-few', n: 2, needed: 5 } });
});

test('a type against the typical post: the type is part of the typical', () => {
  // ln(1 + E): images ln 10, carousels ln 1000 (half each), typical ln 100: carousels 10 times, images a tenth.
  const m = mix([...many(6, 'image', (i) => (i % 2 ? 9 : 9)), ...many(6, 'carousel', () => 999)]);
  const of = (f: string) => m.rows.find((r) => r.format === f)!.versus!;
  expect(of('carousel').value).toBeCloseTo(10, 8);
  expect(of('image').value).toBeCloseTo(0.1, 8);
});

test('one type only: nothing to hold it against', () => {
  expect(mix(many(12, 'image', (i) => i)).rows[0]!.versus).toBeUndefined();
});
