import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readDatabase } from '../../demo/browser/database';
import {
  type BrowserKind,
  openSession,
  type Session,
  type SessionOptions,
  type Tab,
  until,
} from '../../demo/browser/session';
import type { ScenarioPost, ScenarioProfile } from '../../demo/scenario/types';
import { type DemoServer, type DemoServerOptions, startDemo } from '../../demo/server/server';
import type { Count, CountName, PlatformId } from '../../lib/model';
import { EXPECTED } from '../by-platform';
import type { Stored } from '../by-platform/expected';

export const BROWSER: BrowserKind = process.env.POSTGAUGE_BROWSER === 'firefox' ? 'firefox' : 'chromium';
/** `POSTGAUGE_BUILD` names a folder of builds other than the project's own. */
const BUILDS = process.env.POSTGAUGE_BUILD ?? resolve(import.meta.dirname, '..', '..', '.output');
export const EXTENSION = join(BUILDS, BROWSER === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
export const WEEK = 7 * 86_400_000;

export interface World {
  demo: DemoServer;
  session: Session;
  downloads: string;
  /** All rows of all tables. */
  rows(): Promise<Tables>;
  /** Ends browser and server; fails when something wrote an error or asked the network for something of its own. */
  end(): Promise<void>;
}

export type Tables = Record<string, Record<string, unknown>[]>;

export async function begin(
  demoOptions: DemoServerOptions = {},
  sessionOptions: Partial<SessionOptions> = {},
): Promise<World> {
  const now = Date.now();
  const demo = await startDemo({ now: now - WEEK, epoch: now - WEEK, ...demoOptions });
  const downloads = mkdtempSync(join(tmpdir(), 'postgauge-downloads-'));
  const session = await openSession({
    browser: BROWSER,
    extension: EXTENSION,
    port: demo.port,
    headless: true,
    downloads,
    width: 1360,
    height: 900,
    ...sessionOptions,
  });
  return {
    demo,
    session,
    downloads,
    rows: () => rowsOf(session),
    end: async () => {
      await session.close();
      await demo.close();
      rmSync(downloads, { recursive: true, force: true });
      const said = [...session.errors, ...session.foreignRequests.map((line) => `request: ${line}`)];
      if (said.length > 0) throw new Error(`Nothing of this was expected:\n${said.join('\n')}`);
    },
  };
}

export async function rowsOf(session: Session): Promise<Tables> {
  const page = await session.extensionTab('dashboard.html');
  try {
    return await readDatabase(page);
  } finally {
    await page.close();
  }
}

/** Waits until the posts of one profile in the database number `least`. */
export async function storedPosts(world: World, profile: string, least: number): Promise<Tables> {
  return until(
    `${least} stored posts of ${profile}`,
    async () => {
      const tables = await world.rows();
      const stored = (tables.posts ?? []).filter((row) => row.profile === profile);
      if (stored.length < least) throw new Error(`${stored.length} so far`);
      return tables;
    },
    30_000,
  );
}

/** Differences between one stored row and the scenario's post; an empty list when it is right. */
export function differences(
  platform: PlatformId,
  post: ScenarioPost,
  row: Record<string, unknown> | undefined,
  stored: Stored = EXPECTED[platform].stored,
): string[] {
  if (!row) return [`${post.id}: not stored`];
  const counts = row.counts as Partial<Record<CountName, Count>>;
  const hidden = row.hidden as CountName[];
  const repost = post.flags.includes('repost');
  const found: string[] = [];
  const expect = (what: string, actual: unknown, wanted: unknown) => {
    if (JSON.stringify(actual) !== JSON.stringify(wanted)) {
      found.push(`${post.id} ${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
    }
  };
  for (const name of stored.exact) {
    const covered = repost || (name === 'likes' && post.likesHidden);
    expect(name, counts[name], covered ? undefined : { value: post[name], low: post[name], high: post[name] });
  }
  for (const name of stored.rounded) {
    const count = counts[name];
    if (!count || post[name] < count.low || post[name] > count.high) expect(name, count, post[name]);
  }
  expect('likes hidden', hidden.includes('likes'), post.likesHidden && !repost && stored.exact.includes('likes'));
  expect('repost', (row.flags as string[]).includes('repost'), repost);
  expect('pinned', (row.flags as string[]).includes('pinned'), post.flags.includes('pinned'));
  if (!repost) expect('format', row.format, post.format);
  if (platform !== 'youtube') expect('published', row.published, { earliest: post.published, latest: post.published });
  return found;
}

/** Every difference between the stored posts of a profile and the scenario, strangers included. `opened`: by id. */
export function allDifferences(
  platform: PlatformId,
  profile: ScenarioProfile,
  posts: ScenarioPost[],
  tables: Tables,
  opened: ReadonlySet<string> = new Set(),
): string[] {
  const stored = (post: ScenarioPost) => (opened.has(post.id) ? EXPECTED[platform].opened.stored : undefined);
  const key = `${platform}:${profile.id}`;
  const rows = new Map((tables.posts ?? []).filter((row) => row.profile === key).map((row) => [row.id as string, row]));
  const wrong = posts.flatMap((post) => differences(platform, post, rows.get(post.id), stored(post)));
  const own = new Set(profile.posts.map((post) => post.id));
  for (const id of rows.keys()) if (!own.has(id)) wrong.push(`${id}: stored, but no post of ${profile.handle}`);
  return wrong;
}

/** A profile and the posts that the tab which `openProfile` opens lists, newest first. */
export function listed(world: World, platform: PlatformId, handle: string) {
  const { profile } = world.demo.network().page(platform, handle);
  const posts = platform === 'youtube' ? profile.posts.filter((post) => post.format === 'video') : profile.posts;
  return { profile, posts, key: `${platform}:${profile.id}` };
}

export function rowsOfProfile(tables: Tables, table: string, key: string): Record<string, unknown>[] {
  return (tables[table] ?? []).filter((row) => row.profile === key);
}

/** `POSTGAUGE_PICTURES` names a folder that takes pictures of what was looked at, for people. */
export async function picture(tab: Tab, ...name: string[]): Promise<void> {
  const folder = process.env.POSTGAUGE_PICTURES;
  if (folder) await tab.screenshot(join(folder, `${[...name, BROWSER].join('-')}.png`));
}
