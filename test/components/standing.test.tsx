import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Standing } from '../../components/panel/standing';
import { WordsProvider } from '../../components/ui/words';
import { ranksOf } from '../../lib/jobs/ranks';
import { normal, post, profile, seeded, settings } from '../metrics/rows';
import { LANGUAGES, translator } from './words';

/** Forty posts around so many interactions. */
function brand(n: number, size: number) {
  const random = seeded(n);
  const posts = Array.from({ length: 40 }, (_, i) =>
    post(8 + 2 * i, { likes: Math.round(size * Math.exp(0.4 * normal(random))), comments: 0 }),
  );
  return profile(posts, { key: `instagram:${n}`, handle: `brand${n}` });
}

it('two alike share two places, one far below has its own, and one on another platform its own set', () => {
  const other = profile([], { key: 'x:9', platform: 'x' });
  const ranks = ranksOf([brand(1, 500), brand(2, 500), brand(3, 20), other], settings);
  const of = (key: string) => ranks.find((rank) => rank.key === key);
  expect(of('instagram:1')).toMatchObject({ best: 1, worst: 2, of: 3 });
  expect(of('instagram:2')).toMatchObject({ best: 1, worst: 2, of: 3 });
  expect(of('instagram:3')).toMatchObject({ best: 3, worst: 3, of: 3 });
  expect(of('x:9')).toBeUndefined();
});

it.each(LANGUAGES)('%s: a range, one place where there is only one, nothing without a set', (language) => {
  const said = (best: number, worst: number, of: number) =>
    renderToStaticMarkup(
      <WordsProvider words={{ t: translator(language), language, timeZone: 'UTC' }}>
        <Standing
          rank={{ key: 'x:1', rank: 2, best, worst, of, percentile: 50, percentileLow: 1, percentileHigh: 99 }}
        />
      </WordsProvider>,
    );
  expect(said(2, 5, 12)).toMatch(/2.*5.*12/);
  expect(said(1, 1, 12)).not.toMatch(/<span>[^<]*5/);
  expect(said(1, 1, 1)).toBe('');
});
