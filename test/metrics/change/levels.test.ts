import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lagOne, levels, noiseOf } from '../../../lib/metrics/change';
import { shared } from '../../shared-folder';
import { normal, seeded } from '../rows';

/** Yearly flow of the Nile at Aswan, 1871 to 1970, as R's `Nile` has it. */
const NILE =
  '1120 1160 963 1210 1160 1160 813 1230 1370 1140 995 935 1110 994 1020 960 1180 799 958 1140 1100 1210 1150 1250 1260 1220 1030 1100 774 840 874 694 940 833 701 916 692 1020 1050 969 831 726 456 824 702 1120 1100 832 764 821 768 845 864 862 698 845 744 796 1040 759 781 865 845 944 984 897 822 1010 771 676 649 846 812 742 801 1040 860 874 848 890 744 749 838 1050 918 986 797 923 975 815 1020 906 901 1170 912 746 919 718 714 740'
    .split(' ')
    .map(Number);

describe('levels of a series', () => {
  test('the Nile: one step after 28 years (1898), from 1097.75 to 849.9722', () => {
    const l = levels(NILE);
    expect(l.breaks).toEqual([28]);
    expect(l.means[0]).toBeCloseTo(1097.75, 9);
    expect(l.means[1]).toBeCloseTo(849.9722, 4);
    expect(l.rss).toBeCloseTo(1597457.19, 2);
    expect(l.chance).toBeLessThanOrEqual(0.05);
  });
  test('noise by hand: differences 1, −1, 1, 9 have median 1 and MAD 1; 1.4826 / √2', () => {
    expect(noiseOf([0, 1, 0, 1, 10])).toBeCloseTo(1.4826 / Math.SQRT2, 12);
    expect(lagOne([1, 2, 3, 4, 5])).toBe(0.99);
    expect(lagOne([1, -1, 1, -1, 1])).toBe(0);
    expect(lagOne([3, 3, 3, 3])).toBe(0);
  });
  test('short, constant or empty: one level', () => {
    expect(levels([1, 2, 1, 9, 9]).breaks).toEqual([]);
    expect(levels([4, 4, 4, 4, 4, 4, 4, 4])).toMatchObject({ breaks: [], means: [4], noise: 0 });
    expect(levels([])).toMatchObject({ breaks: [] });
  });
  test('half a year without a step: told in at most 6 % of 200 series, whether weeks are tied or not', () => {
    for (const [tie, seed] of [
      [0, 51],
      [0.3, 53],
    ] as const) {
      const random = seeded(seed);
      let told = 0;
      for (let k = 0; k < 200; k += 1) {
        let e = normal(random);
        const series = Array.from({ length: 26 }, () => {
          e = tie * e + normal(random);
          return e;
        });
        if (levels(series).breaks.length > 0) told += 1;
      }
      expect(told / 200).toBeLessThanOrEqual(0.06);
    }
  });
  test('a clean step of three deviations is found where it is', () => {
    const random = seeded(57);
    let found = 0;
    for (let k = 0; k < 40; k += 1) {
      const { breaks } = levels(Array.from({ length: 40 }, (_, i) => normal(random) + (i < 22 ? 0 : 3)));
      if (breaks.length === 1 && Math.abs(breaks[0]! - 22) <= 1) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(32);
  });
  test('any series: breaks in order, means finite, at least three values each', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 30 }), (values) => {
        const { breaks, means, noise, rho } = levels(values);
        expect(means).toHaveLength(breaks.length + 1);
        const ends = [0, ...breaks, values.length];
        const lengths = ends.slice(1).map((end, i) => end - ends[i]!);
        if (breaks.length > 0) expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
        for (const v of values.length > 0 ? [...means, noise, rho] : [noise, rho])
          expect(Number.isFinite(v)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

const bank = shared('datasets', 'changepoint-tcpd', 'bank.json');
const centralia = shared('datasets', 'changepoint-tcpd', 'centralia.json');
if (!bank || !centralia) {
  test('annotated series', () => {
    console.info('skipped: annotated series, the shared folder is absent');
    expect(bank && centralia).toBeNull();
  });
} else {
  const series = (file: string): number[] => JSON.parse(readFileSync(file, 'utf8')).series[0].raw;
  test('bank: no annotator saw a change in 581 tied values, and none is told', () => {
    expect(levels(series(bank)).breaks).toEqual([]);
  });
  test('centralia: the town is left after the 12th census, as three of five annotators have it', () => {
    expect(levels(series(centralia).map(Math.log1p)).breaks).toContain(12);
  });
}
