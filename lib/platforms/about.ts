import { LONGEST_LINK } from '../model/observation';

const LONGEST_BIO = 5_000;
const MOST_LINKS = 20;

/**
 * Where sites send a click on another's address through: host and path, and the name of the address in the query.
 * `l.instagram.com` was recorded (2021); the others are those that the sites' own pages use (2026-11, not recorded).
 */
const PASSAGES: readonly [RegExp, string][] = [
  [/^lm?\.(?:instagram|facebook|threads)\.(?:com|net)\/(?:l\.php)?$/, 'u'],
  [/^(?:www\.)?youtube\.com\/redirect$/, 'q'],
  [/^(?:www\.)?tiktok\.com\/link\/v2$/, 'target'],
  [/^(?:www\.)?linkedin\.com\/(?:redir\/redirect|safety\/go)\/?$/, 'url'],
];
/** What a passage adds to the address behind it: of the click, not of the page. */
const OF_THE_CLICK = ['fbclid', 'igshid'];

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function behind(url: URL): URL {
  const at = url.hostname + url.pathname;
  const name = PASSAGES.find(([pattern]) => pattern.test(at))?.[1];
  const target = name && url.searchParams.get(name);
  return (target && parsed(target)) || url;
}

/**
 * An address that a profile shows, freed of the site's own passage; printed without a scheme ("brand.example/shop") it is
 * taken as https. Hostile text: anything but an address of the web of a bounded length is none.
 */
export function linkOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '' || text.length > LONGEST_LINK || /\s/.test(text)) return undefined;
  const outer = parsed(/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`);
  const url = outer && behind(outer);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return undefined;
  url.username = '';
  url.password = '';
  if (OF_THE_CLICK.some((name) => url.searchParams.has(name)))
    for (const name of OF_THE_CLICK) url.searchParams.delete(name);
  // A bare host is printed without its slash.
  const link = url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : url.href;
  return link.length > LONGEST_LINK ? undefined : link;
}

/** What a profile says of itself: a text as it stands, the empty one too; anything else is not told. */
export function bioOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, LONGEST_BIO).trim() : undefined;
}

/**
 * Bio and links as a sighting carries them. `links`: the texts that stand where addresses do, none for a profile that
 * shows none, undefined where the answer does not tell. Texts that are no address are passed over; where nothing else
 * stands there, nothing is told.
 */
export function aboutOf(bio: unknown, links?: readonly unknown[]): { bio?: string; links?: string[] } {
  const text = bioOf(bio);
  const told = links?.filter((one) => one !== undefined && one !== null && one !== '');
  const found = told && [...new Set(told.flatMap((one) => linkOf(one) ?? []))].slice(0, MOST_LINKS);
  const lost = found?.length === 0 && told!.length > 0;
  return { ...(text !== undefined && { bio: text }), ...(found && !lost && { links: found }) };
}
