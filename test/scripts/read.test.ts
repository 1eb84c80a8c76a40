/** The command as a maintainer runs it: a process of its own, its standard output and its exit code. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN_HANDLE } from '../../demo/scenario/brands';
import { DEMO_EPOCH, demoNetwork } from '../../demo/scenario/generate';
import { type DemoServer, startDemo } from '../../demo/server/server';
import { SITES } from '../../demo/server/sites';
import { exact, PLATFORM_IDS, type PlatformId } from '../../lib/model';
import { claimedBy, readSaved } from '../../scripts/read/command';
import { EXPECTED } from '../by-platform';

type Shown = ReturnType<typeof readSaved>;

const root = resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'postgauge-read-'));
const network = demoNetwork({ now: DEMO_EPOCH });
const AT = new Date(DEMO_EPOCH).toISOString();
const X_TWEETS = 'https://x.com/i/api/graphql/E8Wq/UserTweets';
let demo: DemoServer;
let files = 0;

beforeAll(async () => {
  demo = await startDemo({ now: DEMO_EPOCH, epoch: DEMO_EPOCH });
});
afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true });
});

function save(body: string | Uint8Array): string {
  const file = join(folder, `body-${files++}`);
  writeFileSync(file, body);
  return file;
}

/** A page of the demo network, by its real name. */
function pageOf(url: string): Promise<string> {
  const { host, pathname } = new URL(url);
  const target = { host: '127.0.0.1', port: demo.port, path: pathname, servername: host, headers: { host } };
  return new Promise((done, fail) => {
    const sent = request({ ...target, rejectUnauthorized: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => done(text));
    });
    sent.on('error', fail).end();
  });
}

function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'read.mjs'), ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

/** What the command prints, without the cost of a process. */
async function read(url: string, body: string | Uint8Array): Promise<Shown> {
  const [address, bytes] = [new URL(url), Buffer.from(body)];
  const platform = claimedBy(address);
  if (!platform) throw new Error(`nobody claims ${url}`);
  return JSON.parse(JSON.stringify(readSaved({ url: address, bytes, platform, at: DEMO_EPOCH, now: 0 })));
}

async function command(url: string, body: string | Uint8Array): Promise<Shown> {
  const { code, out, err } = await run('--url', url, '--body', save(body), '--at', AT);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as Shown;
}

/** The first bodies that a visit of the brand meets. */
function bodies(platform: PlatformId): [string, unknown][] {
  const [brand] = network.platforms[platform];
  return EXPECTED[platform].bodies(network.page(platform, brand?.handle ?? '')).slice(0, 2);
}

describe.each(PLATFORM_IDS)('%s', (platform) => {
  const [brand] = network.platforms[platform];
  const own = new Map(brand?.posts.map((post) => [post.id, post]));

  it('its bodies are read as its page reads them', async () => {
    let posts = 0;
    for (const [url, body] of bodies(platform)) {
      const shown = await command(url, JSON.stringify(body));
      expect(shown).toEqual(await read(url, JSON.stringify(body)));
      expect(shown.platform).toBe(platform);
      expect(shown.seenAt).toBe(AT);
      expect(shown.reports.filter((r) => r.kind !== 'ok')).toEqual([]);
      expect(shown.posts.length + shown.profiles.length).toBeGreaterThan(0);
      for (const post of shown.posts) {
        const sent = own.get(post.id);
        expect(sent, post.id).toBeDefined();
        for (const name of EXPECTED[platform].stated) {
          const covered = sent?.original || (name === 'likes' && sent?.likesHidden);
          expect(post.counts[name], `${post.id} ${name}`).toEqual(covered ? undefined : exact(sent?.[name]));
        }
        if (post.published && sent) {
          expect(Date.parse(String(post.published.earliest))).toBeLessThanOrEqual(sent.published);
          expect(Date.parse(String(post.published.latest))).toBeGreaterThanOrEqual(sent.published);
        }
      }
      for (const left of shown.foreign) expect(own.has(left.id ?? '')).toBe(false);
      posts += shown.posts.length;
    }
    expect(posts).toBeGreaterThan(0);
  });

  it('a body saved under the page’s address finds its reader', async () => {
    const [url, body] = bodies(platform).at(-1) ?? ['', {}];
    const [named, page] = [await read(url, JSON.stringify(body)), SITES[platform].profile(OWN_HANDLE)];
    const found = await read(page, JSON.stringify(body));
    expect(found.posts.map((p) => p.id).sort()).toEqual(named.posts.map((p) => p.id).sort());
    expect(found.notes.join(' ')).toMatch(/recognised/);
  });

  it('its saved page gives own posts only, and says what it found', async () => {
    const page = SITES[platform].profile(OWN_HANDLE);
    const shown = await read(page, await pageOf(page));
    expect(shown.posts.filter((post) => !own.has(post.id))).toEqual([]);
    expect(shown.reports.length).toBeGreaterThan(0);
    expect(shown.reports.filter((r) => r.kind === 'threw' || r.kind === 'shape')).toEqual([]);
  });

  it('broken bodies are told in the reports, with exit code 0', async () => {
    const [url = '', body] = bodies(platform).at(-1) ?? [];
    const text = JSON.stringify(body);
    const cut = text.slice(0, text.length >> 1);
    expect((await read(url, cut)).reports.map((r) => r.kind)).toEqual(['not-json']);
    for (const broken of ['', '   ', 'null', '[]', '42', '{"', '{}', '<html></html>', cut, '\u0000\u0001']) {
      const shown = readSaved({ url: new URL(url), bytes: Buffer.from(broken), platform, now: DEMO_EPOCH });
      expect(shown.posts, broken.slice(0, 20)).toEqual([]);
      expect(shown.reports.length, broken.slice(0, 20)).toBeGreaterThan(0);
      expect(shown.reports.every((r) => r.kind !== 'ok')).toBe(true);
    }
  });
});

describe('what recorders put around a body', () => {
  const [url, body] = bodies('x').at(-1) ?? ['', {}];
  const text = JSON.stringify(body);
  const bare = () => read(url, text);
  const cassette = (string: unknown) => ({
    http_interactions: [
      { request: { method: 'get', uri: url }, response: { body: string }, recorded_at: '2026-11-01 10:00:00 GMT' },
    ],
  });
  const har = (content: object) => ({
    log: { entries: [{ startedDateTime: AT, request: { url }, response: { content } }] },
  });

  it.each<[string, string | Uint8Array]>([
    ['HAR', JSON.stringify(har({ text }))],
    ['HAR in base64', JSON.stringify(har({ text: Buffer.from(text).toString('base64'), encoding: 'base64' }))],
    ['cassette', JSON.stringify(cassette({ string: text }))],
    ['cassette in base64', JSON.stringify(cassette({ base64_string: Buffer.from(text).toString('base64') }))],
    [
      'YAML',
      `http_interactions:\n- request:\n    uri: ${url}\n  response:\n    body:\n      string: ${JSON.stringify(text)}\n`,
    ],
    ['exchange', JSON.stringify({ request: { url }, response: { responseBody: text } })],
    ['gzip', gzipSync(text)],
    ['byte-order mark', `\uFEFF${text}`],
    ['guard', `for (;;);${text}`],
    ['key of its own', JSON.stringify({ first: body })],
    ['text under a key', JSON.stringify({ body: text })],
  ])('%s', async (_, saved) => {
    const [wrapped, plain] = [await read(url, saved), await bare()];
    expect(wrapped.posts).toEqual(plain.posts);
    expect(wrapped.profiles).toEqual(plain.profiles);
    expect(wrapped.foreign).toEqual(plain.foreign);
  });

  it('one entry alone, and posts taken out of their lists', async () => {
    const { entries } = (
      body as { data: { user: { result: { timeline: { timeline: { instructions: { entries?: object[] }[] } } } } } }
    ).data.user.result.timeline.timeline.instructions.find((i) => i.entries) ?? { entries: [] };
    const results = (entries ?? []).flatMap((e) => {
      const result = (e as { content?: { itemContent?: { tweet_results?: { result?: { rest_id?: string } } } } })
        .content?.itemContent?.tweet_results?.result;
      return result?.rest_id ? [{ entry: e, result }] : [];
    });
    const [first] = results;
    const one = await read('https://x.com/i/api/graphql/a/TweetDetail', JSON.stringify(first?.entry));
    expect(one.posts.map((p) => p.id)).toEqual([first?.result.rest_id]);
    const lines = results.map(({ result }) =>
      JSON.stringify({ source_platform: 'x.com', source_platform_url: 'https://x.com/havrela', data: result }),
    );
    const own = await read('https://x.com/havrela', lines.join('\n'));
    expect(own.posts.length).toBeGreaterThan(3);
    const feed = await read('https://x.com/home', lines.join('\n'));
    expect(feed.posts).toEqual([]);
    expect(feed.foreign.length).toBeGreaterThanOrEqual(own.posts.length);
  });

  it('takes the time that the recorder noted', async () => {
    const file = save(JSON.stringify(cassette({ string: text })));
    const { out } = await run('--url', url, '--body', file);
    expect((JSON.parse(out) as Shown).seenAt).toBe('2026-11-01T10:00:00.000Z');
  });

  it('a HAR of a whole visit, at the page’s address', async () => {
    const visit = EXPECTED.x.bodies(network.page('x', 'havrela'));
    const entries = visit.map(([address, one]) => ({
      startedDateTime: AT,
      request: { url: address },
      response: { content: { text: JSON.stringify(one) } },
    }));
    const shown = await read('https://x.com/havrela', JSON.stringify({ log: { entries } }));
    const posts = network.page('x', 'havrela').profile.posts;
    expect(shown.posts.map((p) => p.id).sort()).toEqual(posts.map((p) => p.id).sort());
    expect(shown.subject?.handle).toBe('havrela');
  });
});

describe('what is left out', () => {
  it('is named with its reason and id', async () => {
    const page = network.page('x', 'havrela');
    const [url, body] = EXPECTED.x.bodies(page)[1] ?? ['', {}];
    const { foreign, posts } = await read(url, JSON.stringify(body));
    const told = (kind: string) => foreign.filter((f) => f.kind === kind).map((f) => f.id);
    const shown = new Set(posts.map((p) => p.id));
    const reposts = page.profile.posts.filter((p) => p.original && shown.has(p.id));
    expect(told('repost').sort()).toEqual([...new Set(reposts.map((p) => p.original?.post.id))].sort());
    expect(told('ad')).toEqual([page.advertisement?.post.id]);
  });

  it('posts of a feed that is nobody’s are named, by its operation or its page', async () => {
    const page = network.page('x', 'havrela');
    const [, body] = EXPECTED.x.bodies(page)[1] ?? [];
    const entries = JSON.stringify(body).replace('"user"', '"home"');
    for (const url of ['https://x.com/i/api/graphql/E8Wq/HomeTimeline', 'https://x.com/home']) {
      const { posts, foreign } = await read(url, entries);
      expect(posts).toEqual([]);
      const named = new Set(foreign.map((f) => f.id));
      const first = page.profile.posts.slice(0, 5);
      for (const post of first) expect(named.has(post.id), `${url} ${post.id}`).toBe(true);
      expect(new Set(foreign.map((f) => f.kind))).toEqual(new Set(['home-feed']));
    }
  });

  it('an operation that nothing reads says so, and gives no post', async () => {
    const shown = await read('https://x.com/i/api/graphql/E8Wq/HomeTimeline', '{"data":{"home":{}}}');
    expect(shown.posts).toEqual([]);
    expect(shown.reports).toEqual([{ kind: 'unclaimed', host: 'x.com', pathTemplate: '/graphql/*/HomeTimeline' }]);
  });
});

describe('a body that means harm', () => {
  it('huge, deep or with keys of the language’s own is told, not obeyed', async () => {
    const deep = await read(X_TWEETS, `${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(deep.reports.map((r) => r.kind)).toEqual(['threw']);
    const huge = await command(X_TWEETS, `{"data":"${'x'.repeat(31_000_000)}"}`);
    expect(huge.reports.map((r) => r.kind)).toEqual(['too-large']);
    const keys = await read(
      X_TWEETS,
      '{"__proto__":{"data":1},"constructor":{"prototype":{}},"data":{"__proto__":[]}}',
    );
    expect(keys.posts).toEqual([]);
    expect(keys.reports.map((r) => r.kind)).not.toContain('ok');
  });
});

describe('what cannot be used ends with 2 and a sentence', () => {
  const fine = () => save('{}');
  it.each<[string, () => string[], RegExp]>([
    ['no option', () => [], /--url and --body/],
    ['an address of nobody', () => ['--url', 'https://example.com/x', '--body', fine()], /no platform claims/],
    ['a look-alike host', () => ['--url', 'https://x.com.example/havrela', '--body', fine()], /no platform claims/],
    ['half of a host’s name', () => ['--url', 'https://notx.com/havrela', '--body', fine()], /no platform claims/],
    ['no address', () => ['--url', 'x', '--body', fine()], /no web address/],
    ['another scheme', () => ['--url', 'file:///x.com', '--body', fine()], /no web address/],
    [
      'a file that is not there',
      () => ['--url', X_TWEETS, '--body', join(folder, 'none')],
      /cannot be read \(ENOENT\)/,
    ],
    ['a folder', () => ['--url', X_TWEETS, '--body', folder], /no plain file/],
    ['a device', () => ['--url', X_TWEETS, '--body', '/dev/zero'], /no plain file|ENOENT/],
    ['a link to itself', () => ['--url', X_TWEETS, '--body', looped()], /cannot be read \(ELOOP\)/],
    ['an unknown option', () => ['--url', X_TWEETS, '--body', fine(), '--fetch'], /fetch/],
    ['a time that is none', () => ['--url', X_TWEETS, '--body', fine(), '--at', 'yesterday'], /ISO 8601/],
    ['a language that is none', () => ['--url', X_TWEETS, '--body', fine(), '--language', '!'], /BCP 47/],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await run(...args());
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('a path is taken from where the user stands', async () => {
    writeFileSync(join(folder, 'here.json'), '{}');
    const { code } = await run('--url', X_TWEETS, '--body', 'here.json');
    expect(code).toBe(0);
  });
});

function looped(): string {
  const link = join(folder, `loop-${files++}`);
  symlinkSync(link, link);
  return link;
}
