import type { ProfileRef } from '../../model';
import type { Account } from './schema';
import { fullName } from './urls';

export function hostOf(address: string | null | undefined): string | undefined {
  try {
    const { host, protocol } = new URL(address ?? '');
    return protocol === 'https:' || protocol === 'http:' ? host.toLowerCase() : undefined;
  } catch {
    return undefined;
  }
}

/** Who an account is, on whichever server it is met. */
export interface Known {
  ref: ProfileRef & { handle: string };
  /** Lives on another server than the one that answered: its counts are what this server happens to know. */
  remote: boolean;
  url: string;
}

/** A page shows few accounts, each many times, and taking addresses apart is slow. Bounded: a page chooses the names. */
const known = new Map<string, { name: string; who: Known }>();
/** The one that was asked for last: a feed is one account's. */
let last: { account: Account; who: Known } | undefined;
let server = { asked: '', host: '' };
const MOST_KNOWN = 200;

/**
 * `name@host` is the same on every server; the id of an account is not. A server may write names of another domain than
 * its pages have (`example.org` and `social.example.org`): then the domain of the pages is the one that both sides know,
 * because on its own server the name comes without a domain.
 * @param asked address of the request: the server that answered
 */
export function identify(account: Account, asked: string): Known {
  const { acct, url, username } = account;
  if (asked !== server.asked) {
    server = { asked, host: hostOf(asked) ?? '' };
    last = undefined;
  }
  if (last?.account.acct === acct && last.account.url === url && last.account.username === username) return last.who;
  const key = `${acct}\n${url}\n${server.host}`;
  const before = known.get(key);
  const who = before?.name === username ? before.who : work(account, server.host);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, { name: username, who });
  last = { account, who };
  return who;
}

function work(account: Account, here: string): Known {
  const pages = hostOf(account.url);
  const [, domain] = /@([^@]+)$/.exec(account.acct) ?? [];
  const stated = domain?.toLowerCase();
  const remote = stated !== undefined && stated !== here;
  const split =
    pages !== undefined && stated !== undefined && pages !== `www.${stated}` && pages.endsWith(`.${stated}`);
  const home = split || stated === undefined ? (pages ?? here) : stated;
  const handle = fullName(account.acct, here || home);
  const id = `${account.username.toLowerCase()}@${home}`;
  const url = pages === undefined ? `https://${home}/@${account.username}` : (account.url ?? '');
  return { ref: { platform: 'mastodon', id, handle }, remote, url };
}
