import type { ScenarioPost, ScenarioProfile } from '../../scenario/types.ts';
import {
  emptyProps,
  graphqlPin,
  initialProps,
  notFound,
  relayScripts,
  userActivityPins,
  userResource,
} from '../../shapes/pinterest.ts';
import { document } from '../html.ts';
import { type DemoRequest, type DemoSite, data, json, type Reply, type Site, variables, type World } from '../site.ts';

/** www.pinterest.com: state and Relay's answers in the page, the rest from `/resource/` and `/_/graphql/`. */
const answers: Site = (request, world) => {
  const { pathname, searchParams } = request.url;
  if (pathname === '/_/graphql/' && request.method === 'POST') return graphql(request, world);
  const name = /^\/resource\/(\w+)\/get\/$/.exec(pathname)?.[1];
  if (name) return resource(name, variables(searchParams.get('data')).options, world);
  if (request.method !== 'GET') return undefined;
  const [first, second] = pathname.split('/').filter(Boolean);
  if (first === undefined) return page('Pinterest', [], world);
  if (first === 'pin' && second) {
    const held = byId(world, second);
    return held && page(`${held.post.caption.slice(0, 40)} | Pinterest`, pinScripts(held, world), world);
  }
  const profile = find(world, first);
  if (!profile || (second !== undefined && second !== '_created')) return undefined;
  const state = script(
    'id="__PWS_INITIAL_PROPS__" type="application/json"',
    text(world, initialProps(world.network.page('pinterest', first))),
  );
  return page(`${profile.name} (${profile.handle}) - Profile | Pinterest`, [state], world);
};

type Tag = (nonce: string) => string;
const script =
  (attributes: string, content: string): Tag =>
  (nonce) =>
    `<script ${attributes} nonce="${nonce}">${content}</script>`;
const safe = (content: string) => content.replaceAll('<', '\\u003c');

/** JSON for a script, after whatever change the platform has made; an empty text where it serves no JSON at all. */
function text(world: World, body: unknown): string {
  const how = world.breakage.pinterest;
  if (how === 'not-json') return '';
  return safe(JSON.stringify(how ? world.broken('pinterest', body, how) : body));
}

function pinScripts({ profile, post }: Held, world: World): Tag[] {
  const state = script('id="__PWS_INITIAL_PROPS__" type="application/json"', text(world, emptyProps()));
  const relay = relayScripts(profile, post).map(({ call }) => {
    const from = call.indexOf('", ') + 3;
    const body: unknown = JSON.parse(call.slice(from, -2));
    const content = `${call.slice(0, from)}${text(world, body) || 'null'});`;
    return script(
      'data-relay-completed-request="true" type="text/javascript"',
      `window.__PWS_RELAY_REGISTER_COMPLETED_REQUEST__ ??= () => {};${content}`,
    );
  });
  return [state, ...relay];
}

function page(title: string, scripts: Tag[], _world: World): Reply {
  return document({
    app: 'pinterest',
    title,
    looseStyles: true,
    policies: "'none'",
    body: (nonce) => scripts.map((tag) => tag(nonce)).join('\n'),
  });
}

interface Held {
  profile: ScenarioProfile;
  post: ScenarioPost;
}

function find(world: World, handle: unknown): ScenarioProfile | undefined {
  return world.network.platforms.pinterest.find((p) => p.handle === handle);
}

function byId(world: World, id: unknown): Held | undefined {
  for (const profile of world.network.platforms.pinterest) {
    const post = profile.posts.find((p) => p.id === id);
    if (post) return { profile, post };
  }
  return undefined;
}

function resource(name: string, options: unknown, world: World): Reply | undefined {
  const asked = (options ?? {}) as { username?: unknown; bookmarks?: unknown[] };
  const profile = find(world, asked.username);
  if (!profile) return json(notFound(name), { status: 404 });
  if (name === 'UserResource') return data(world, 'pinterest', userResource(profile));
  if (name !== 'UserActivityPinsResource') return undefined;
  const bookmark = asked.bookmarks?.[0];
  const served = userActivityPins(world.network.page('pinterest', profile.handle), {
    bookmark: typeof bookmark === 'string' ? bookmark : null,
  });
  return data(world, 'pinterest', served.body);
}

function graphql(request: DemoRequest, world: World): Reply | undefined {
  const { pinId } = (variables(request.body).variables ?? {}) as { pinId?: unknown };
  const held = byId(world, pinId);
  if (!held) return undefined;
  const { suggestion, advertisement } = world.network.page('pinterest', held.profile.handle);
  const related = [suggestion, advertisement].flatMap((one) => (one ? [one] : []));
  return data(world, 'pinterest', graphqlPin(held.profile, held.post, related));
}

export const pinterest: DemoSite = {
  hosts: { 'www.pinterest.com': answers, 'pl.pinterest.com': answers, 'www.pinterest.co.uk': answers },
  profile: (handle) => `https://www.pinterest.com/${handle}/`,
  postBox: '[data-test-id="pin"]',
  changes: {
    renamed: { resource_response: 'resource_result', initialReduxState: 'initialState' },
    renamedViews: { reaction_counts: 'reactions_by_kind', total_reaction_count: 'reactions_total' },
    item: { has: ['pinner', 'reaction_counts'], broken: { id: 12, node_id: null, pinner: 'moved', images: 0 } },
  },
};
