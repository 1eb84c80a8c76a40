import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFirstBadge } from '../../lib/overlay/first-badge';
import { keptOf, tomorrow } from '../../lib/overlay/kept';

const box = (top: number, bottom = top + 100) => ({ getBoundingClientRect: () => ({ top, bottom }) }) as Element;
const multiple = { kind: 'multiple' } as never;
const young = { kind: 'young', ageHours: 3 } as const;

beforeEach(() => vi.stubGlobal('innerHeight', 800));
afterEach(() => vi.unstubAllGlobals());

function set(free = true) {
  const at: (string | null)[] = [];
  let shown = 0;
  const list = [
    { id: 'above', figure: multiple, box: box(-40) },
    { id: 'young', figure: young, box: box(10) },
    { id: 'first', figure: multiple, box: box(120) },
    { id: 'second', figure: multiple, box: box(240) },
  ];
  const first = createFirstBadge({
    badges: { list: () => list, goTo: (id) => at.push(id) },
    free: () => free,
    shown: () => {
      shown += 1;
    },
  });
  return { first, at, shown: () => shown, empty: () => void list.splice(0) };
}

it('the first badge with a multiple that stands wholly in the window is pointed out, once', () => {
  const { first, at, shown } = set();
  first.look();
  expect(at, 'nothing before it is known whether it was pointed out').toEqual([]);
  first.ready(false);
  first.look();
  expect([at, shown(), first.id]).toEqual([['first'], 1, 'first']);
  first.end();
  first.end();
  first.look();
  expect([at, shown(), first.id]).toEqual([['first', null], 1, undefined]);
});

it('never again, never over something, and later where there was none', () => {
  const again = set();
  again.first.ready(true);
  again.first.look();
  expect(again.at).toEqual([]);
  const covered = set(false);
  covered.first.ready(false);
  expect(covered.at).toEqual([]);
  const late = set();
  late.empty();
  late.first.ready(false);
  expect([late.at, late.shown()]).toEqual([[], 0]);
});

it('what is kept is read from anything', () => {
  const none = { pointedOut: false, restsUntil: {} };
  for (const value of [
    undefined,
    null,
    7,
    'x',
    [],
    { pointedOut: 'yes', restsUntil: 3 },
    { restsUntil: { x: 'soon' } },
  ]) {
    expect(keptOf(value)).toEqual(none);
  }
  expect(keptOf({ pointedOut: true, restsUntil: { x: 5 } })).toEqual({ pointedOut: true, restsUntil: { x: 5 } });
});

it('a day ends at midnight here', () => {
  const evening = new Date(2025, 10, 21, 23, 59).getTime();
  expect(tomorrow(evening)).toBe(new Date(2025, 10, 22).getTime());
  expect(tomorrow(new Date(2025, 10, 21).getTime())).toBe(new Date(2025, 10, 22).getTime());
});
