import type { PageKind, UrlPattern } from '../contract';

/** www, languages as subdomains of pinterest.com, and domains of countries: the same site everywhere. */
const HOST = '^(?:[\\w-]+\\.)*pinterest\\.[a-z]{2,4}(?:\\.[a-z]{2})?';
const resource = (names: string) => `${HOST}/resource/${names}/get/?$`;

function samples(name: string, options: string): string[] {
  const query = `source_url=%2Fa%2F&data=%7B%22options%22%3A%7B${encodeURIComponent(options)}%7D%2C%22context%22%3A%7B%7D%7D&_=1`;
  return [
    `https://www.pinterest.com/resource/${name}/get/?${query}`,
    `https://pl.pinterest.com/resource/${name}/get/?${query}`,
    `https://www.pinterest.co.uk/resource/${name}/get/?${query}`,
  ];
}

/** Operations that speak of pins, feeds or people: a renamed one is among these. For `SiteApi.match`. */
export const PINTEREST_API = resource('(\\w*(?:Pin|Feed|User)\\w*Resource)');

/** Names and shapes by the current source of other projects (2026-06 to 2026-10); no recording of a Resource body. */
export const pinterestPatterns: UrlPattern[] = [
  {
    id: 'pinterest/UserResource',
    match: resource('UserResource'),
    samples: samples('UserResource', '"username":"a"'),
    verified: '2026-06-23',
  },
  {
    id: 'pinterest/UserActivityPinsResource',
    match: resource('UserActivityPinsResource'),
    samples: samples('UserActivityPinsResource', '"username":"a","user_id":"1"'),
    verified: '2026-06-23',
  },
  {
    id: 'pinterest/UserPinsResource',
    match: resource('(?:UserPins|ProfilePins|UserStoryPins)Resource'),
    samples: [...samples('UserPinsResource', '"username":"a"'), ...samples('UserStoryPinsResource', '"username":"a"')],
    verified: '2026-06-23',
  },
  {
    id: 'pinterest/BoardFeedResource',
    match: resource('(?:BoardFeed|BoardSectionPins)Resource'),
    samples: [
      ...samples('BoardFeedResource', '"board_id":"1"'),
      ...samples('BoardSectionPinsResource', '"section_id":"1"'),
    ],
    verified: '2026-06-23',
  },
  {
    id: 'pinterest/PinResource',
    match: resource('PinResource'),
    samples: samples('PinResource', '"id":"1"'),
    verified: '2026-06-23',
  },
  {
    id: 'pinterest/otherPins',
    match: resource(
      '(?:BaseSearch|UserHomefeed|RelatedPinFeed|RelatedModules|RelatedPins|BoardContentRecommendation|TopicFeed|InterestFeed|VisualSearch)Resource',
    ),
    samples: [...samples('BaseSearchResource', '"query":"a"'), ...samples('RelatedModulesResource', '"pin_id":"1"')],
    verified: '2026-06-23',
  },
  {
    id: 'pinterest/graphql',
    match: `${HOST}/_/graphql/?$`,
    samples: ['https://www.pinterest.com/_/graphql/', 'https://www.pinterest.de/_/graphql/'],
    verified: '2026-06-23',
  },
];

/** First parts of addresses that are no profile. */
const NOT_A_PROFILE = new Set(
  (
    '_ _ngjs _saved about ads advertise api app apps business categories challenge community conversion_access ' +
    'connect create createpin creators developers email engineering explore following guidelines help homefeed ' +
    'inbox invite join language license-terms login logout news_hub notifications oauth offsite password pin-builder ' +
    'pin-creation-tool policy premiere privacy privacy-policy r reactivate resource search secure settings shop ' +
    'shopping signup source static story-pin-builder switcher terms terms-of-service today topics tv upload videos ' +
    'video visual-search watch webcal ws'
  ).split(' '),
);
const TABS: Record<string, string> = {
  '': 'created',
  _created: 'created',
  created: 'created',
  _saved: 'saved',
  _pins: 'pins',
  pins: 'pins',
  _shop: 'shop',
  followers: 'followers',
  following: 'following',
  _community: 'community',
};

/** A pin's id as addresses spell it: `/pin/123/`, `/pin/a-title--123/`, and a coded one where nobody is logged in. */
export function pinIdOfPath(path: string): string | undefined {
  const part = /\/pin\/([^/?#]+)/.exec(path)?.[1];
  const id = part?.split('--').at(-1);
  return id !== undefined && /^[\w-]{1,120}$/.test(id) ? id : undefined;
}

/** What kind of page an address of Pinterest shows, whatever the country. A board is a part of its owner's profile. */
export function classifyPinterest(url: URL): PageKind {
  const [first = '', second = '', third = ''] = url.pathname.split('/').filter(Boolean);
  if (first === '') return { kind: 'home' };
  if (first === 'pin') {
    const id = pinIdOfPath(url.pathname);
    return id === undefined ? { kind: 'other' } : { kind: 'post', id };
  }
  if (first === 'search' || first === 'ideas') return { kind: 'search' };
  if (NOT_A_PROFILE.has(first.toLowerCase())) return { kind: 'other' };
  const handle = safely(first);
  const tab = TABS[second];
  if (tab !== undefined && third === '') return { kind: 'profile', handle, tab };
  return { kind: 'profile', handle, tab: 'board' };
}

function safely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
