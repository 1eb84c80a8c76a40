export type YoutubeTab = 'videos' | 'shorts' | 'streams' | 'posts';

const base64url = (bytes: string) => btoa(bytes).replaceAll('+', '-').replaceAll('/', '_');
const bytesOf = (text: string) => atob(text.replaceAll('-', '+').replaceAll('_', '/'));
const field = (tag: number, bytes: string) => String.fromCharCode(tag, bytes.length) + bytes;

/** The field that a tab's part of a token stands in. */
const TAB_TAGS: Record<YoutubeTab, number> = { videos: 0x7a, shorts: 0x52, streams: 0x72, posts: 0x22 };
export const TABS = ['videos', 'shorts', 'streams', 'posts'] as const;

/** A continuation token as the platform makes them: base64url of a protobuf that names channel, tab and place. */
export function youtubeToken(channelId: string, tab: YoutubeTab, offset: number): string {
  const place = base64url(`\xf2\x06\x0a${field(0x1a, field(TAB_TAGS[tab], String(offset).padStart(6, '0')))}`);
  const inner = field(0x12, channelId) + field(0x1a, place);
  return encodeURIComponent(base64url(`\xe2\xa9\x85\xb2\x02${String.fromCharCode(inner.length)}${inner}`));
}

/** What a token of `youtubeToken` says; undefined for anything else. */
export function readYoutubeToken(token: string): { channelId: string; tab: YoutubeTab; offset: number } | undefined {
  try {
    const bytes = bytesOf(decodeURIComponent(token));
    const channelId = bytes.slice(8, 32);
    const place = bytesOf(bytes.slice(34));
    const tab = TABS.find((t) => TAB_TAGS[t] === place.charCodeAt(5));
    const offset = Number(place.slice(7));
    return /^UC[\w-]{22}$/.test(channelId) && tab && Number.isInteger(offset) ? { channelId, tab, offset } : undefined;
  } catch {
    return undefined;
  }
}
