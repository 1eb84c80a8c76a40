import type { ScenarioPage, ScenarioPost, ScenarioProfile } from '../scenario/types.ts';
import {
  homeFeed,
  loggedOutPost,
  loggedOutProfile,
  loggedOutTimeline,
  profilePageContent,
  shortcodeWebInfo,
  timelineConnection,
} from './instagram-bodies.ts';
import type { Json } from './instagram-nodes.ts';

/** Logged-in and logged-out visitors get different queries in the HTML. */
export type Viewer = 'in' | 'out';

/** The text of a `<script type="application/json" data-sjs>`: `<` is escaped, so that it cannot end the element. */
function scriptText(json: unknown): string {
  return JSON.stringify(json).replaceAll('<', '\\u003C');
}

const scheduled = (require: unknown): Json => ({
  require: [['ScheduledServerJS', 'handle', null, [{ __bbox: { require } }]]],
});

function prefetched(query: string, result: Json): string {
  const box = { __bbox: { complete: true, result, sequence_number: 0 } };
  return scriptText(
    scheduled([['RelayPrefetchedStreamCache', 'next', [], [`adp_${query}RelayPreloader_65b1c2d3e4f5`, box]]]),
  );
}

function preloaded(url: string, body: Json): string {
  const box = {
    __bbox: {
      complete: true,
      request: { method: 'GET', url, params: { query: {} } },
      result: { response: JSON.stringify(body), status_code: 200 },
    },
  };
  return scriptText(scheduled([['PolarisQueryPreloaderCache', 'add', [], [{ preloaderID: '8916189660', data: box }]]]));
}

/** What every page carries besides: configuration without any count. */
function configuration(): string {
  return scriptText(scheduled([['CometResourceScheduler', 'registerHighPriHashes', null, [{ hashes: ['a1b2c3'] }]]]));
}

/** The JSON texts of the `data-sjs` scripts of a profile page's first screen, in page order. */
export function profileHtmlBlocks(page: ScenarioPage, viewer: Viewer = 'in'): string[] {
  if (viewer === 'out') {
    return [
      configuration(),
      prefetched('PolarisLoggedOutDesktopWWWProfileRootContentQuery', loggedOutProfile(page.profile)),
      prefetched('PolarisLoggedOutDesktopWWWProfilePostsTabContentQuery', loggedOutTimeline(page).body),
    ];
  }
  return [
    configuration(),
    prefetched('PolarisProfilePageContentQuery', profilePageContent(page.profile)),
    prefetched('PolarisProfilePostsQuery', timelineConnection(page).body),
    preloaded('/api/v1/feed/timeline/', homeFeed(page)),
  ];
}

/** The same for the page of one post. */
export function postHtmlBlocks(profile: ScenarioProfile, post: ScenarioPost, viewer: Viewer = 'in'): string[] {
  const body = viewer === 'out' ? loggedOutPost(profile, post) : shortcodeWebInfo(profile, post);
  return [configuration(), prefetched('PolarisPostRootQuery', body)];
}

/** `og:description` in English: whole below 10,000, otherwise cut to one decimal of K or M. */
export function ogDescription(profile: ScenarioProfile): string {
  const text = (n: number): string => {
    if (n < 10_000) return n.toLocaleString('en-US');
    const [unit, letter] = n < 1_000_000 ? [1_000, 'K'] : [1_000_000, 'M'];
    return `${(Math.floor((n / unit) * 10) / 10).toString()}${letter}`;
  };
  const { followers, following, posts, name, handle } = profile;
  const counts = `${text(followers)} Followers, ${text(following)} Following, ${text(posts.length)} Posts`;
  return `${counts} - See Instagram photos and videos from ${name} (@${handle})`;
}
