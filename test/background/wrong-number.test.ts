import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { keepWrong } from '../../lib/background/wrong-number';
import { cases, ingest } from '../../lib/store';
import { batch, freshDb, n, post, profile, rounded } from '../store/sightings';

it('keeps how each count was read, and nothing that tells the post or its numbers', async () => {
  const db = await freshDb();
  const counts = { likes: rounded(12_000, 11_950, 12_049), comments: n(7), shares: n(0) };
  await ingest(db, batch('b1', { posts: [post({ counts, hidden: ['views'], doubtful: ['shares'] })] }));
  const { source, via, format, id } = post();
  await keepWrong(db, { profile: 'x:900', post: id }, 5);
  expect(await cases(db)).toEqual([
    {
      id: 1,
      at: 5,
      source,
      via,
      format,
      counts: { likes: 'rounded', comments: 'exact', shares: 'doubtful', views: 'hidden' },
    },
  ]);
});

it('refuses a post that is not stored', async () => {
  const db = await freshDb();
  await expect(keepWrong(db, { profile: 'x:900', post: 'nobody' }, 5)).rejects.toThrow('not stored');
});

it('keeps how the counts of a profile were read, and nothing that tells whose they are', async () => {
  const db = await freshDb();
  const seen = profile({ counts: { followers: rounded(12_000, 11_950, 12_049), posts: n(7) }, hidden: ['following'] });
  await ingest(db, batch('b1', { profiles: [seen] }));
  await keepWrong(db, { profile: 'x:900' }, 5);
  expect(await cases(db)).toEqual([
    {
      id: 1,
      at: 5,
      source: seen.source,
      via: seen.via,
      counts: { followers: 'rounded', posts: 'exact', following: 'hidden' },
    },
  ]);
});

it('refuses a profile that is not stored', async () => {
  await expect(keepWrong(await freshDb(), { profile: 'x:901' }, 5)).rejects.toThrow('not stored');
});
