import Dexie from 'dexie';
import type { ProfileKey } from '../../model';
import type { PostgaugeDb } from '../db';
import type { Period } from '../period';
import { type DigestedPost, unpacked, unpackedTexts } from './pack';
import { type DigestPart, type DigestText, isHead, isWhole } from './rows';

const inside = (period: Period) => {
  const from = Math.max(0, period.from);
  // As the period's index: by the later bound of the date, and what may have appeared before the end.
  return ({ published }: DigestedPost) => !published || (published.latest >= from && published.earliest < period.to);
};

async function partsOf(db: PostgaugeDb, key: ProfileKey, from: number): Promise<DigestPart[] | undefined> {
  const rows = await db.digests
    .where('[profile+last]')
    .between([key, Math.max(0, from)], [key, Dexie.maxKey])
    .toArray();
  const head = rows.pop();
  if (!head || !isWhole(head)) return undefined;
  return rows.filter((row): row is DigestPart => !isHead(row));
}

/**
 * The posts of `postsOf` out of the digest, in the same order; undefined where none is whole. To be called inside a
 * transaction that holds the digests.
 */
export async function digestedPosts(
  db: PostgaugeDb,
  key: ProfileKey,
  period: Period,
): Promise<DigestedPost[] | undefined> {
  const parts = await partsOf(db, key, period.from);
  return parts?.flatMap((part) => unpacked(part).filter(inside(period)));
}

/** A post with its words and its address. */
export type DigestedLine = DigestedPost & { caption?: string; url: string };

/**
 * The same with words and addresses, what lists of very many posts show: read at once, and unpacked a part at a time by
 * whoever goes through them.
 */
export function digestedLines(
  db: PostgaugeDb,
  key: ProfileKey,
  period: Period,
): Promise<Iterable<DigestedLine[]> | undefined> {
  return db.transaction('r', [db.digests, db.digestTexts], async () => {
    const [parts, texts] = await Promise.all([
      partsOf(db, key, period.from),
      db.digestTexts
        .where('[profile+last]')
        .between([key, Math.max(0, period.from)], [key, Dexie.maxKey])
        .toArray(),
    ]);
    return parts && linesOf(parts, texts, period);
  });
}

function* linesOf(
  parts: readonly DigestPart[],
  texts: readonly DigestText[],
  period: Period,
): Generator<DigestedLine[]> {
  const byPart = new Map(texts.map((row) => [row.part, row]));
  const fits = inside(period);
  for (const part of parts) {
    const words = byPart.get(part.part);
    const said = words ? unpackedTexts(words) : [];
    yield unpacked(part).flatMap((post, i) => (fits(post) ? [{ ...post, url: '', ...said[i] }] : []));
  }
}
