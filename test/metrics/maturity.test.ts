import { expect, test } from 'vitest';
import { isMature, maturityDays, profileStats } from '../../lib/metrics';
import { post, profile, settings } from './rows';

test('learnt days stand before the platform’s: of the format, else of all posts', () => {
  expect(maturityDays('instagram', 'image')).toBe(7);
  expect(maturityDays('instagram', 'image', { all: 3 })).toBe(3);
  expect(maturityDays('instagram', 'image', { all: 3, image: 5 })).toBe(5);
  expect(maturityDays('youtube', 'short', { video: 5 })).toBe(maturityDays('youtube', 'short'));
  expect(isMature('instagram', post(4, {}), { maturity: { instagram: { all: 3 } } })).toBe(true);
  expect(isMature('instagram', post(4, {}), { maturity: { x: { all: 3 } } })).toBe(false);
});

test('figures use the learnt days', () => {
  const posts = Array.from({ length: 6 }, (_, i) => post(4 + i / 10, { likes: 100 + i, comments: 0 }));
  const usual = profileStats(profile(posts), settings);
  expect(usual.rate.ok).toBe(false);
  const learnt = profileStats(profile(posts), { ...settings, maturity: { instagram: { all: 3 } } });
  expect(learnt).toMatchObject({ maturityDays: 3, posts: { mature: 6 }, rate: { ok: true } });
});
