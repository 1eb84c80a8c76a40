import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import type { PlatformId } from '../../lib/model';
import { PLATFORMS } from '../../lib/platforms/registry';
import { assigned } from '../../lib/platforms/youtube/embedded';
import { shared } from '../shared-folder';

/** The text of one body as its page received it, and its address where the recording kept that. */
export interface Body {
  name: string;
  platform: PlatformId;
  text: string;
  url?: string;
  /** Ids of the sources whose readers may be the one for it; all of the platform's when the address is unknown. */
  sources: string[];
}

const TIMELINE = 'xdt_api__v1__feed__user_timeline_graphql_connection';
/** As many posts as Instagram's page asks for at a time. */
const PAGE = 12;

/** `source`: the only one whose body this is. */
type Raw = Pick<Body, 'text' | 'url'> & { source?: string };

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A proxy's or a tape's envelope around request and response. */
function unpacked(body: unknown): Raw | undefined {
  const box = body as {
    request?: { url?: string };
    response?: { responseBody?: string };
    http_interactions?: { request: { uri: string }; response: { body: { string: string } } }[];
  };
  const tape = box?.http_interactions?.[0];
  if (tape) return { text: tape.response.body.string, url: tape.request.uri };
  if (!box?.response?.responseBody) return undefined;
  const url = box.request?.url?.replace('youtubei.googleapis.com', 'www.youtube.com');
  return { text: box.response.responseBody, ...(url && { url }) };
}

/** Collections of posts by many, put as pages of their authors' timelines: the posts are real, only their list is ours. */
function timelines(posts: unknown[]): Raw[] {
  const bare = posts.map((post) => ({ ...(post as { user?: { pk?: unknown } }), inventory_source: undefined }));
  const byAuthor = [...Map.groupBy(bare, (post) => String(post.user?.pk)).values()];
  return byAuthor.map((nodes) => {
    const edges = nodes.slice(0, PAGE).map((node) => ({ node }));
    return { text: JSON.stringify({ data: { [TIMELINE]: { edges, page_info: { has_next_page: true } } } }) };
  });
}

function bodiesIn(platform: PlatformId, file: string, text: string): Raw[] {
  if (file.endsWith('.yml')) return [unpacked(parse(text))].filter((raw) => raw !== undefined);
  if (file.endsWith('.ndjson')) {
    const lines = text.split('\n').map((line) => json(line) as { data?: unknown } | undefined);
    return timelines(lines.filter((line) => line?.data !== undefined).map((line) => line?.data));
  }
  if (file.endsWith('.html') && platform === 'youtube') {
    const scripts = [...text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1] ?? '');
    return assigned(scripts, 'ytInitialData').map((found) => ({ text: found }));
  }
  if (file.endsWith('.html')) {
    const { document } = parseHTML(text);
    return PLATFORMS[platform].embedded.flatMap(({ id, find }) =>
      find(document as unknown as Document).map((found) => ({ text: found, source: id })),
    );
  }
  if (!file.endsWith('.json')) return [];
  const body = json(text);
  if (body === undefined) return [];
  if (Array.isArray(body)) return platform === 'instagram' ? timelines(body) : [];
  const { feed_items } = body as { feed_items?: { media_or_ad?: unknown }[] };
  if (platform === 'instagram' && feed_items) {
    return timelines(feed_items.flatMap((item) => (item.media_or_ad ? [item.media_or_ad] : [])));
  }
  return [unpacked(body) ?? { text }];
}

/**
 * The largest body of each recording that one of the platform's readers may be asked to read: every recording counts
 * once, whatever its tool put into one file. Short ones are left out: their parsing is too quick to be timed.
 */
export function recorded(platform: PlatformId): Body[] {
  const folder = shared('captures', platform);
  if (!folder) return [];
  const { endpoints, embedded } = PLATFORMS[platform];
  return readdirSync(folder).flatMap((name) => {
    const bodies = bodiesIn(platform, name, readFileSync(join(folder, name), 'utf8')).flatMap(
      ({ text, url, source }): Body[] => {
        if (text.length < 20_000 || json(text) === undefined) return [];
        const address = url && new URL(url);
        const claimed = endpoints.filter(
          (e) => !address || new RegExp(e.pattern.match).test(address.hostname + address.pathname),
        );
        const sources = source ? [source] : [...claimed, ...(address ? [] : embedded)].map(({ id }) => id);
        return sources.length > 0 ? [{ name, platform, text, sources, ...(url && { url }) }] : [];
      },
    );
    return bodies.sort((a, b) => b.text.length - a.text.length).slice(0, 1);
  });
}
