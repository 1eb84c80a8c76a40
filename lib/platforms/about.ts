import { LONGEST_LINK } from '../model/observation';

const LONGEST_BIO = 5_000;
const MOST_LINKS = 20;

/**
 * Where sites send a click on another's address through, which stands in the query. `l.instagram.com` (2021), `l.php`
 * (2023), LinkedIn's and YouTube's were recorded; the others are those that the pages use (2026-11, not recorded).
 */
const PASSAGE =
  /^(?:lm?\.(?:instagram|facebook|threads)\.\w+\/(?:l\.php)?|www\.(?:youtube\.com\/redirect|tiktok\.com\/link\/v2|linkedin\.com\/(?:redir\/redirect|safety\/go)\/?))$/;

const parsed = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

function behind(url: URL): URL {
  if (!PASSAGE.test(url.hostname + url.pathname)) return url;
  const { searchParams: query } = url;
  return parsed(query.get('u') ?? query.get('q') ?? query.get('target') ?? query.get('url') ?? '') ?? url;
}

/**
 * An address that a profile shows, freed of the site's own passage; printed without a scheme ("brand.example/shop") it is
 * taken as https. Hostile text: anything but an address of the web, of a bounded length and without a user in it, is none.
 */
export function linkOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text.length > LONGEST_LINK || /\s/.test(text)) return undefined;
  const outer = parsed(/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`);
  const url = outer && behind(outer);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.') || url.username) return undefined;
  // What a passage adds is of the click, not of the page.
  if (url.searchParams.has('fbclid')) url.searchParams.delete('fbclid');
  // A bare host is printed without its slash.
  const link = url.href === `${url.origin}/` ? url.origin : url.href;
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
  const told = links?.filter((one) => one);
  const found = told && [...new Set(told.flatMap((one) => linkOf(one) ?? []))].slice(0, MOST_LINKS);
  const readable = found && (found.length > 0 || told.length === 0);
  return { ...(text !== undefined && { bio: text }), ...(readable && { links: found }) };
}
