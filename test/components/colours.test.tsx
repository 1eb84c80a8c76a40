/** A profile carries the colour that it was given once, in rows and in drawings; violet is you and nobody else. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ChartInk } from '../../components/charts/ink';
import { profileMark } from '../../components/charts/profile-mark';
import { drawnOf, rowMarks } from '../../components/compare/parts';
import { ColoursProvider, NameDot } from '../../components/ui/colours';
import type { ProfileKey } from '../../lib/model';
import { COMPARISON } from './harness/fixture';

const KEY = 'instagram:a' as ProfileKey;
const ink: ChartInk = { color: (token) => token, font: 'sans-serif', size: 11, width: 1000 };
const shown = (colours: [ProfileKey, number][], own = false) =>
  renderToStaticMarkup(
    <ColoursProvider value={new Map(colours)}>
      <NameDot profile={KEY} own={own} />
    </ColoursProvider>,
  );

describe('in rows', () => {
  it('a dot in its colour, a ring from the eleventh on, nothing where none was given', () => {
    expect(shown([[KEY, 3]])).toContain('fill="var(--pg-dot-3)"');
    expect(shown([[KEY, 13]])).toContain('fill="none" stroke="var(--pg-dot-3)"');
    expect(shown([])).toBe('');
  });
  it('you are violet whatever the index', () => {
    expect(shown([[KEY, 3]], true)).toContain('var(--pg-own)');
    expect(shown([[KEY, 3]], true)).not.toContain('--pg-dot');
  });
});

describe('in drawings', () => {
  it('the same colour and shape', () => {
    expect(profileMark(ink, false, 13)).toEqual({ color: '--pg-dot-3', ring: true });
    expect(profileMark(ink, true, 13)).toEqual({ color: '--pg-own', ring: false });
    expect(profileMark(ink, false, undefined)).toBeUndefined();
  });
  it('names move aside only where marks stand', () => {
    const keys = drawnOf({}, COMPARISON).map(({ stats }) => stats.key);
    const rows = drawnOf({ colours: new Map(keys.map((key, i) => [key, i])) }, COMPARISON);
    expect(rowMarks(ink, rows).labels.map(({ y }) => y)).toEqual(rows.map((_, y) => y));
    expect(rows.map((row) => row.colour)).toEqual(keys.map((_, i) => i));
    const others = drawnOf({}, COMPARISON).filter((row) => !row.own);
    expect(rowMarks(ink, others)).toEqual({ padding: 0, labels: [] });
  });
});
