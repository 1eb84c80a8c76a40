import type { ProfileRef } from '../../model';
import { get, isRecord, list, str } from '../reading';
import { handleOf, isChannelId } from './text';

/** What a body says about itself. */
export interface Surface {
  /** The channel whose page this is. */
  subject?: ProfileRef;
  /** `videos`, `shorts`, `streams`, `featured`, …: the tab that is open, as far as the body says. */
  tab?: string;
  /** Home, subscriptions, trending, search: nobody's page. */
  homeFeed: boolean;
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

/**
 * A continuation token is base64url of a protobuf: field 80226972 holds a message whose field 2 is the id that is
 * browsed. Read by its marks (24 characters, "UC"), not as a protobuf: enough to know whose feed goes on.
 */
export function channelOfToken(token: unknown): string | undefined {
  if (typeof token !== 'string' || !token.startsWith('4qmFsg')) return undefined;
  try {
    const bytes = atob(decodeURIComponent(token.slice(0, 64)).slice(0, 48).replaceAll('-', '+').replaceAll('_', '/'));
    const at = bytes.indexOf(`${String.fromCharCode(0x12, 24)}UC`);
    const id = bytes.slice(at + 2, at + 26);
    return at > 0 && isChannelId(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

/** The last step of the selected tab's address. */
function selectedTab(body: unknown): string | undefined {
  for (const tab of list(body, 'contents.twoColumnBrowseResultsRenderer.tabs').concat(
    list(body, 'contents.singleColumnBrowseResultsRenderer.tabs'),
  )) {
    const renderer = get(tab, 'tabRenderer');
    if (get(renderer, 'selected') !== true) continue;
    const url = str(get(renderer, 'endpoint.commandMetadata.webCommandMetadata.url')) ?? '';
    return /^\/(?:@[^/]+|(?:c|user|channel)\/[^/]+)\/(\w+)/.exec(url)?.[1];
  }
  return undefined;
}

/** Whose page a body of `browse` (or `ytInitialData`) belongs to; `tokens`: the continuations found in it. */
export function surfaceOf(body: unknown, tokens: readonly unknown[]): Surface {
  const metadata = get(body, 'metadata.channelMetadataRenderer');
  const browsed = tracking(body, 'browse_id');
  const route = tracking(body, 'route') ?? '';
  const tab = selectedTab(body) ?? /^channel\.(videos|shorts|streams)$/.exec(route)?.[1];
  const ids = [
    get(metadata, 'externalId'),
    get(body, 'header.c4TabbedHeaderRenderer.channelId'),
    route.startsWith('channel') ? browsed : undefined,
    ...(browsed === undefined ? tokens.map(channelOfToken) : []),
  ];
  const id = ids.find(isChannelId);
  const homeFeed =
    id === undefined && (browsed !== undefined || get(body, 'contents.twoColumnSearchResultsRenderer') !== undefined);
  if (!id) return { homeFeed, ...(tab && { tab }) };
  const handle = handleFrom(body, metadata);
  return { subject: { platform: 'youtube', id, ...(handle && { handle }) }, homeFeed, ...(tab && { tab }) };
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
