/** Another count where those of the rate are hidden. Worked out by hand. */
import { expect, it } from 'vitest';
import { summarise } from '../../lib/metrics';
import { publicInstead } from '../../lib/metrics/instead';
import { post, profile, settings } from './rows';

const hiding = (comments: number[], over = {}) =>
  profile(comments.map((n, i) => post(9 + i, { comments: n }, { hidden: ['likes'], ...over })));

it('comments where likes are hidden: e^mean(ln(1 + c)) − 1', () => {
  // ln 2, ln 8, ln 2, ln 8, ln 4: mean ln 4, so 3.
  const found = publicInstead(hiding([1, 7, 1, 7, 3]), settings);
  expect(found).toMatchObject({ name: 'comments', n: 5 });
  expect(found?.value).toBeCloseTo(3, 9);
  // t(4) = 2.776, standard deviation √(4 · ln²2 / 4) = ln 2, so 4 · 2^∓(2.776 / √5) − 1.
  expect(found?.low).toBeCloseTo(4 * 2 ** (-2.7764451 / Math.sqrt(5)) - 1, 4);
  expect(found?.high).toBeCloseTo(4 * 2 ** (2.7764451 / Math.sqrt(5)) - 1, 4);
});

it('none of four posts, of young ones, or where that is hidden as well', () => {
  expect(publicInstead(hiding([1, 2, 3, 4]), settings)).toBeUndefined();
  expect(publicInstead(hiding([1, 2, 3, 4, 5], { hidden: ['likes', 'comments'] }), settings)).toBeUndefined();
  const young = Array.from({ length: 8 }, () => post(2, { comments: 3 }, { hidden: ['likes'] }));
  expect(publicInstead(profile(young), settings)).toBeUndefined();
});

it('stands in a summary only where the rate is hidden', () => {
  const eight = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(summarise(hiding(eight), null, settings, 'stored').instead?.name).toBe('comments');
  const open = profile(eight.map((n) => post(8 + n, { likes: 10 * n, comments: n })));
  expect(summarise(open, null, settings, 'stored').instead).toBeUndefined();
});
