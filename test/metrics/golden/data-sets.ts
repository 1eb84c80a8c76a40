import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { applyLens, type LensSummary, lensById } from '../../../lib/metrics/lenses';
import {
  correlation,
  describe,
  kruskal,
  kurtosis,
  mannWhitney,
  mean,
  median,
  skewness,
} from '../../../lib/metrics/statistics';
import { post, profile, settings } from '../rows';
import type { Ledger } from './ledger';

type Row = Record<string, string>;
type Cells = Record<string, number>;

function rowsOf(file: string, delimiter = ',', encoding: BufferEncoding = 'utf8'): Row[] {
  return parse(readFileSync(file, encoding), {
    columns: true,
    delimiter,
    skip_empty_lines: true,
    bom: true,
    relax_quotes: true,
  });
}

/** Blanks dropped, as the publishers did. */
const column = (rows: readonly Row[], name: string) => rows.flatMap((r) => (r[name] === '' ? [] : [Number(r[name])]));

const HEAD = ['n', 'mean', 'sd', 'min', 'q1', 'median', 'q3', 'max'] as const;

/** Rates in percent as the product's lenses give them: what is divided by stands as the post's views. */
function rates(tops: number[], bottoms: number[]) {
  const list = tops.map((likes, i) => post(10 + i / 100, { likes, views: bottoms[i]! }));
  const of = (summary: LensSummary) => {
    const definition = { ...lensById('hootsuite-views'), weights: { likes: 1 }, summary };
    const result = applyLens(definition, profile(list), settings);
    return result.ok && result.without === 0 ? result.value : Number.NaN;
  };
  return { mean: of('mean'), median: of('median'), ratio_of_sums: of('pooled') };
}

interface MoroGolden {
  computed: Record<string, Record<string, Cells> | [number, number]>;
  published: Record<string, number[] | string | string[] | Record<string, number[]>>;
}

/** 500 posts of one page: the cells that were printed, and those recomputed by others' programs, by type. */
export function moro(ledger: Ledger, file: string, golden: MoroGolden): void {
  const rows = rowsOf(file, ';');
  const printed = 'Moro 2016, printed';
  for (const name of ['Total Interactions', 'like', 'comment', 'share']) {
    const cells = golden.published[name] as number[];
    const ours = describe(column(rows, name));
    HEAD.forEach((head, i) => {
      ledger.check(printed, `${name} ${head}`, cells[i]!, ours[head]);
    });
    const [skew, kurt] = (golden.published.skew_kurt as Record<string, number[]>)[name]!;
    ledger.check(printed, `${name} skewness`, skew!, skewness(column(rows, name)));
    ledger.check(printed, `${name} kurtosis`, kurt!, kurtosis(column(rows, name)));
  }
  const bottoms = {
    er_followers: 'Page total likes',
    er_reach: 'Lifetime Post Total Reach',
    er_impressions: 'Lifetime Post Total Impressions',
  } as Record<string, string>;
  for (const [type, metrics] of Object.entries(golden.computed)) {
    if (Array.isArray(metrics)) continue;
    const own = rows.filter((r) => type === 'ALL' || r.Type === type);
    for (const [name, cells] of Object.entries(metrics)) {
      const bottom = bottoms[name];
      const ours = bottom ? rates(column(own, 'Total Interactions'), column(own, bottom)) : describe(column(own, name));
      ledger.checkAll(bottom ? 'Moro 2016, rates by type' : 'Moro 2016, by type', `${type} ${name}`, cells, {
        ...ours,
      });
    }
  }
  // Printed in the reference (4.1): paid posts against the others.
  const paid = (flag: string) =>
    column(
      rows.filter((r) => r.Paid === flag),
      'Total Interactions',
    );
  const boosted = 'Moro 2016, paid or not';
  ledger.check(boosted, 'median, paid', 158, median(paid('1')));
  ledger.check(boosted, 'median, not', 117, median(paid('0')));
  const whitney = mannWhitney(paid('1'), paid('0'));
  ledger.check(boosted, 'U', 28759.5, whitney?.u ?? Number.NaN);
  ledger.check(boosted, 'p', 0.0096, whitney?.p ?? Number.NaN);
  const types = ['Photo', 'Status', 'Link', 'Video'];
  const test = kruskal(
    types.map((t) =>
      column(
        rows.filter((r) => r.Type === t),
        'Total Interactions',
      ),
    ),
  );
  const [h, p] = golden.computed.kruskal_type_total_interactions as [number, number];
  ledger.check('Moro 2016, types differ', 'H', h, test?.h ?? Number.NaN);
  ledger.check('Moro 2016, types differ', 'p', p, test?.p ?? Number.NaN);
}

interface Published {
  section: string;
  statistic: string;
  by: string;
  table: string[][][];
}

/** To a whole number, halves to the even one, as the notebook printed. */
function halfToEven(x: number): number {
  const low = Math.floor(x);
  if (x - low !== 0.5) return Math.round(x);
  return low % 2 === 0 ? low : low + 1;
}

const KEYS: Record<string, string> = { Rating: 'Rating', 'Post Type': 'Post Type', Category: 'Category', Page: 'Page' };
const FACTUAL: Record<string, (rating: string) => boolean> = {
  'factual content': (r) => r !== 'no factual content',
  'no factual content': (r) => r === 'no factual content',
  'mostly true': (r) => r === 'mostly true',
  'everything else': (r) => r !== 'mostly true',
};
const STATISTICS: Record<string, (values: readonly number[]) => number> = { median, mean, average: mean };

/** 2,282 posts of nine pages: every cell of the notebook's tables of medians and means. */
export function buzzfeed(ledger: Ledger, folder: string, headline: Record<string, number>): void {
  const rows = rowsOf(join(folder, 'facebook-fact-check.csv'));
  const tables: Published[] = JSON.parse(readFileSync(join(folder, 'published_tables.json'), 'utf8'));
  for (const { statistic, by, table } of tables) {
    for (const [heads, labels, ...lines] of table) {
      const keys = labels!.filter((label) => label !== '');
      for (const line of lines) {
        const own = rows.filter((r) => keys.every((key, i) => r[KEYS[key]!] === line[i]));
        if (statistic === 'median' || statistic === 'mean') {
          heads!.slice(keys.length).forEach((name, i) => {
            const cell = line[keys.length + i]!;
            if (!/\d/.test(cell)) return;
            const ours = halfToEven(STATISTICS[statistic]!(column(own, name)));
            ledger.check(
              `BuzzFeed 2016, ${statistic} by ${by}`,
              line.join(' '),
              Number(cell.replaceAll(',', '')),
              ours,
            );
          });
        } else if (statistic === 'median and mean of share_count') {
          const what = STATISTICS[line[keys.length]!]!;
          heads!.slice(keys.length + 1).forEach((name, i) => {
            const chosen = own.filter((r) => FACTUAL[name]!(r.Rating!));
            const cell = Number(line[keys.length + 1 + i]!.replaceAll(',', ''));
            ledger.check(
              'BuzzFeed 2016, shares by rating',
              line.join(' '),
              cell,
              halfToEven(what(column(chosen, 'share_count'))),
            );
          });
        }
      }
    }
  }
  const reactions = ['link', 'photo', 'video'].map((type) =>
    column(
      rows.filter((r) => r.Page === 'CNN Politics' && r['Post Type'] === type),
      'reaction_count',
    ),
  );
  ledger.check('BuzzFeed 2016, types differ', 'CNN Politics, H', 38.707987, kruskal(reactions)?.h ?? Number.NaN);
  const shares = (page: string, rated: string) =>
    median(
      column(
        rows.filter((r) => r.Page === page && FACTUAL[rated]!(r.Rating!)),
        'share_count',
      ),
    );
  ledger.checkAll('BuzzFeed 2016, headline', 'median shares', headline, {
    'Right Wing News mostly true median shares': shares('Right Wing News', 'mostly true'),
    others: shares('Right Wing News', 'everything else'),
    'Occupy Democrats mostly true': shares('Occupy Democrats', 'mostly true'),
    'Occupy others': shares('Occupy Democrats', 'everything else'),
  });
}

interface InstagramGolden {
  published: { conversion_99: number; describe_119_impressions: number[] };
  computed: { conversion_119: number; er_impr_99: { ratio_of_sums: number; mean_of_ratios: number; median: number } };
}

/** Insights of one account, in two versions of the file. */
export function instagram(ledger: Ledger, folder: string, golden: InstagramGolden): void {
  const short = rowsOf(join(folder, 'Instagram.csv'), ',', 'latin1').filter((r) => r.Impressions !== '');
  const long = rowsOf(join(folder, 'Instagram data (119 rows).csv'), ',', 'latin1');
  const conversion = (rows: Row[]) => (100 * mean(column(rows, 'Follows'))) / mean(column(rows, 'Profile Visits'));
  const name = 'Instagram insights';
  ledger.check(name, 'conversion, 99 rows, %', golden.published.conversion_99, conversion(short));
  ledger.check(name, 'conversion, 119 rows, %', golden.computed.conversion_119, conversion(long));
  const ours = describe(column(long, 'Impressions'));
  HEAD.slice(1).forEach((head, i) => {
    ledger.check(name, `impressions ${head}`, golden.published.describe_119_impressions[i]!, ours[head]);
  });
  // Printed in the notebook for the 99 rows (metrics.md 4.1).
  ledger.check(
    name,
    'r of impressions, likes',
    0.896277,
    correlation(column(short, 'Impressions'), column(short, 'Likes')),
  );
  const comments = correlation(column(short, 'Impressions'), column(short, 'Comments'));
  ledger.check(name, 'r of impressions, comments', 0.247201, comments);
  const tops = short.map((r) => ['Likes', 'Comments', 'Shares', 'Saves'].reduce((sum, key) => sum + Number(r[key]), 0));
  const er = rates(tops, column(short, 'Impressions'));
  ledger.checkAll(name, 'rate by impressions, %', golden.computed.er_impr_99, {
    ratio_of_sums: er.ratio_of_sums,
    mean_of_ratios: er.mean,
    median: er.median,
  });
}
