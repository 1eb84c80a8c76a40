import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_EPOCH } from '../../demo/scenario/generate';
import { instagramCode } from '../../demo/scenario/identity';
import { type DemoServer, startDemo } from '../../demo/server/server';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

let demo: DemoServer;
beforeAll(async () => {
  demo = await startDemo({ now: DEMO_EPOCH });
});
afterAll(() => demo.close());

/** One request by host name, as a browser makes it whose every name leads here. */
function ask(
  url: string,
  {
    method = 'GET',
    body = '',
    headers = {},
  }: { method?: string; body?: string; headers?: Record<string, string> } = {},
) {
  const { host, pathname, search } = new URL(url);
  return new Promise<Answer>((done, fail) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: demo.port,
        method,
        path: pathname + search,
        servername: host,
        rejectUnauthorized: false,
        headers: { host, ...headers },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}
const xPath = (operation: string, variables: unknown) =>
  `https://x.com/i/api/graphql/abc-DEF_1/${operation}?variables=${encodeURIComponent(JSON.stringify(variables))}`;

describe('pages', () => {
  it.each([
    ['https://x.com/havrela', 'UserProfileSchema-test'],
    ['https://www.instagram.com/havrela/', 'xdt_api__v1__feed__user_timeline_graphql_connection'],
    ['https://www.youtube.com/@havrela/videos', 'var ytInitialData = {'],
    ['https://bsky.app/profile/havrela.example', '<title>Havrela'],
    ['https://postgauge.demo/', '<title>Postgauge'],
  ])('%s has strict rules for scripts, and its first screen where the platform embeds it', async (url, holds) => {
    const { status, headers, text } = await ask(url);
    expect(status).toBe(200);
    expect(text).toContain(holds);
    const csp = String(headers['content-security-policy']);
    const nonce = /script-src 'nonce-([\w+/=]+)'/.exec(csp)?.[1];
    expect(nonce).toBeTruthy();
    expect(csp).toContain("require-trusted-types-for 'script'");
    expect(csp).not.toContain('unsafe-eval');
    const scripts = text.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.every((tag) => tag.includes(`nonce="${nonce}"`))).toBe(true);
    expect((await ask(url)).headers['content-security-policy']).not.toBe(csp);
  });

  it('serves scripts and styles of the pages, and nothing beside them', async () => {
    expect((await ask('https://x.com/demo-assets/x.js')).headers['content-type']).toContain('text/javascript');
    expect((await ask('https://x.com/demo-assets/../server/server.ts')).status).toBe(404);
    expect((await ask('https://x.com/demo-assets/server.ts')).status).toBe(404);
  });

  it('answers 404 for what is not there, and remembers it', async () => {
    for (const url of [
      'https://x.com/nobody',
      'https://www.instagram.com/nobody/',
      'https://www.youtube.com/@nobody',
      'https://elsewhere.example/',
    ]) {
      expect((await ask(url)).status).toBe(404);
    }
    expect(demo.requests.at(-1)).toMatchObject({
      host: 'elsewhere.example',
      method: 'GET',
      path: '/',
      known: false,
      status: 404,
    });
    expect(demo.strangers().map((seen) => seen.host)).toContain('elsewhere.example');
    await ask('https://accounts.google.com/ListAccounts');
    expect(demo.requests.at(-1)).toMatchObject({ known: false, browser: true });
    expect(demo.strangers().map((seen) => seen.host)).not.toContain('accounts.google.com');
  });

  it('leads the old names to the present ones', async () => {
    expect((await ask('https://twitter.com/havrela')).headers.location).toBe('https://x.com/havrela');
    expect((await ask('https://m.youtube.com/@havrela')).headers.location).toBe('https://www.youtube.com/@havrela');
    expect((await ask('https://bsky.app/profile/havrela')).headers.location).toBe('/profile/havrela.example');
  });
});

describe('data', () => {
  it('X: the profile by name, and the feed page by page to its end', async () => {
    const own = demo.network().own('x');
    const profile = JSON.parse((await ask(xPath('UserByScreenName', { screen_name: 'havrela' }))).text);
    expect(profile.data.user.result.rest_id).toBe(own.id);
    expect(profile.data.user.result.relationship_counts.followers).toBe(own.followers);
    const seen = new Set<string>();
    let cursor: string | undefined;
    for (let page = 0; page < 20; page++) {
      const { data } = JSON.parse((await ask(xPath('UserTweets', { userId: own.id, cursor }))).text);
      const { instructions } = data.user.result.timeline.timeline;
      const { entries } = instructions.find((i: { type: string }) => i.type === 'TimelineAddEntries');
      const ids = entries.map((e: { entryId: string }) => /^tweet-(\d+)$/.exec(e.entryId)?.[1]).filter(Boolean);
      if (ids.length === 0) break;
      for (const id of ids) seen.add(id);
      cursor = entries.find((e: { entryId: string }) => e.entryId.startsWith('cursor-bottom')).content.value;
    }
    expect([...seen].sort()).toEqual(own.posts.map((p) => p.id).sort());
  });

  it('Instagram: one address, the operation in the form', async () => {
    const own = demo.network().own('instagram');
    const query = async (name: string, variables: unknown) => {
      const body = new URLSearchParams({
        fb_api_req_friendly_name: name,
        variables: JSON.stringify(variables),
      }).toString();
      return ask('https://www.instagram.com/graphql/query', { method: 'POST', body });
    };
    const profile = await query('PolarisProfilePageContentQuery', { username: 'havrela' });
    expect(JSON.parse(profile.text).data.user.follower_count).toBe(own.followers);
    expect(profile.headers['content-type']).toContain('text/javascript');
    const feed = JSON.parse((await query('PolarisProfilePostsQuery', { username: 'havrela' })).text);
    const { edges, page_info } = feed.data.xdt_api__v1__feed__user_timeline_graphql_connection;
    expect(edges.length).toBeGreaterThanOrEqual(20);
    const next = JSON.parse(
      (
        await query('PolarisProfilePostsTabContentQuery_connection', {
          username: 'havrela',
          after: page_info.end_cursor,
        })
      ).text,
    );
    const first = next.data.xdt_api__v1__feed__user_timeline_graphql_connection.edges[0].node;
    expect(edges.map((e: { node: { pk: string } }) => e.node.pk)).not.toContain(first.pk);
    const code = instagramCode(own.posts[0]!.id);
    expect((await ask(`https://www.instagram.com/havrela/p/${code}/`)).text).toContain(
      'xdt_api__v1__media__shortcode__web_info',
    );
    expect((await query('SomethingElse', {})).text).toContain('"user":null');
  });

  it('YouTube: browse by channel and by token, watch page with player, in the language of the browser', async () => {
    const own = demo.network().own('youtube');
    const post = (path: string, body: unknown, language = 'en') =>
      ask(`https://www.youtube.com/youtubei/v1/${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'accept-language': language },
      });
    const tab = await post('browse', { browseId: own.id, params: 'EgZzaG9ydHPyBgUKA5oBAA==' });
    expect(tab.text).toContain('shortsLockupViewModel');
    const token = /"token":"([^"]+)"/.exec((await post('browse', { browseId: own.id })).text)?.[1];
    expect((await post('browse', { continuation: token })).text).toContain('appendContinuationItemsAction');
    const video = own.posts.find((p) => p.format === 'video')!;
    const player = JSON.parse((await post('player', { videoId: video.id })).text);
    expect(player.microformat.playerMicroformatRenderer.likeCount).toBe(String(video.likes));
    expect((await ask(`https://www.youtube.com/watch?v=${video.id}`)).text).toContain('ytInitialPlayerResponse');
    expect((await post('browse', { browseId: own.id }, 'fi-FI,fi;q=0.9')).text).toContain('tilaajaa');
    expect((await post('browse', { browseId: 'UCnothing' })).status).toBe(404);
  });

  it('Bluesky: another host, open to every origin', async () => {
    const own = demo.network().own('bluesky');
    const api = 'https://public.api.bsky.app/xrpc/';
    const profile = await ask(`${api}app.bsky.actor.getProfile?actor=havrela.example`);
    expect(profile.headers['access-control-allow-origin']).toBe('*');
    expect(JSON.parse(profile.text)).toMatchObject({ did: own.id, followersCount: own.followers });
    expect((await ask(`${api}app.bsky.actor.getProfile?actor=havrela.example`, { method: 'OPTIONS' })).status).toBe(
      204,
    );
    const feed = JSON.parse((await ask(`${api}app.bsky.feed.getAuthorFeed?actor=${own.id}&limit=30`)).text);
    expect(feed.feed.length).toBeGreaterThanOrEqual(20);
    const rkey = own.posts.find((p) => !p.original)!.id;
    const uri = encodeURIComponent(`at://${own.id}/app.bsky.feed.post/${rkey}`);
    expect((await ask(`${api}app.bsky.feed.getPostThread?uri=${uri}`)).text).toContain(rkey);
    expect((await ask(`${api}app.bsky.actor.getProfile?actor=nobody.example`)).status).toBe(400);
  });
});

describe('what may happen to a platform', () => {
  const feed = async () => (await ask(xPath('UserTweets', { userId: demo.network().own('x').id }))).text;

  it('changes its shape and changes back', async () => {
    const before = await feed();
    demo.setBreakage('x', 'renamed-key');
    expect(await feed()).not.toContain('"instructions"');
    demo.setBreakage('x', 'renamed-views');
    expect(await feed()).not.toContain('"views"');
    demo.setBreakage('x', 'malformed-item');
    expect((await feed()).match(/"legacy":"moved"/g)).toHaveLength(1);
    demo.setBreakage('x', 'not-json');
    const page = await feed();
    expect(() => JSON.parse(page)).toThrow();
    demo.setBreakage('x', null);
    expect(await feed()).toBe(before);
  });

  it('serves another live shape when asked', async () => {
    demo.setShapes({ xUser: 'legacy', xTimeline: 'timeline_v2' });
    expect(await feed()).toContain('"timeline_v2"');
    demo.setShapes({ xUser: 'core', xTimeline: 'timeline' });
  });

  it('moves its time, by the handle and by the guide page alone', async () => {
    const likes = () =>
      demo
        .network()
        .own('x')
        .posts.reduce((sum, p) => sum + p.likes, 0);
    const before = likes();
    demo.advance(7 * 86_400_000);
    expect(demo.now()).toBe(DEMO_EPOCH + 7 * 86_400_000);
    expect(likes()).toBeGreaterThan(before);
    expect((await ask('https://postgauge.demo/time?days=1', { method: 'POST' })).status).toBe(200);
    expect(demo.now()).toBe(DEMO_EPOCH + 8 * 86_400_000);
    expect((await ask('https://x.com/time?days=1', { method: 'POST' })).status).toBe(404);
    demo.setNow(DEMO_EPOCH);
    expect(likes()).toBe(before);
  });
});
