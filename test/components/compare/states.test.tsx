/** Charts of Compare while they are worked out, with nothing to draw, and where part of what was read is left out. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChartCaution } from '../../../components/charts/caution';
import { type ChartName, EveryPostPanel, PendingPanel, SharePanel } from '../../../components/compare/panels';
import { WordsProvider } from '../../../components/ui/words';
import { postsOf, shareOf } from '../../../lib/metrics/compare-charts';
import type { Comparison } from '../../../lib/metrics/types';
import { factsOf } from '../harness/compare-charts';
import { COMPARISON } from '../harness/fixture';
import { translator } from '../words';

const html = (shown: ReactNode) =>
  renderToStaticMarkup(
    <WordsProvider words={{ t: translator('en'), language: 'en', timeZone: 'UTC' }}>{shown}</WordsProvider>,
  );
/** The comparison with other figures of its posts. */
const withPosts = (posts: Partial<Comparison['groups'][number]['rows'][number]['stats']['posts']>): Comparison => ({
  ...COMPARISON,
  groups: COMPARISON.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, stats: { ...row.stats, posts: { ...row.stats.posts, ...posts } } })),
  })),
});

describe('a chart', () => {
  it.each<[ChartName, string]>([
    ['overTime', 'Typical rate by followers: over time'],
    ['every', 'Every post'],
    ['share', 'Share of interactions'],
    ['types', 'Content types: how often, how well'],
    ['size', 'For its size'],
    ['cadence', 'Cadence'],
  ])('%s has its frame while it is worked out', (chart, title) => {
    const shown = html(<PendingPanel comparison={COMPARISON} chart={chart} height={200} />);
    expect(shown).toContain(`<h2>${title}</h2><p>24 Aug – 21 Nov 2025</p>`);
    expect(shown).toContain('aria-busy="true"');
    expect(shown).toContain('cf-axes');
  });
  it('says why there is nothing to draw, and what to do', () => {
    const none = withPosts({ inPeriod: 0 });
    const shown = html(<EveryPostPanel comparison={none} data={postsOf(factsOf(COMPARISON))} />);
    expect(shown).toContain('No posts in this period');
    expect(shown).toContain('choose a longer period');
    expect(shown).not.toContain('<canvas');
    const alone = { ...factsOf(COMPARISON), inputs: factsOf(COMPARISON).inputs.slice(0, 1) };
    expect(html(<SharePanel comparison={COMPARISON} data={shareOf(alone)} />)).toContain(
      'Shares are counted over the same dates for all.',
    );
  });
  it('counts what it leaves out', () => {
    const data = postsOf(factsOf(COMPARISON));
    // Six profiles with seven each.
    const shown = html(<EveryPostPanel comparison={withPosts({ hidden: 7 })} data={data} />);
    expect(shown).toContain('42 posts with hidden counts are left out');
    expect(html(<EveryPostPanel comparison={withPosts({ hidden: 0 })} data={data} />)).not.toContain('hidden counts');
  });
  it('carries under its title that the site changed', () => {
    const data = postsOf(factsOf(COMPARISON));
    const shown = html(
      <ChartCaution value="Tilefield has changed.">
        <EveryPostPanel comparison={COMPARISON} data={data} />
      </ChartCaution>,
    );
    expect(shown).toMatch(
      /<header><div><h2[^>]*>[^<]*<\/h2><p>[^<]*<\/p><p class="cf-caution">.*Tilefield has changed\./,
    );
    expect(html(<EveryPostPanel comparison={COMPARISON} data={data} />)).not.toContain('cf-caution');
  });
});
