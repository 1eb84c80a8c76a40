/**
 * Analyses are worked out in a worker of the extension's own page, in both browsers under its own policy: the same result
 * as the same calculation makes in one go of the same rows, given up when it is not wanted, anew when rows come.
 */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../demo/browser/session';
import { openProfile, POST_BOX, trackAs } from '../../demo/journey';
import { readInputs } from '../../lib/hooks/inputs';
import { contentOf } from '../../lib/jobs/content';
import { growthOf } from '../../lib/jobs/growth';
import type { FromJobs, ToJobs } from '../../lib/jobs/messages';
import { timingOf } from '../../lib/jobs/timing';
import { openDatabase } from '../../lib/store';
import { begin, storedPosts, type Tables, type World } from './world';

const view = { period: 365, lens: 'followers', summary: 'geometric', timeZone: 'UTC' } as const;
const choice = { of: 'peers', format: 'all', timeZone: 'UTC' } as const;

let world: World;
let tables: Tables;

async function read(handle: string, role: 'own' | 'competitor'): Promise<Tables> {
  const { profile } = world.demo.network().page('instagram', handle);
  const tab = await openProfile(world.session, 'instagram', handle);
  await trackAs(world.session, tab, role);
  await tab.scrollThrough(POST_BOX.instagram);
  const stored = await storedPosts(world, `instagram:${profile.id}`, profile.posts.length);
  await tab.close();
  return stored;
}

/** Sends messages to a worker of this page; all that it says until each wish in `until` has its answer. */
async function said(tab: Tab, messages: ToJobs[], until: number[]): Promise<FromJobs[]> {
  // As text: what stands twice in an answer does not cross the debugger of Firefox.
  const text = await tab.evaluate(
    ({ messages, until }) =>
      new Promise<string>((done, failed) => {
        const all: FromJobs[] = [];
        const worker = new Worker('/jobs.js', { type: 'module' });
        worker.onerror = (event) => failed(new Error(event.message || 'the worker did not load'));
        worker.onmessage = ({ data }) => {
          all.push(data);
          const answered = (id: number) => all.some((m) => m.id === id && m.kind === 'answer');
          if (!until.every(answered)) return;
          worker.terminate();
          done(JSON.stringify(all));
        };
        for (const message of messages) worker.postMessage(message);
      }),
    { messages, until },
  );
  return JSON.parse(text);
}

/** The growth page, once it tells of this profile. */
const growthOfProfile = (tab: Tab, name: string) =>
  tab.until(
    name,
    (wanted) => [...document.querySelectorAll('main table')].some((table) => table.textContent?.includes(wanted)),
    name,
  );

beforeAll(async () => {
  world = await begin();
  await read('havrela', 'own');
  tables = await read('osmundra', 'competitor');
}, 300_000);
afterAll(() => world.end());

it('answers as the same calculation does in one go', async () => {
  const page = await world.session.extensionTab('dashboard.html#data');
  const all = await said(
    page,
    [
      { kind: 'start', id: 1, job: 'timing', ask: { view, choice } },
      { kind: 'start', id: 2, job: 'content', ask: { view, chosen: null } },
      { kind: 'start', id: 3, job: 'growth', ask: { view } },
    ],
    [1, 2, 3],
  );
  await page.close();
  const answer = (id: number) => all.find((m) => m.id === id && m.kind === 'answer') as { value: object };
  const db = openDatabase('copy');
  for (const name of ['profiles', 'posts', 'profileSnapshots', 'postSnapshots', 'readings', 'postMarks']) {
    await db.table(name).bulkPut(tables[name] ?? []);
  }
  const { inputs, settings } = await readInputs(db, view, Date.now());
  db.close();
  expect(inputs).toHaveLength(2);
  // When it was asked is a little earlier, and browsers differ in the last digit of a logarithm.
  const plain = (of: object) =>
    JSON.parse(
      JSON.stringify({ ...of, from: 0, to: 0 }, (_, value) =>
        typeof value === 'number' ? Number(value.toPrecision(10)) : value,
      ),
    );
  expect(plain(answer(1).value)).toEqual(plain(timingOf(inputs, settings, choice)));
  expect(plain(answer(2).value)).toEqual(plain(contentOf(inputs, settings, null)));
  expect(plain(answer(3).value)).toEqual(plain(growthOf(inputs, settings)));
  expect(all.filter((m) => m.kind === 'failed')).toEqual([]);
});

it('gives up what is not wanted any more', async () => {
  const page = await world.session.extensionTab('dashboard.html#data');
  const all = await said(
    page,
    [
      { kind: 'start', id: 1, job: 'content', ask: { view, chosen: null } },
      { kind: 'stop', id: 1 },
      { kind: 'start', id: 2, job: 'growth', ask: { view } },
    ],
    [2],
  );
  await page.close();
  expect(all.filter((m) => m.id === 1 && m.kind === 'answer')).toEqual([]);
});

it('shows its result on the page, and follows what the background writes', async () => {
  const page = await world.session.extensionTab('dashboard.html#data');
  await page.evaluate(() => {
    const made: string[] = [];
    const Plain = Worker;
    class Counted extends Plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        made.push(String(url));
      }
    }
    Object.assign(globalThis, { made, Worker: Counted });
    location.hash = 'growth';
  });
  await growthOfProfile(page, 'Havrela');
  await growthOfProfile(page, 'Osmundra');
  expect(await page.evaluate(() => (globalThis as unknown as { made: string[] }).made)).toEqual(['/jobs.js']);
  await read('kettlewyn', 'competitor');
  await growthOfProfile(page, 'Kettlewyn');
  await page.close();
});
