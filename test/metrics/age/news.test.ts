import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ageCurve, type History, halfLife, project, turnbull, typicalTime } from '../../../lib/metrics/age';
import { median } from '../../../lib/metrics/statistics';
import { shared } from '../../shared-folder';
import { curve, HOUR } from './curves';

const file = shared('datasets', 'news-popularity-timeseries', 'Facebook_Palestine.csv');

/** One item a line: its shares after every 20 minutes of two days, −1 while it was not seen. */
function items(path: string): History[] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const histories: History[] = [];
  lines.forEach((line, i) => {
    const [id, ...cells] = line.split(',');
    const values = cells.map(Number);
    const seen = values.findIndex((v) => v >= 0);
    if (seen < 0 || seen > 6 || values[values.length - 1]! < 20) return;
    histories.push(
      curve(
        id!,
        i,
        values.flatMap((v, k) => (v >= 0 ? [[(k + 1) / 3, v] as const] : [])),
      ),
    );
  });
  return histories;
}

if (!file) {
  test('age curves of news items', () => {
    console.info('skipped: age curves of news items, the shared folder is absent');
    expect(file).toBeNull();
  });
} else {
  const histories = items(file);
  const H = 48 * HOUR;
  describe('shares of news links over 48 hours', () => {
    test('1,011 items; median half-life 12.0 h', () => {
      expect(histories).toHaveLength(1011);
      const points = histories.map((h) => halfLife(h, H)).map((t) => (t.ok ? (t.value ?? t.high) : Number.NaN));
      expect(median(points) / HOUR).toBeCloseTo(12, 1);
      const typical = typicalTime(histories, 0.5, H)!;
      expect(typical.n).toBe(1011);
      expect(typical.median.low).toBeLessThan(12 * HOUR);
      expect(typical.median.high).toBeGreaterThanOrEqual(11.6 * HOUR);
      expect(typical.median.high - typical.median.low).toBeLessThan(HOUR);
    });
    test('24 % after 6 h, half after 12 h, 79.4 % after 24 h, 94 % after 36 h', () => {
      const at = ageCurve(
        histories,
        [6, 12, 24, 36].map((h) => h * HOUR),
        H,
      ).map((p) => p.value);
      expect(at.map((v) => v.toFixed(2))).toEqual(['0.24', '0.50', '0.79', '0.94']);
      expect(at[2]).toBeCloseTo(0.794, 3);
    });
    test('read every six hours, the median still lies around 12 h', () => {
      const rare = histories.map((h) => ({
        ...h,
        points: h.points.filter((p, i) => i === 0 || Math.round(p.age / (HOUR / 3)) % 18 === 0),
      }));
      const { median: m, bounds } = typicalTime(rare, 0.5, H)!;
      expect(m.low).toBeLessThanOrEqual(12 * HOUR);
      expect(m.high).toBeGreaterThanOrEqual(12 * HOUR);
      expect(bounds.low).toBeLessThanOrEqual(m.high);
    });
    test('the 10 to 90 % range holds some 80 % of the later items', () => {
      let inside = 0;
      let asked = 0;
      for (const h of histories.slice(400)) {
        const p = project(h, histories.slice(0, 400), 6 * HOUR, H);
        if (!p.ok) continue;
        const end = h.points[h.points.length - 1]!.count.value;
        asked += 1;
        if (end >= p.low && end <= p.high) inside += 1;
      }
      expect(asked).toBeGreaterThan(500);
      expect(inside / asked).toBeGreaterThan(0.72);
      expect(inside / asked).toBeLessThan(0.88);
    });
    test('the estimate uses all of the mass', () => {
      const times = histories.map((h) => halfLife(h, H)).filter((t) => t.ok);
      expect(turnbull(times).reduce((sum, m) => sum + m.mass, 0)).toBeCloseTo(1, 6);
    });
  });
}
