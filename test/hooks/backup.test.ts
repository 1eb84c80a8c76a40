import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { endLine, headLine, rowLine } from '../../lib/export';
import { makeBackup, restoreBackup } from '../../lib/hooks/backup';
import {
  archive,
  changeMarks,
  changeWatch,
  eraseAll,
  ingest,
  MOST_RESTORED,
  type PostgaugeDb,
  remind,
  restoreRows,
  saveBrand,
  saveCampaign,
  saveGoal,
  saveSet,
  saveTrial,
  saveView,
  setRole,
} from '../../lib/store';
import {
  batch,
  DAY,
  deleteDbs,
  dump,
  freshDb,
  HOUR,
  NOON,
  n,
  post,
  profile,
  reading,
  rounded,
} from '../store/sightings';

afterEach(deleteDbs);

const KEY = 'x:900' as const;
const OTHER = 'bluesky:did:plc:7' as const;
const HELSINKI = { now: NOON, timeZone: 'Europe/Helsinki' };

/** Something in every table that a backup holds. */
async function full(): Promise<PostgaugeDb> {
  const db = await freshDb();
  await setRole(db, { platform: 'bluesky', id: 'did:plc:7', handle: 'osmundra.example' }, 'own', NOON - DAY);
  const posts = ['1', '2', '3'].map((id) => post({ id, coauthors: ['901'], duration: 12.5, mediaCount: 2 }));
  await ingest(db, batch('b1', { profiles: [profile({ bio: 'Tea', links: [] })], posts, readings: [reading()] }));
  const later = { seenAt: NOON + 7 * HOUR };
  const edited = post({ id: '1', caption: 'Second flush', counts: { likes: rounded(1_200, 1_150, 1_249) }, ...later });
  const hidden = post({ id: '2', counts: {}, hidden: ['likes'], flags: ['pinned'], ...later });
  await ingest(
    db,
    batch('b2', { profiles: [profile({ name: 'Osmundra', ...later })], posts: [edited, hidden] }, later.seenAt),
  );
  const brand = await saveBrand(db, { name: 'Osmundra', note: 'teas', tags: ['tea'] });
  await changeWatch(db, [KEY], { brand, note: 'asked in May', tags: { add: ['tea'] } });
  await saveSet(db, { name: 'Tea', profiles: [KEY], brands: [brand], lens: 'views', period: 30 });
  await changeMarks(db, [{ profile: KEY, id: '1' }], { tags: { add: ['flush'] }, excluded: true }, NOON);
  await saveView(db, { name: 'Flush', page: 'posts', filters: '{}' });
  await saveCampaign(db, { name: 'Harvest', profiles: [KEY], from: '2026-10-01', to: '2026-10-14' });
  await saveTrial(db, {
    profile: KEY,
    a: { from: 8, to: 12 },
    b: { from: 16, to: 20 },
    timeZone: 'Europe/Helsinki',
    from: '2026-11-20',
    to: '2026-12-20',
    perArm: 12,
    lift: 0.3,
  });
  await saveGoal(db, { profile: KEY, what: 'cadence', target: 4, from: '2026-11-01', to: '2026-12-31' });
  await remind(db, KEY, NOON + DAY, NOON);
  await archive(db, [OTHER], true, NOON);
  return db;
}

const HELD = [
  'brands',
  'profiles',
  'watch',
  'sets',
  'posts',
  'postSnapshots',
  'profileSnapshots',
  'readings',
  'edits',
  'postMarks',
  'savedViews',
  'campaigns',
  'trials',
  'goals',
  'reminders',
];

async function held(db: PostgaugeDb): Promise<Record<string, unknown>> {
  const tables = (await dump(db)) as Record<string, unknown>;
  return Object.fromEntries(HELD.map((name) => [name, tables[name]]));
}

const sender = (db: PostgaugeDb) => (table: string, rows: unknown[]) => restoreRows(db, table, rows);

it('comes back as it was into an empty database, every table of it, exact to the last field', async () => {
  const db = await full();
  const before = await held(db);
  for (const name of HELD) expect(before[name], name).not.toEqual([]);
  const { name, blob, rows } = await makeBackup(db, HELSINKI);
  // 14:00 in Helsinki on the day of NOON (18 November).
  expect(name).toBe('postgauge-backup-2026-11-18.jsonl.gz');
  await eraseAll(db);
  const result = await restoreBackup(blob, sender(db));
  expect(result).toEqual({
    made: '2026-11-18T12:00:00.000Z',
    added: rows,
    joined: 0,
    refused: 0,
    examples: [],
    cut: false,
  });
  expect(await held(db)).toEqual(before);
});

it('is read by any gunzip: lines of JSON, a head, rows, and an end that counts them', async () => {
  const { blob, rows } = await makeBackup(await full(), HELSINKI);
  const lines = gunzipSync(Buffer.from(await blob.arrayBuffer()))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toEqual({ postgauge: 'backup', version: 1, made: '2026-11-18T12:00:00.000Z', rows });
  expect(lines.at(-1)).toEqual({ end: lines.length - 2 });
  expect(new Set(lines.slice(1, -1).map(([table]) => table))).toEqual(new Set(HELD));
});

it('put back twice changes nothing; put back over newer readings joins both and keeps what was written here', async () => {
  const db = await full();
  const before = await held(db);
  const { blob, rows } = await makeBackup(db, HELSINKI);
  const again = await restoreBackup(blob, sender(db));
  expect(again).toMatchObject({ added: 0, refused: 0, cut: false });
  expect(again.joined).toBeLessThan(rows);
  expect(await held(db)).toEqual(before);

  const at = NOON + 3 * DAY;
  await ingest(db, batch('b3', { posts: [post({ id: '3', counts: { likes: n(500) }, seenAt: at })] }, at));
  await changeWatch(db, [KEY], { note: 'asked again in November' });
  await restoreBackup(blob, sender(db));
  expect((await db.posts.get([KEY, '3']))?.counts.likes).toEqual(n(500));
  expect((await db.watch.get(KEY))?.note).toBe('asked again in November');
});

it('a damaged line costs that row alone and is named; a cut file gives what it held and says that it is cut', async () => {
  const db = await full();
  const { blob } = await makeBackup(db, HELSINKI);
  const lines = gunzipSync(Buffer.from(await blob.arrayBuffer()))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const first = lines.findIndex((line) => line.startsWith('["posts"'));
  const wrong = structuredClone(lines);
  wrong[first] = (wrong[first] as string).replace('"format":"image"', '"format":"hologram"');
  wrong[first + 1] = '{"half';
  wrong.splice(first + 2, 0, '["spells",{}]');
  await eraseAll(db);
  const result = await restoreBackup(new Blob([wrong.join('\n')]), sender(db));
  expect(result).toMatchObject({ refused: 3, cut: true });
  expect(result.examples.map(({ line }) => line).sort((a, b) => a - b)).toEqual([first + 1, first + 2, first + 3]);
  expect(result.examples.map(({ why }) => why).join()).toMatch(/posts: format/);
  expect(await db.posts.count()).toBe(1);

  await eraseAll(db);
  const packed = gzipSync(lines.join('\n'));
  const cut = await restoreBackup(new Blob([packed.subarray(0, packed.length - 40)]), sender(db));
  expect(cut.cut).toBe(true);
  expect(await db.profiles.count()).toBe(2);
});

it('refuses what is no backup or a later one before anything is written', async () => {
  const written: string[] = [];
  const send = async (table: string) => {
    written.push(table);
    return { added: 0, joined: 0, refused: [] };
  };
  const bad = async (text: string) => restoreBackup(new Blob([text]), send);
  await expect(bad('')).rejects.toMatchObject({ code: 'notABackup' });
  await expect(bad('date;likes\n1;2\n')).rejects.toMatchObject({ code: 'notABackup' });
  await expect(bad(headLine({ version: 2, made: '', rows: 1 }))).rejects.toMatchObject({ code: 'newer' });
  expect(written).toEqual([]);
});

it('can be cancelled, and done again', async () => {
  const db = await full();
  const stop = new AbortController();
  const made = makeBackup(db, { ...HELSINKI, signal: stop.signal, progress: () => stop.abort() });
  await expect(made).rejects.toMatchObject({ name: 'AbortError' });
  const { blob, rows } = await makeBackup(db, HELSINKI);
  await eraseAll(db);
  const second = new AbortController();
  const half = restoreBackup(blob, sender(db), { signal: second.signal, progress: () => second.abort() });
  await expect(half).rejects.toMatchObject({ name: 'AbortError' });
  const rest = await restoreBackup(blob, sender(db));
  expect(rest.added).toBeLessThan(rows);
  expect(rest.cut).toBe(false);
});

it('leaves the invented workspace out', async () => {
  const db = await freshDb();
  await setRole(db, { platform: 'x', id: 'sample-havrela', handle: 'havrela' }, 'own', NOON);
  const { blob } = await makeBackup(db, HELSINKI);
  expect(gunzipSync(Buffer.from(await blob.arrayBuffer())).toString('utf8')).not.toContain('sample-');
});

it('any rows of any table: refused by their place, or stored; never an exception, never a table that breaks', async () => {
  const db = await freshDb();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...HELD),
      fc.array(fc.anything({ maxDepth: 4 }), { maxLength: 5 }),
      async (table, rows) => {
        const done = await restoreRows(db, table, rows);
        expect(done.added + done.joined + done.refused.length).toBeLessThanOrEqual(rows.length);
        expect(done.refused.every(({ row }) => row >= 0 && row < rows.length)).toBe(true);
      },
    ),
  );
  await expect(restoreRows(db, 'digests', [])).rejects.toThrow('Not a table');
  await expect(restoreRows(db, 'posts', new Array(MOST_RESTORED + 1).fill({}))).rejects.toThrow('More than');
});

it('any file: an answer or a BackupError, and every line is counted', async () => {
  const db = await freshDb();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.json()), { maxLength: 8 }), async (noise) => {
      const lines = noise.map((line) => line.replaceAll('\n', ' '));
      const text = `${headLine({ version: 1, made: 'now', rows: 1 })}${lines.join('\n')}\n`;
      const result = await restoreBackup(new Blob([text + rowLine('brands', { id: 'b' }) + endLine(0)]), sender(db));
      expect(result.refused).toBeGreaterThanOrEqual(1);
    }),
  );
});
