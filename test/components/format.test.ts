import { describe, expect, it } from 'vitest';
import * as f from '../../components/format';

const nb = '\u00a0';
const utc = (y: number, m: number, d: number, h = 12, min = 0) => Date.UTC(y, m - 1, d, h, min);

describe('rates', () => {
  it.each([
    [0.028, '2.8%', `2,8${nb}%`, '2,8%'],
    [0.0223, '2.2%', `2,2${nb}%`, '2,2%'],
    [0.0996, '10%', `10${nb}%`, '10%'],
    [0.217, '22%', `22${nb}%`, '22%'],
    [0.00052, '0.052%', `0,052${nb}%`, '0,052%'],
    [0.000996, '0.1%', `0,1${nb}%`, '0,1%'],
    [0.001, '0.1%', `0,1${nb}%`, '0,1%'],
    [0, '0%', `0${nb}%`, '0%'],
  ])('%d', (rate, en, fi, pl) => {
    expect([f.formatRate(rate, 'en'), f.formatRate(rate, 'fi'), f.formatRate(rate, 'pl')]).toEqual([en, fi, pl]);
  });
  it('a range has one sign and an en dash without spaces', () => {
    expect(f.formatRateRange(0.023, 0.034, 'en')).toBe('2.3–3.4%');
    expect(f.formatRateRange(0.023, 0.034, 'fi')).toBe(`2,3–3,4${nb}%`);
    expect(f.formatRateRange(0.089, 0.12, 'pl')).toBe('8,9–12%');
  });
});

describe('multiples and figures', () => {
  it.each([
    [1.2, '1.2×', '1,2×'],
    [9.96, '10×', '10×'],
    [12.6, '13×', '13×'],
    [0.04, '0.04×', '0,04×'],
    [2, '2.0×', '2,0×'],
  ])('%d', (value, en, pl) => {
    expect([f.formatMultiple(value, 'en'), f.formatMultiple(value, 'pl')]).toEqual([en, pl]);
  });
  it('a count rounded at the source makes the multiple approximate', () =>
    expect(f.formatMultiple(8.1, 'en', true)).toBe('~8.1×'));
  it('range', () => expect(f.formatMultipleRange(0.9, 1.6, 'fi')).toBe('0,9–1,6×'));
  it('share', () => {
    expect(f.formatShare(0.423, 'en')).toBe('42%');
    expect(f.formatShare(0.001, 'en')).toBe('<1%');
    expect(f.formatShare(0, 'en')).toBe('0%');
  });
});

describe('counts', () => {
  const rounded = { value: 48_200, low: 48_150, high: 48_249 };
  it('exact in full', () => {
    const exact = { value: 18_412, low: 18_412, high: 18_412 };
    expect([f.formatCount(exact, 'en'), f.formatCount(exact, 'fi')]).toEqual(['18,412', `18${nb}412`]);
    expect(f.formatCountBounds(exact, 'en')).toBeUndefined();
  });
  it('rounded as in the language, with its interval', () => {
    expect(f.formatCount(rounded, 'en')).toBe('48.2K');
    expect(f.formatCount(rounded, 'fi')).toBe(`48,2${nb}t.`);
    expect(f.formatCount(rounded, 'pl')).toBe(`48,2${nb}tys.`);
    expect(f.formatCountBounds(rounded, 'en')).toBe('48,150–48,249');
  });
  it('never more digits than the page gave', () => {
    expect(f.formatCount({ value: 112_000, low: 111_500, high: 112_999 }, 'en')).toBe('112K');
    expect(f.formatCount({ value: 1_200_000, low: 1_150_000, high: 1_299_999 }, 'en')).toBe('1.2M');
    expect(f.formatCount({ value: 5_000, low: 4_500, high: 5_999 }, 'en')).toBe('5K');
  });
  it('zero is 0', () => expect(f.formatCount({ value: 0, low: 0, high: 0 }, 'en')).toBe('0'));
});

describe('changes', () => {
  it.each([
    [
      { low: 0.004, high: 0.008 },
      { kind: 'between', low: '+0.4', high: '+0.8%' },
    ],
    [
      { low: -0.013, high: -0.004 },
      { kind: 'between', low: '−1.3', high: '−0.4%' },
    ],
    [
      { low: -0.009, high: 0.009 },
      { kind: 'within', value: '±0.9%' },
    ],
    [
      { low: -0.002, high: 0.009 },
      { kind: 'within', value: '±0.9%' },
    ],
    [
      { low: 0.061, high: 0.061 },
      { kind: 'exact', value: '+6.1%' },
    ],
    [
      { low: 0, high: 0 },
      { kind: 'exact', value: '0.0%' },
    ],
    [
      { low: 0.253, high: 0.253 },
      { kind: 'exact', value: '+25%' },
    ],
  ])('%o', (change, text) => expect(f.formatChange(change, 'en')).toEqual(text));
  it('Finnish', () =>
    expect(f.formatChange({ low: 0.023, high: 0.023 }, 'fi')).toEqual({ kind: 'exact', value: `+2,3${nb}%` }));
});

describe('dates', () => {
  const from = utc(2025, 8, 24);
  it('a day', () => {
    expect(f.formatDay(from, 'en', 'UTC')).toBe('24 Aug');
    expect(f.formatDay(from, 'en-US', 'UTC')).toBe('24 Aug');
    expect(f.formatDay(from, 'fi', 'UTC')).toBe('24.8.');
    expect(f.formatDay(from, 'pl', 'UTC')).toBe('24.08');
  });
  it('a range', () => {
    expect(f.formatDays(from, utc(2025, 11, 14), 'en', 'UTC')).toBe('24 Aug – 14 Nov');
    expect(f.formatDays(from, utc(2025, 11, 14), 'pl', 'UTC')).toBe('24.08–14.11');
    expect(f.formatDays(from, utc(2025, 11, 21), 'en', 'UTC', true)).toBe('24 Aug – 21 Nov 2025');
    expect(f.formatDays(from, utc(2025, 11, 21), 'fi', 'UTC', true)).toBe('24.8.–21.11.2025');
    expect(f.formatDays(from, from, 'en', 'UTC')).toBe('24 Aug');
  });
  it('the day is that of the zone', () => {
    expect(f.formatDay(utc(2025, 8, 24, 22), 'en', 'Europe/Helsinki')).toBe('25 Aug');
    expect(f.sameDay(utc(2025, 8, 24, 22), utc(2025, 8, 25, 6), 'Europe/Helsinki')).toBe(true);
    expect(f.sameDay(utc(2025, 8, 24, 22), utc(2025, 8, 25, 6), 'UTC')).toBe(false);
  });
  it('time of day and spans', () => {
    expect(f.formatTime(utc(2025, 8, 24, 9, 38), 'en', 'UTC')).toBe('09:38');
    expect(f.formatDayCount(3.5, 'en')).toBe('3.5 days');
    expect(f.formatDayCount(1, 'en')).toBe('1 day');
    expect(f.formatDayCount(3.5, 'pl').replace(nb, ' ')).toBe('3,5 dnia');
    expect(f.formatDayCount(5, 'pl').replace(nb, ' ')).toBe('5 dni');
  });
});

describe('plurals', () => {
  const forms: Record<string, string> = {
    'p.one': '{n} post',
    'p.few': '{n} posty',
    'p.many': '{n} postów',
    'p.other': '{n} posta',
  };
  const t: f.Translate = (key, values = {}) => f.fill(forms[key] ?? key, values);
  it.each([
    [1, '1 post'],
    [2, '2 posty'],
    [5, '5 postów'],
    [12, '12 postów'],
    [22, '22 posty'],
    [1.5, '1,5 posta'],
  ])('Polish %d', (n, text) => expect(f.plural(t, 'pl', 'p', n)).toBe(text));
  it('names are listed as the language does', () => {
    expect(f.formatList(['Kettlewyn', 'Tilvane'], 'en')).toBe('Kettlewyn and Tilvane');
    expect(f.formatList(['Kettlewyn', 'Tilvane'], 'fi')).toBe('Kettlewyn, Tilvane');
  });
});
