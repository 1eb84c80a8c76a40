/** The memory of one document: later sightings add, nothing erases, identities come from bodies. */
import { describe, expect, it } from 'vitest';
import { VisitState } from '../../lib/capture/visit';
import { exactly, NOW, post, profile } from './rows';

describe('posts', () => {
  it('a tile seen after the opened post does not take away what that showed', () => {
    const visit = new VisitState();
    visit.addPosts([
      post('1', { format: 'carousel', counts: { likes: exactly(310), comments: exactly(4) }, caption: 'full' }),
    ]);
    visit.addPosts([
      post('1', {
        format: 'unknown',
        flags: ['partial'],
        counts: { views: exactly(9_000) },
        hidden: ['likes'],
        seenAt: NOW + 1,
      }),
    ]);
    expect(visit.post('1')).toMatchObject({
      format: 'carousel',
      flags: [],
      counts: { likes: exactly(310), comments: exactly(4), views: exactly(9_000) },
      hidden: [],
      caption: 'full',
      seenAt: NOW + 1,
    });
  });

  it('a falling count is kept as it fell, whatever the order of arrival', () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const visit = new VisitState();
      const seen = [
        post('1', { counts: { likes: exactly(10) } }),
        post('1', { counts: { likes: exactly(8) }, seenAt: NOW + 5 }),
      ];
      for (const i of order) visit.addPosts([seen[i]!]);
      expect(visit.post('1')?.counts.likes).toEqual(exactly(8));
    }
  });

  it('a rounded count does not blur the exact one that the opened post gave, and stands where it disagrees', () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const visit = new VisitState();
      const seen = [
        post('1', { counts: { views: exactly(12_345), shares: exactly(70) } }),
        post('1', {
          counts: { views: { value: 12_000, low: 12_000, high: 12_999 }, shares: { value: 80, low: 75, high: 84 } },
          seenAt: NOW + 5,
        }),
      ];
      for (const i of order) visit.addPosts([seen[i]!]);
      expect(visit.post('1')?.counts).toEqual({ views: exactly(12_345), shares: { value: 80, low: 75, high: 84 } });
    }
  });

  it('a pinned post that comes again at its date stays pinned', () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const visit = new VisitState();
      const seen = [post('1', { flags: ['pinned', 'quote'] }), post('1', { flags: ['quote'], seenAt: NOW + 60_000 })];
      for (const i of order) visit.addPosts([seen[i]!]);
      expect(visit.post('1')?.flags).toEqual(['pinned', 'quote']);
      visit.addPosts([post('1', { flags: ['quote'], seenAt: NOW + 86_400_000 })]);
      expect(visit.post('1')?.flags).toEqual(['quote']);
    }
  });

  it('the narrower time stays', () => {
    const visit = new VisitState();
    visit.addPosts([post('1', { published: { earliest: 5, latest: 5 } })]);
    visit.addPosts([post('1', { published: { earliest: 0, latest: 9 }, seenAt: NOW + 1 })]);
    expect(visit.post('1')?.published).toEqual({ earliest: 5, latest: 5 });
  });

  it('is bounded: the posts seen longest ago give way', () => {
    const visit = new VisitState();
    for (let i = 0; i < 3_100; i++) visit.addPosts([post(`${i}`)]);
    expect(visit.visit().posts).toHaveLength(3_000);
    expect(visit.post('0')).toBeUndefined();
    expect(visit.post('3099')).toBeDefined();
  });
});

describe('profiles', () => {
  it('a rounded count does not blur the exact one that it agrees with', () => {
    const visit = new VisitState();
    visit.addProfiles([profile('7', { counts: { followers: exactly(48_213) } })]);
    visit.addProfiles([
      profile('7', { counts: { followers: { value: 48_200, low: 48_150, high: 48_249 } }, seenAt: NOW + 1 }),
    ]);
    expect(visit.visit().profiles[0]?.counts.followers).toEqual(exactly(48_213));
    visit.addProfiles([
      profile('7', { counts: { followers: { value: 49_000, low: 48_950, high: 49_049 } }, seenAt: NOW + 2 }),
    ]);
    expect(visit.visit().profiles[0]?.counts.followers?.value).toBe(49_000);
  });
});

describe('subject', () => {
  const at = (handle: string) => ({ kind: 'profile' as const, handle, tab: 'posts' });

  it('is who the data names, not who the address names', () => {
    const visit = new VisitState();
    expect(visit.subject(at('acme'))).toBeUndefined();
    visit.addProfiles([profile('7', { handle: 'acme', name: 'Acme' })]);
    visit.nameSubject({ platform: 'x', id: '7', handle: 'acme' }, at('acme'));
    expect(visit.subject(at('Acme'))).toEqual({ platform: 'x', id: '7', handle: 'acme', name: 'Acme' });
    expect(visit.subject({ kind: 'home' })).toBeUndefined();
  });

  it('after a soft navigation the old subject is not the new page’s; back again it is, without new data', () => {
    const visit = new VisitState();
    visit.nameSubject({ platform: 'x', id: '7', handle: 'acme' }, at('acme'));
    expect(visit.subject(at('borealis'))).toBeUndefined();
    visit.nameSubject({ platform: 'x', id: '8', handle: 'borealis' }, at('borealis'));
    expect(visit.subject(at('borealis'))?.id).toBe('8');
    expect(visit.subject(at('acme'))?.id).toBe('7');
  });

  it('is known under an old address that the data does not spell', () => {
    const visit = new VisitState();
    visit.nameSubject({ platform: 'youtube', id: 'UC1', handle: '@acme' }, at('acmechannel'));
    expect(visit.subject(at('acmechannel'))?.id).toBe('UC1');
    expect(visit.subject(at('uc1'))?.id).toBe('UC1');
    expect(visit.subject(at('@acme'))?.id).toBe('UC1');
  });

  it('of an opened post is its author', () => {
    const visit = new VisitState();
    visit.addPosts([post('1', { profileId: '9', handle: 'nine' })]);
    expect(visit.subject({ kind: 'post', id: '1' })).toMatchObject({ id: '9', handle: 'nine' });
    expect(visit.subject({ kind: 'post', id: '2' })).toBeUndefined();
  });
});
