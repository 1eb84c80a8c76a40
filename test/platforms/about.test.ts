import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage } from '../../demo/scenario/types';
import { fits, PLATFORM_IDS, type PlatformId, ProfileObservationForm } from '../../lib/model';
import { aboutOf, bioOf, linkOf } from '../../lib/platforms/about';
import type { ReadContext, ReadResult } from '../../lib/platforms/contract';
import { PLATFORMS } from '../../lib/platforms/registry';
import { EXPECTED } from '../by-platform';
import { scenarioPage } from '../scenario-arbitrary';

const PAGE = (platform: PlatformId): ScenarioPage =>
  fc.sample(scenarioPage(platform), { numRuns: 1, seed: 7 }).map((page) => ({
    ...page,
    profile: { ...page.profile, bio: 'Small lots.\nRoasted on Mondays', link: 'https://brand.example/shop', posts: [] },
  }))[0] as ScenarioPage;

/** Every body of a visit, read one after the other, as one document would. */
function visit(platform: PlatformId, bodies: [url: string, body: unknown][]): ReadResult[] {
  let subject: ReadContext['subject'];
  return bodies.map(([url, body]) => {
    const { hostname, pathname } = new URL(url);
    const endpoint = PLATFORMS[platform].endpoints.find((e) => new RegExp(e.pattern.match).test(hostname + pathname));
    if (!endpoint) throw new Error(`nothing reads ${url}`);
    const context = { url, via: 'fetch' as const, seenAt: 1_795_251_600_000, language: 'en', timeZone: 'UTC' };
    const result = endpoint.read(body, { ...context, ...(subject && { subject }) });
    const [first] = result.profiles;
    subject = result.subject ?? subject ?? (first && { platform, id: first.id, handle: first.handle });
    return result;
  });
}

function about(platform: PlatformId, page: ScenarioPage) {
  const results = visit(platform, EXPECTED[platform].bodies(page));
  const profiles = results.flatMap((r) => r.profiles);
  const shapes = results.flatMap((r) => r.reports).filter((r) => r.kind === 'shape');
  return {
    bio: profiles.find((p) => p.bio !== undefined)?.bio,
    links: profiles.find((p) => p.links !== undefined)?.links,
    shapes,
  };
}

/** Profiles of communities have no website beside their words. */
const WITHOUT_LINKS: readonly PlatformId[] = ['reddit'];
/** Left out by the site where there is none, so that nothing is told of it. */
const LEFT_OUT: readonly PlatformId[] = ['bluesky'];

describe('what a profile says of itself', () => {
  it.each(PLATFORM_IDS)('%s: words and website as its builder wrote them', (platform) => {
    const page = PAGE(platform);
    const read = about(platform, page);
    expect(read.bio).toBe(page.profile.bio);
    expect(read.links).toEqual(WITHOUT_LINKS.includes(platform) ? undefined : ['https://brand.example/shop']);
    expect(read.shapes).toEqual([]);
  });
  it.each(PLATFORM_IDS)('%s: an empty bio is empty, not missing and no drift', (platform) => {
    const page = PAGE(platform);
    const { link: _, ...profile } = { ...page.profile, bio: '' };
    const read = about(platform, { ...page, profile });
    expect(read.bio).toBe('');
    const silent = WITHOUT_LINKS.includes(platform) || LEFT_OUT.includes(platform);
    expect(read.links).toEqual(silent ? undefined : []);
    expect(read.shapes).toEqual([]);
  });

  /** The key that holds the words; of Bluesky and LinkedIn a profile may leave it out. */
  const KEYS: Partial<Record<PlatformId, readonly string[]>> = {
    x: ['description', 'profile_bio'],
    instagram: ['biography'],
    youtube: ['description'],
    mastodon: ['note'],
    tiktok: ['signature'],
    pinterest: ['about'],
    reddit: ['public_description'],
    threads: ['biography'],
    facebook: ['profile_status_text'],
  };
  it.each(Object.entries(KEYS) as [PlatformId, string[]][])('%s: words that are gone are told', (platform, keys) => {
    const [head] = EXPECTED[platform].bodies(PAGE(platform));
    const results = visit(platform, [withoutKeys(head!, keys)]);
    expect(results.flatMap((r) => r.profiles).every((p) => p.bio === undefined)).toBe(true);
    const told = results.flatMap((r) => r.reports).flatMap((r) => (r.kind === 'shape' ? r.path : []));
    expect(told.some((path) => keys.some((key) => path.includes(key)))).toBe(true);
  });
});

function withoutKeys([url, body]: [string, unknown], keys: readonly string[]): [string, unknown] {
  const text = JSON.stringify(body);
  return [url, JSON.parse(text, (key, value: unknown) => (keys.includes(key) ? undefined : value))];
}

describe('an address', () => {
  it.each([
    ['https://brand.example', 'https://brand.example'],
    ['https://brand.example/', 'https://brand.example'],
    ['brand.example/shop', 'https://brand.example/shop'],
    [' Brand.example ', 'https://brand.example'],
    ['http://brand.example:8080/a?b=c#d', 'http://brand.example:8080/a?b=c#d'],
    ['https://l.instagram.com/?u=http%3A%2F%2Fbrand.example%2Fshop&e=AT2', 'http://brand.example/shop'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fbrand.example%2F%3Ffbclid%3DIw&h=AT3', 'https://brand.example'],
    ['https://www.youtube.com/redirect?event=channel_header&q=https%3A%2F%2Fbrand.example', 'https://brand.example'],
    ['https://www.tiktok.com/link/v2?aid=1&target=https%3A%2F%2Fbrand.example%2Fa', 'https://brand.example/a'],
    ['https://www.linkedin.com/redir/redirect?url=http%3A%2F%2Fwww%2Ebrand%2Eexample', 'http://www.brand.example'],
  ])('%s is %s', (text, link) => {
    expect(linkOf(text)).toBe(link);
  });
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:hello@brand.example',
    'ftp://brand.example',
    'https://l.instagram.com/?u=javascript%3Aalert(1)',
    'https://user:secret@brand.example/a',
    'https://known.example@brand.example',
    'two words',
    'nothing',
    '',
    `https://brand.example/${'a'.repeat(2_000)}`,
    7,
    null,
    { url: 'https://brand.example' },
  ])('%j is none', (value) => {
    expect(linkOf(value)).toBeUndefined();
  });
  it('or nothing, of any text; and what is given fits the vocabulary', () => {
    const hostile = fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.anything());
    fc.assert(
      fc.property(hostile, fc.array(hostile, { maxLength: 30 }), (bio, links) => {
        const seen = {
          platform: 'x',
          id: '1',
          handle: 'brand',
          url: 'https://x.com/brand',
          counts: {},
          hidden: [],
          seenAt: 1,
          source: 'x/UserTweets',
          via: 'fetch',
          ...aboutOf(bio, links),
        };
        expect(fits(ProfileObservationForm, seen)).toBe(true);
        for (const link of aboutOf(bio, links).links ?? []) expect(new URL(link).protocol).toMatch(/^https?:$/);
      }),
    );
  });
});

describe('absence', () => {
  it('of an address, of a text, and what cannot be read', () => {
    expect(aboutOf('', [])).toEqual({ bio: '', links: [] });
    expect(aboutOf(undefined)).toEqual({});
    expect(aboutOf(null, [null, '', undefined])).toEqual({ links: [] });
    expect(aboutOf('a', ['javascript:alert(1)'])).toEqual({ bio: 'a' });
    expect(aboutOf('a', ['javascript:alert(1)', 'brand.example'])).toEqual({
      bio: 'a',
      links: ['https://brand.example'],
    });
    expect(bioOf(' a \n')).toBe('a');
    expect(bioOf('a'.repeat(9_000))).toHaveLength(5_000);
  });
});
