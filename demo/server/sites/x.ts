import type { ScenarioPage } from '../../scenario/types.ts';
import {
  profileSchema,
  tweetDetail,
  userByScreenName,
  userMedia,
  userNotFound,
  userTweets,
  userTweetsAndReplies,
} from '../../shapes/x.ts';
import { document, escapeHtml } from '../html.ts';
import { type DemoSite, data, type Reply, redirect, type Site, variables, type World } from '../site.ts';
import { servedBody } from '../x-served.ts';

const OPERATION = /^(?:\/i\/api)?\/graphql\/[\w-]+\/(\w+)$/;

/** x.com: an empty page that asks for everything; the head of a profile page carries its JSON-LD. */
const answers: Site = (request, world) => {
  const { url } = request;
  const operation = OPERATION.exec(url.pathname)?.[1];
  if (operation) return answer(operation, variables(url.searchParams.get('variables')), world);
  if (url.hostname === 'api.x.com') return undefined;
  if (url.hostname !== 'x.com') return redirect(`https://x.com${url.pathname}${url.search}`);
  if (request.method !== 'GET') return undefined;
  const [handle = '', part, id] = url.pathname.split('/').filter(Boolean);
  const profile = world.network.platforms.x.find((p) => p.handle === handle);
  if (!profile && !['', 'home', 'explore'].includes(handle)) return undefined;
  const { xViewer: viewer } = world.shapes;
  const page = profile && viewer !== 'in' ? world.network.page('x', profile.handle) : undefined;
  return document({
    app: 'x',
    ...(page &&
      viewer !== 'in' && { body: (nonce) => servedBody(page, viewer, nonce, part === 'status' ? id : undefined) }),
    looseStyles: true,
    connect: 'https://api.x.com',
    policies: 'react-dom x-client default',
    title: profile ? `${profile.name} (@${profile.handle}) / X` : 'X',
    head: (nonce) => {
      if (!profile || part === 'status') return '';
      const { attributes, text } = profileSchema(profile);
      const list = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
      return `<script ${list.join(' ')} nonce="${nonce}">${text}</script>`;
    },
  });
};

function answer(operation: string, args: Record<string, unknown>, world: World): Reply | undefined {
  const profiles = world.network.platforms.x;
  const page = (test: (p: (typeof profiles)[number]) => boolean): ScenarioPage | undefined => {
    const found = profiles.find(test);
    return found && world.network.page('x', found.handle);
  };
  const { xUser: user, xTweet: tweet, xTimeline: shape } = world.shapes;
  const cursor = typeof args.cursor === 'string' ? args.cursor : null;
  const headers = { 'x-rate-limit-remaining': '140' };
  if (operation === 'UserByScreenName') {
    const found = profiles.find((p) => p.handle === args.screen_name);
    return data(world, 'x', found ? userByScreenName(found, { shape: user }) : userNotFound(), { headers });
  }
  if (operation === 'TweetDetail') {
    const id = String(args.focalTweetId);
    const holder = page((p) => p.posts.some((post) => post.id === id));
    if (!holder)
      return data(world, 'x', { errors: [{ message: '_Missing: No status found with that ID.' }], data: {} });
    return data(world, 'x', tweetDetail(holder, id, { user, tweet, shape }), { headers });
  }
  const feeds: Record<string, typeof userTweets | undefined> = {
    UserTweets: userTweets,
    UserTweetsAndReplies: userTweetsAndReplies,
    UserMedia: userMedia,
  };
  const feed = feeds[operation];
  const holder = feed && page((p) => p.id === args.userId);
  return holder && data(world, 'x', feed(holder, { cursor, user, tweet, shape }).body, { headers });
}

export const x: DemoSite = {
  hosts: {
    'x.com': answers,
    'www.x.com': answers,
    'mobile.x.com': answers,
    'twitter.com': answers,
    'api.x.com': answers,
  },
  profile: (handle) => `https://x.com/${handle}`,
  postBox: 'article[data-testid="tweet"]',
  changes: {
    renamed: { instructions: 'directives' },
    renamedViews: { views: 'impressions' },
    item: { has: ['rest_id', 'legacy', 'views'], broken: { legacy: 'moved', rest_id: 7 } },
  },
};
