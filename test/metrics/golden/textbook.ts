import {
  benjaminiHochberg,
  bonferroni,
  changePoints,
  cusum,
  differenceInDifferences,
  dunn,
  jamesStein,
  kruskal,
  pettitt,
  wilson,
} from '../../../lib/metrics/statistics';
import type { Ledger } from './ledger';

/** Values that stand in textbooks and papers, with their own small inputs: these run wherever the tests run. */
export const TEXTBOOK = {
  wilson95: {
    '81/263': [0.2553, 0.3662],
    '15/148': [0.0624, 0.1605],
    '0/20': [0, 0.1611],
    '1/29': [0.0061, 0.1718],
  } as Record<string, [number, number]>,
  bh_1995: {
    p: [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1.0,
    ],
    'rejected_at_.05': 4,
    bonferroni: 3,
  },
  kruskal_hollander_wolfe: {
    groups: [
      [2.9, 3.0, 2.5, 2.6, 3.2],
      [3.8, 2.7, 4.0, 2.4],
      [2.8, 3.4, 3.7, 2.2, 2.0],
    ],
    H: 0.7714285714,
    p: 0.6799647736,
    dunn_z: { '1-2': -0.641427, '1-3': 0.226779, '2-3': 0.855236 } as Record<string, number>,
  },
  nile: {
    rss0: 2835156.75,
    break_after: 28,
    year: 1898,
    rss1: 1597457.19,
    means: [1097.75, 849.9722],
    pettitt_K: 1617,
    pettitt_p: 3.591e-7,
  },
  cusum_montgomery: { mu0: 10, k: 0.5, h: 5, signal_at: 29, C29: 5.28, N29: 7 },
  did_card_krueger: { PA: [23.33, 21.17], NJ: [20.44, 21.03], did_from_rounded: 2.75, published: 2.76 },
  james_stein_baseball: {
    hits: [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7],
    ab: 45,
    mean: 0.2654,
    c: 0.2117,
    first: 0.294,
    last: 0.242,
  },
};

/** Flow of the Nile at Aswan 1871–1970, 10⁸ m³ a year (Cobb 1978; R's `Nile`). */
export const NILE = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
  824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897,
  822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975,
  815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];

/** Montgomery, Introduction to Statistical Quality Control, table 9.1. */
const MONTGOMERY = [
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31,
  8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
];

const count = (flags: readonly boolean[]) => flags.filter(Boolean).length;

export function textbook(ledger: Ledger): void {
  const t = TEXTBOOK;
  for (const [share, [low, high]] of Object.entries(t.wilson95)) {
    const [x, n] = share.split('/').map(Number);
    const w = wilson(x!, n!);
    ledger.check('Wilson (Newcombe 1998)', `${share} low`, low, w.low);
    ledger.check('Wilson (Newcombe 1998)', `${share} high`, high, w.high);
  }
  const many = 'many tests (Benjamini & Hochberg 1995)';
  ledger.check(many, 'rejected', t.bh_1995['rejected_at_.05'], count(benjaminiHochberg(t.bh_1995.p)));
  ledger.check(many, 'Bonferroni', t.bh_1995.bonferroni, count(bonferroni(t.bh_1995.p)));

  const groups = 'groups (Hollander & Wolfe)';
  const k = kruskal(t.kruskal_hollander_wolfe.groups);
  ledger.check(groups, 'H', t.kruskal_hollander_wolfe.H, k?.h ?? Number.NaN);
  ledger.check(groups, 'p', t.kruskal_hollander_wolfe.p, k?.p ?? Number.NaN);
  for (const pair of dunn(t.kruskal_hollander_wolfe.groups)) {
    const name = `${pair.a + 1}-${pair.b + 1}`;
    ledger.check(groups, `Dunn ${name}`, t.kruskal_hollander_wolfe.dunn_z[name] ?? Number.NaN, pair.z);
  }

  const nile = 'change point (Nile)';
  const whole = changePoints(NILE, Number.POSITIVE_INFINITY);
  // Variance of the noise from neighbours: 1.4826 MAD of differences / √2, squared, times 3 ln n.
  const one = changePoints(NILE, 3 * 125 ** 2 * Math.log(NILE.length), 3);
  const test = pettitt(NILE);
  ledger.check(nile, 'rss of one level', t.nile.rss0, whole.rss);
  ledger.check(nile, 'breaks', 1, one.breaks.length);
  ledger.check(nile, 'break after', t.nile.break_after, one.breaks[0] ?? Number.NaN);
  ledger.check(nile, 'year', t.nile.year, 1870 + (one.breaks[0] ?? Number.NaN));
  ledger.check(nile, 'rss of two levels', t.nile.rss1, one.rss);
  t.nile.means.forEach((m, i) => {
    ledger.check(nile, `level ${i + 1}`, m, one.means[i] ?? Number.NaN);
  });
  ledger.check(nile, 'Pettitt K', t.nile.pettitt_K, test?.k ?? Number.NaN);
  ledger.check(nile, 'Pettitt p', t.nile.pettitt_p, test?.p ?? Number.NaN);

  const alarm = 'alarm (Montgomery)';
  const { mu0, k: slack, h } = t.cusum_montgomery;
  const c = cusum(MONTGOMERY, mu0, 1, slack, h);
  ledger.check(alarm, 'signal at', t.cusum_montgomery.signal_at, c.signal?.at ?? Number.NaN);
  ledger.check(alarm, 'C29', t.cusum_montgomery.C29, c.upper[28] ?? Number.NaN);
  ledger.check(alarm, 'N29', t.cusum_montgomery.N29, c.signal?.since ?? Number.NaN);

  const [before, after] = t.did_card_krueger.NJ;
  const [otherBefore, otherAfter] = t.did_card_krueger.PA;
  const did = differenceInDifferences({ before: before!, after: after! }, { before: otherBefore!, after: otherAfter! });
  ledger.check('before and after (Card & Krueger)', 'from rounded', t.did_card_krueger.did_from_rounded, did);

  const baseball = t.james_stein_baseball;
  const js = jamesStein(baseball.hits, baseball.ab);
  ledger.checkAll(
    'shrinkage (Efron & Morris)',
    'baseball',
    { mean: baseball.mean, c: baseball.c, first: baseball.first, last: baseball.last },
    { mean: js.mean, c: js.c, first: js.values[0]!, last: js.values[17]! },
  );
}
