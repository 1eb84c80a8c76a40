import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { organise } from '../../lib/background/organise';
import type { OrganiseAct } from '../../lib/messaging/organise';
import { openDatabase, refOf, setRole } from '../../lib/store';

const NOW = Date.UTC(2026, 10, 18, 12);
const db = openDatabase('organise-messages');
const act = (ask: OrganiseAct) => organise(db, ask, NOW);
afterAll(() => db.delete());

it('makes, changes and removes, and says what can be undone', async () => {
  await setRole(db, { platform: 'x', id: '1', handle: 'one' }, 'competitor', NOW);
  const brand = (await act({ act: 'saveBrand', name: '  Osmundra ' })).done.id!;
  expect((await db.brands.get(brand))?.name).toBe('Osmundra');
  expect((await act({ act: 'watch', profiles: ['x:1', 'x:404'], brand, note: 'n' })).done).toEqual({ rows: 1 });
  const gone = await act({ act: 'removeBrand', id: brand });
  expect(gone).toEqual({ done: { rows: 2, undo: expect.any(String) }, roles: false });
  expect(await act({ act: 'undo', id: gone.done.undo! })).toEqual({ done: { rows: 2 }, roles: true });
  await expect(act({ act: 'undo', id: gone.done.undo! })).rejects.toThrow(RangeError);
  expect(await act({ act: 'archive', profiles: ['x:1'], on: true })).toEqual({ done: { rows: 1 }, roles: true });
  await expect(act({ act: 'watch', profiles: ['x:1'], brand: 'no such' })).rejects.toThrow(RangeError);
});

it('filters of a page are the text of an object', async () => {
  const save = (filters: string) => act({ act: 'saveView', name: 'v', page: 'posts', filters });
  for (const text of ['', '[]', 'null', '3', '{', `{"a":"${'x'.repeat(20_000)}"}`]) {
    await expect(save(text)).rejects.toThrow(RangeError);
  }
  expect((await save('{"format":"short"}')).done.id).toBeDefined();
});

it('plans are of days that exist and of hours in order', async () => {
  const campaign = { act: 'saveCampaign' as const, name: ' Second flush ', profiles: ['x:1' as const] };
  const { id } = (await act({ ...campaign, from: '2026-02-28', to: '2026-03-01' })).done;
  expect((await db.campaigns.get(id!))?.name).toBe('Second flush');
  for (const [from, to] of [
    ['2026-02-30', '2026-03-01'],
    ['2026-03-01', '1 March'],
    ['2026-03-02', '2026-03-01'],
  ] as const) {
    await expect(act({ ...campaign, from, to })).rejects.toThrow(RangeError);
  }
  await expect(act({ ...campaign, profiles: [], from: '2026-03-01', to: '2026-03-02' })).rejects.toThrow(RangeError);
  const days = { from: '2026-03-01', to: '2026-04-30' };
  const trial = { act: 'saveTrial', profile: 'x:1', timeZone: 'UTC', perArm: 20, lift: 0.5, ...days } as const;
  expect((await act({ ...trial, a: { from: 8, to: 12 }, b: { from: 20, to: 24 } })).done.id).toBeDefined();
  await expect(act({ ...trial, a: { from: 12, to: 8 }, b: { from: 20, to: 24 } })).rejects.toThrow(RangeError);
  const goal = { act: 'saveGoal', profile: 'x:1', what: 'cadence', ...days } as const;
  const made = (await act({ ...goal, target: 3 })).done.id!;
  await expect(act({ ...goal, target: 0 })).rejects.toThrow(RangeError);
  expect((await act({ act: 'removeGoal', profile: 'x:1', id: made })).done).toMatchObject({ rows: 1 });
  expect((await act({ act: 'remind', profile: 'x:1', at: NOW + 1 })).done).toEqual({ rows: 1 });
  expect((await act({ act: 'remind', profile: 'x:1', at: null })).done).toEqual({ rows: 1 });
  expect((await act({ act: 'removeCampaign', id: id! })).done).toMatchObject({ rows: 1 });
});

const odd = fc.oneof(fc.anything(), fc.constantFrom('x:1', 'x:', 'x:404', '__proto__', '', ' ', 'a'.repeat(700)));
const anyAct = fc.record(
  {
    act: fc.oneof(
      odd,
      fc.constantFrom(
        'saveBrand',
        'saveSet',
        'watch',
        'archive',
        'mark',
        'saveView',
        'saveCampaign',
        'saveTrial',
        'saveGoal',
        'remind',
        'removeBrand',
        'undo',
        'forgetUndo',
      ),
    ),
    id: odd,
    name: odd,
    note: odd,
    page: odd,
    from: fc.oneof(odd, fc.constantFrom('2026-02-28', '2026-02-30')),
    to: fc.oneof(odd, fc.constantFrom('2026-03-01', '9999-12-31')),
    at: odd,
    target: odd,
    filters: odd,
    brand: odd,
    on: odd,
    excluded: odd,
    period: odd,
    tags: fc.oneof(odd, fc.record({ add: fc.array(odd) }), fc.array(odd)),
    profiles: fc.oneof(odd, fc.array(odd)),
    brands: fc.oneof(odd, fc.array(odd)),
    posts: fc.oneof(odd, fc.array(fc.record({ profile: odd, id: odd }))),
  },
  { requiredKeys: ['act'] },
);

it('whatever is asked: refused, or rows that are what they should be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyAct, fc.anything()), async (ask) => {
      try {
        await organise(db, ask, NOW);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
      for (const row of await db.brands.toArray()) expect(row.name).toMatch(/\S/);
      for (const row of await db.sets.toArray()) {
        expect(row.name).toMatch(/\S/);
        for (const key of row.profiles) expect(refOf(key)).toBeDefined();
      }
      for (const row of await db.watch.toArray()) {
        expect(await db.profiles.get(row.key)).toBeDefined();
        expect(row.tags.every((tag) => tag === tag.trim() && tag.length > 0 && tag.length <= 60)).toBe(true);
      }
    }),
  );
});
