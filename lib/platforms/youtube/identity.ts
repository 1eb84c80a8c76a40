import type { ProfileRef } from '../../model';
import { get, isRecord, list, str } from '../reading';
import { handleOf, isChannelId, present, refOf } from './text';

/** What a body says about itself. */
export interface Surface {
  /** The channel whose page this is. */
  subject?: ProfileRef;
  /** `videos`, `shorts`, `streams`, `featured`, …: the tab that is open, as far as the body says. */
  tab?: string;
  /** Home, subscriptions, trending, search: nobody's page. */
  homeFeed: boolean;
  /** One opened post of the Posts tab: its author's page. */
  opened?: boolean;
}

/** Before about 2021 a body came as an array of parts, one of which holds the response. */
export function unwrap(body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  return body.map((part) => get(part, 'response')).find(isRecord) ?? body;
}

function tracking(body: unknown, key: string): string | undefined {
  for (const service of list(body, 'responseContext.serviceTrackingParams')) {
    for (const param of list(service, 'params')) {
      if (get(param, 'key') === key) return str(get(param, 'value'));
    }
  }
  return undefined;
}

/** The first bytes of a base64url text, one character a byte. Empty for anything else. */
export function bytesOf(text: string, characters: number): string {
  const start = text
    .slice(0, characters)
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/[^\w+/].*$/, '');
  try {
    return atob(start.slice(0, start.length - (start.length % 4)));
  } catch {
    return '';
  }
}

/** Where a length that begins at `at` ends: its bytes have the high bit but for the last. */
function afterLength(bytes: string, at: number): number {
  let end = at;
  while (bytes.charCodeAt(end) > 127) end++;
  return end + 1;
}

/** Number of the field that wraps a tab's own part of a token, by its tag; recordings of 2022-11 to 2026-05. */
const TAB_TAGS: Record<number, string> = { 82: 'shorts', 114: 'streams', 122: 'videos' };

/**
 * What a continuation token says. It is base64url of a protobuf: field 80226972 holds the id that is browsed (field 2,
 * 24 characters, "UC…") and a text (field 3) that is itself base64url of a protobuf: field 110, field 3, and there the
 * field whose number tells the tab. Read by these marks: enough to know whose feed goes on, and which.
 */
export function readToken(token: unknown): { channel?: string; tab?: string } {
  if (typeof token !== 'string' || !token.startsWith('4qmFsg')) return {};
  const bytes = bytesOf(token, 96);
  const at = bytes.indexOf(`${String.fromCharCode(0x12, 24)}UC`);
  const channel = bytes.slice(at + 2, at + 26);
  if (at < 0 || !isChannelId(channel)) return {};
  const inner = bytesOf(bytes.slice(afterLength(bytes, at + 27)), 24);
  if (bytes[at + 26] !== '\u001a' || !inner.startsWith('\u00f2\u0006')) return { channel };
  const message = afterLength(inner, 2);
  const tab = inner[message] === '\u001a' ? TAB_TAGS[inner.charCodeAt(afterLength(inner, message + 1))] : undefined;
  return { channel, ...(tab && { tab }) };
}

/** The last step of the selected tab's address. */
function selectedTab(body: unknown): string | undefined {
  const tabs = ['two', 'single'].flatMap((n) => list(body, `contents.${n}ColumnBrowseResultsRenderer.tabs`));
  for (const tab of tabs) {
    const renderer = get(tab, 'tabRenderer');
    if (get(renderer, 'selected') !== true) continue;
    const url = str(get(renderer, 'endpoint.commandMetadata.webCommandMetadata.url')) ?? '';
    return /^\/(?:@[^/]+|(?:c|user|channel)\/[^/]+)\/(\w+)/.exec(url)?.[1]?.replace('community', 'posts');
  }
  return undefined;
}

/**
 * Whose page a body of `browse` (or `ytInitialData`) belongs to. `tokens`: the continuations found in it; `next`: the one
 * that continues its feed.
 */
export function surfaceOf(body: unknown, tokens: readonly unknown[], next: unknown): Surface {
  const metadata = get(body, 'metadata.channelMetadataRenderer');
  const browsed = tracking(body, 'browse_id');
  const route = tracking(body, 'route') ?? '';
  const tab = selectedTab(body) ?? /^channel\.(videos|shorts|streams)$/.exec(route)?.[1] ?? readToken(next).tab;
  const ids = [
    get(metadata, 'externalId'),
    get(body, 'header.c4TabbedHeaderRenderer.channelId'),
    route.startsWith('channel') ? browsed : undefined,
    ...(browsed === undefined ? tokens.map((t) => readToken(t).channel) : []),
  ];
  const id = ids.find(isChannelId);
  const homeFeed =
    id === undefined && (browsed !== undefined || get(body, 'contents.twoColumnSearchResultsRenderer') !== undefined);
  if (!id) return browsed === 'FEpost_detail' ? { homeFeed: false, opened: true } : present({ homeFeed, tab });
  return present({ subject: refOf({ id, handle: handleFrom(body, metadata) }), homeFeed, tab });
}

function handleFrom(body: unknown, metadata: unknown): string | undefined {
  const stated = str(get(body, 'header.c4TabbedHeaderRenderer.channelHandleText.runs.0.text'));
  if (stated?.startsWith('@')) return stated.slice(1);
  const addresses = [
    ...list(metadata, 'ownerUrls'),
    get(metadata, 'vanityChannelUrl'),
    get(body, 'header.c4TabbedHeaderRenderer.navigationEndpoint.browseEndpoint.canonicalBaseUrl'),
  ];
  return addresses.map(handleOf).find((h) => h !== undefined);
}
