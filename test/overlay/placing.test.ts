import { describe, expect, it } from 'vitest';
import { clampTop, dropped } from '../../lib/overlay/place';
import { themeOf } from '../../lib/overlay/theme';
import { unread } from '../../lib/overlay/unread';
import { overlaySettings } from '../../lib/settings/overlay';
import { DEFAULT_SETTINGS, parseSettings } from '../../lib/settings/schema';

describe('where the card stands', () => {
  const window = { width: 1200, height: 800 };
  const card = { left: 0, top: 0, width: 312, height: 600 };
  it('docks to the nearer edge at the height where it was dropped', () => {
    expect(dropped({ ...card, left: 100, top: 200 }, window)).toEqual({ edge: 'left', top: 200 });
    expect(dropped({ ...card, left: 500, top: 200 }, window)).toEqual({ edge: 'right', top: 200 });
    expect(dropped({ ...card, left: 443, top: 200 }, window).edge).toBe('left');
    expect(dropped({ ...card, left: 444, top: 200 }, window).edge).toBe('right');
  });
  it('never leaves the window: the head stays in reach', () => {
    expect(clampTop(-50, 800, 600)).toBe(8);
    expect(clampTop(5_000, 800, 600)).toBe(672);
    expect(clampTop(5_000, 800, 40)).toBe(752);
    expect(clampTop(300, 100, 600)).toBe(8);
  });
});

describe('the theme is that of the site', () => {
  it.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(15, 15, 15)', 'dark'],
    ['rgb(21, 32, 43)', 'dark'],
    ['rgba(0, 0, 0, 0)', undefined],
    ['rgba(0, 0, 0, 0.9)', 'dark'],
    ['color(srgb 1 1 1)', undefined],
    ['', undefined],
  ])('%s: %s', (color, theme) => {
    expect(themeOf(color)).toBe(theme);
  });
});

it('counts what could not be read: whole answers and single posts', () => {
  expect(
    unread([
      { kind: 'ok', endpoint: 'x/a', items: 20, skipped: { shape: 1, ad: 3, 'no-identity': 1 } },
      { kind: 'empty', endpoint: 'x/a', expected: true },
      { kind: 'empty', endpoint: 'x/b', expected: false },
      { kind: 'shape', endpoint: 'x/c', path: 'data', found: 'array', siblings: [] },
      { kind: 'unclaimed', host: 'x.com', pathTemplate: '/i/api' },
    ]),
  ).toBe(4);
});

describe('settings of the overlay', () => {
  const chosen = { hidden: true, collapsed: 'dot' as const, place: { edge: 'left' as const, top: 40 } };
  it('reads what the schema writes', () => {
    const stored = { ...structuredClone(DEFAULT_SETTINGS), overlay: { x: chosen } };
    expect(parseSettings(stored).settings.overlay.x).toEqual(chosen);
    expect(overlaySettings(stored, 'x')).toEqual(chosen);
    expect(overlaySettings(stored, 'bluesky')).toEqual({
      hidden: false,
      collapsed: 'card',
      place: { edge: 'right', top: 96 },
    });
  });
  it.each([
    undefined,
    null,
    7,
    'x',
    [],
    { overlay: 3 },
    { overlay: { x: { place: { top: -1, edge: 'up' }, collapsed: 9, hidden: 1 } } },
  ])('anything else is the default: %j', (value) => {
    expect(overlaySettings(value, 'x')).toEqual({
      hidden: false,
      collapsed: 'card',
      place: { edge: 'right', top: 96 },
    });
  });
});
