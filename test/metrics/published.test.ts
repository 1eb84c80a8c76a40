import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type PostInput, postFigures, profileStats } from '../../lib/metrics';
import { exact } from '../../lib/model';
import { shared } from '../shared-folder';
import { DAY, NOW, post, profile, settings } from './rows';

/** Published cells stand in golden.test.ts; here are those that whole profiles must give. */
const golden = shared('reference', 'golden.json');
const moro = shared('datasets', 'facebook-metrics-moro2016', 'dataset_Facebook.csv');
const pages = shared('datasets', 'facebook-pages-reactions-2016');

function table(file: string, separator: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head!.split(separator);
  return lines.map((line) => Object.fromEntries(line.split(separator).map((cell, i) => [names[i]!, cell])));
}

if (!golden || !moro || !pages) {
  test('published values', () => {
    console.info('skipped: published values, the shared folder is absent');
    expect(golden && moro && pages).toBeNull();
  });
} else {
  const values = JSON.parse(readFileSync(golden, 'utf8'));

  describe('500 posts of one page: median rate by followers, by type, and the mix', () => {
    const rows = table(moro, ';');
    // Each post is divided by the followers that stand beside it: here as one reading at the moment of the post.
    const of = (type: string) =>
      rows
        .filter((r) => type === 'ALL' || r.Type === type)
        .map((r, i): [PostInput, { at: number; followers: NonNullable<ReturnType<typeof exact>> }] => {
          const p = post(
            10 + i / 100,
            { likes: Number(r['Total Interactions']), comments: 0 },
            { format: r.Type === 'Video' ? 'video' : 'image' },
          );
          return [p, { at: p.published!.latest, followers: exact(Number(r['Page total likes']))! }];
        });
    test.each(['Photo', 'Status', 'Link', 'Video', 'ALL'])('%s', (type) => {
      const pairs = of(type);
      const stats = profileStats(
        profile(
          pairs.map(([p]) => p),
          { followers: pairs.map(([, f]) => f).sort((a, b) => a.at - b.at) },
        ),
        { ...settings, summary: 'median' },
      );
      expect(stats.rate.ok && stats.rate.estimate.value * 100).toBeCloseTo(
        values.moro.computed[type].er_followers.median,
        5,
      );
      expect(stats.rate.ok && stats.rate.estimate.assumedFollowers).toBe(0);
    });
  });

  test('27 pages: about 3 % of ordinary posts are breakouts, a quarter in the top quarter', () => {
    let scored = 0;
    const kinds: Record<string, number> = {};
    for (const file of readdirSync(pages).filter((f) => f.endsWith('.csv'))) {
      const posts = table(join(pages, file), ',')
        .slice(0, 150)
        .map((r, i) =>
          post(
            10 + i * 0.4,
            { likes: Number(r.num_reactions), comments: Number(r.num_comments), shares: Number(r.num_shares) },
            { format: r.status_type === 'video' ? 'video' : r.status_type === 'link' ? 'link' : 'image' },
          ),
        );
      for (const f of Object.values(postFigures(profile(posts), settings))) {
        if (f.kind !== 'multiple') continue;
        scored += 1;
        kinds[f.strength] = (kinds[f.strength] ?? 0) + 1;
      }
    }
    expect(scored).toBeGreaterThan(2000);
    expect(kinds.breakout! / scored).toBeGreaterThan(0.015);
    expect(kinds.breakout! / scored).toBeLessThan(0.045);
    const upper = (kinds.breakout! + kinds['top-tenth']! + kinds['top-quarter']!) / scored;
    expect(upper).toBeGreaterThan(0.2);
    expect(upper).toBeLessThan(0.3);
    expect(NOW - 70 * DAY).toBeGreaterThan(settings.period.from);
  });
}
