import { describe, expect, it } from 'vitest';
import { byBrand, filtered, NO_FILTER, tagsOf, type WatchFilter } from '../../components/watchlist/filter';
import { bareHandle, daysUnread, sameHandles } from '../../lib/hooks/watchlist';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { WATCHLIST } from './harness/watchlist';

const { list, now } = WATCHLIST;
const keys = (filter: Partial<WatchFilter>) =>
  filtered(list, PLATFORM_NAMES, { ...NO_FILTER, ...filter }).map(({ key }) => key);

describe('the watchlist', () => {
  it('own profiles first, then by name; what was put away stands apart', () => {
    expect(keys({})).toEqual([
      'bluesky:havrela',
      'instagram:havrela',
      'bluesky:kettlewyn.example',
      'instagram:kettlewyn',
      'instagram:osmundra',
      'youtube:tilvane',
    ]);
    expect(keys({ archived: true })).toEqual(['x:quorrel']);
    expect(list.profiles.find(({ key }) => key === 'x:quorrel')?.role).toBe('competitor');
  });

  it('finds by name, brand, platform, tag and note, every word of the search', () => {
    expect(keys({ search: 'TILV' })).toEqual(['youtube:tilvane']);
    expect(keys({ search: 'kettle insta' })).toEqual(['instagram:kettlewyn']);
    expect(keys({ search: 'counter' })).toEqual(['instagram:osmundra']);
    expect(keys({ search: 'kettle nowhere' })).toEqual([]);
    expect(keys({ tag: 'Winter', role: 'own' })).toEqual(['bluesky:havrela', 'instagram:havrela']);
    expect(tagsOf(list)).toEqual(['Flat white', 'Three grinders, blind', 'Winter']);
  });

  it('groups by brand, those without one last', () => {
    const groups = byBrand(list, filtered(list, PLATFORM_NAMES, NO_FILTER));
    expect(groups.map(({ brand, profiles }) => [brand?.name, profiles.length])).toEqual([
      ['Havrela', 2],
      [undefined, 4],
    ]);
  });
});

describe('visits', () => {
  it('are due after a week without a reading, what was never read first', () => {
    expect(list.due.map(({ key }) => key)).toEqual(['youtube:tilvane', 'bluesky:kettlewyn.example', 'bluesky:havrela']);
    expect(list.due.map((profile) => daysUnread(profile, now))).toEqual([undefined, 31, 9]);
  });
});

describe('the same handle', () => {
  it('is compared without what platforms add to it', () => {
    expect(bareHandle('mastodon', '@Osmundra_Tea@tea.example')).toBe('osmundratea');
    expect(bareHandle('bluesky', 'osmundra-tea.bsky.social')).toBe('osmundratea');
    expect(bareHandle('instagram', 'osmundra.tea')).toBe('osmundratea');
  });

  it('is asked about on two platforms, not where brands say otherwise already', () => {
    expect(list.suggestions).toEqual([
      { handle: 'kettlewyn', profiles: ['bluesky:kettlewyn.example', 'instagram:kettlewyn'] },
    ]);
    const [one, other] = list.profiles.filter(({ name }) => name === 'Kettlewyn');
    expect(sameHandles([{ ...one!, brand: 'k' }, other!])).toEqual([
      { handle: 'kettlewyn', profiles: [one!.key, other!.key], brand: 'k' },
    ]);
    expect(
      sameHandles([
        { ...one!, brand: 'k' },
        { ...other!, brand: 'l' },
      ]),
    ).toEqual([]);
    expect(
      sameHandles([
        { ...one!, brand: 'k' },
        { ...other!, brand: 'k' },
      ]),
    ).toEqual([]);
    expect(sameHandles([one!, { ...other!, platform: 'bluesky' }])).toEqual([]);
  });
});
