import type { PageKind, UrlPattern } from '../contract';

const API = '^(?:www|[a-z]{2})\\.linkedin\\.com/voyager/api/';

/**
 * The parts of the site's interface that hold posts and the people and organisations that write them. Messages, jobs
 * and notifications have paths of their own and are not named here.
 */
export const LINKEDIN_API = `${API}((?:feed|organization|identity)(?:/(?:dash|updates\\w*|profileUpdates\\w*))?)(?:/|$)`;

/** One address answers for all persisted queries; which one it was stands in the body. */
export const linkedinPatterns: UrlPattern[] = [
  {
    id: 'linkedin/graphql',
    match: `${API}graphql$`,
    samples: [
      'https://www.linkedin.com/voyager/api/graphql?variables=(count:20,start:0)&queryId=voyagerFeedDashProfileUpdates.a1b2',
    ],
    verified: '2026-06-26',
  },
  {
    id: 'linkedin/updates',
    match: `${API}(?:feed/(?:dash/)?(?:feedU|u)pdates\\w*|organization/updates\\w*|identity/profileUpdates\\w*)$`,
    samples: [
      'https://www.linkedin.com/voyager/api/feed/updates?q=memberShareFeed',
      'https://www.linkedin.com/voyager/api/organization/updatesV2?companyIdOrUniversalName=example&start=0',
      'https://www.linkedin.com/voyager/api/identity/profileUpdatesV2?count=20',
    ],
    verified: '2026-06-26',
  },
  {
    id: 'linkedin/organization',
    match: `${API}organization/(?:dash/)?companies$`,
    samples: ['https://www.linkedin.com/voyager/api/organization/companies?q=universalName&universalName=example'],
    verified: '2026-06-26',
  },
];

const ORGANISATIONS = new Set(['company', 'showcase', 'school']);
const ACTIVITY_TABS: Record<string, string> = { all: 'posts', shares: 'posts', posts: 'posts' };

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The site itself: `www`, or a country's two letters. Its help, its blogs and its courses stand below the same domain. */
export const isSite = (hostname: string) => /^(?:www|[a-z]{2})\.linkedin\.com$/.test(hostname);

/** What kind of page an address of LinkedIn shows. Organisations keep the first part of their address in the handle. */
export function classifyLinkedin(url: URL): PageKind {
  if (!isSite(url.hostname)) return { kind: 'other' };
  const [first = '', second = '', third = '', fourth = ''] = url.pathname.split('/').filter(Boolean).map(decoded);
  if (first === 'in' && second !== '') {
    const tab =
      third === '' ? 'posts' : third === 'recent-activity' ? (ACTIVITY_TABS[fourth || 'all'] ?? fourth) : third;
    return { kind: 'profile', handle: second.toLowerCase(), tab };
  }
  if (ORGANISATIONS.has(first) && second !== '') {
    const tab = third === '' ? 'posts' : (ACTIVITY_TABS[third] ?? third);
    return { kind: 'profile', handle: `${first}/${second.toLowerCase()}`, tab };
  }
  if (first === 'posts' && second !== '') {
    const id = /-(?:activity|share|ugcPost)-(\d{15,20})(?:-|$)/i.exec(second)?.[1];
    return id ? { kind: 'post', id } : { kind: 'other' };
  }
  if (first === 'feed' && second === 'update') {
    const id = /urn:li:(?:activity|share|ugcPost):(\d{15,20})/i.exec(third)?.[1];
    return id ? { kind: 'post', id } : { kind: 'other' };
  }
  if (first === 'pulse' && second !== '') return { kind: 'post', id: second };
  if (first === '' || first === 'feed' || first === 'preload') return { kind: 'home' };
  return first === 'search' ? { kind: 'search' } : { kind: 'other' };
}
