import Dexie from 'dexie';
import type { ProfileKey } from '../../model';
import type { PostgaugeDb } from '../db';
import { orderedRows } from '../ordered-rows';
import { MOST_UNDATED } from '../period';
import { trackedKeys } from '../roles';
import type { PostRow } from '../rows';
import { packed, packedTexts } from './pack';
import { type DigestPart, type DigestText, FORM, HEAD, HEAD_LAST, isHead, isWhole, PART, UNDATED_LAST } from './rows';

async function readAll(
  db: PostgaugeDb,
  key: ProfileKey,
  rest: () => Promise<void>,
): Promise<{ parts: DigestPart[]; texts: DigestText[] }> {
  const parts: DigestPart[] = [];
  const texts: DigestText[] = [];
  const add = (rows: readonly PostRow[], last: number) => {
    const part = parts.length + 1;
    parts.push(packed(key, part, last, rows));
    texts.push(packedTexts(key, part, last, rows));
  };
  for await (const rows of orderedRows(db, key, 0)) {
    for (let from = 0; from < rows.length; from += PART) {
      const some = rows.slice(from, from + PART);
      add(some, some.at(-1)?.order ?? 0);
    }
    await rest();
  }
  const undated = await db.posts.where('[profile+order]').equals([key, -1]).limit(MOST_UNDATED).toArray();
  for (let from = 0; from < undated.length; from += PART) add(undated.slice(from, from + PART), UNDATED_LAST);
  return { parts, texts };
}

/**
 * Makes the digest of one profile. Posts stay writable meanwhile: a write throws the mark of the builder away with the
 * rest, and what was made is then not kept.
 * @param rest waited for between two pieces, so that a page that reads meanwhile is not held up
 * @returns whether it was kept
 */
export async function buildDigest(
  db: PostgaugeDb,
  key: ProfileKey,
  rest: () => Promise<void> = async () => undefined,
): Promise<boolean> {
  const { digests, digestTexts } = db;
  const own = [[key], [key, Dexie.maxKey]] as const;
  const made = crypto.randomUUID();
  const head = { profile: key, part: HEAD, last: HEAD_LAST, form: FORM, made } as const;
  await db.transaction('rw', [digests, digestTexts], async () => {
    await Promise.all(
      [digests, digestTexts].map((table) =>
        table
          .where('[profile+part]')
          .between(...own)
          .delete(),
      ),
    );
    await digests.put({ ...head, building: true });
  });
  const { parts, texts } = await readAll(db, key, rest);
  return db.transaction('rw', [digests, digestTexts], async () => {
    const mark = await digests.get([key, HEAD]);
    if (!mark || !isHead(mark) || mark.made !== made) return false;
    await Promise.all([digests.bulkPut([head, ...parts]), digestTexts.bulkPut(texts)]);
    return true;
  });
}

/** What tells the digests of these profiles from earlier ones, for those that have a whole one. */
export async function digestStamps(db: PostgaugeDb, keys: readonly ProfileKey[]): Promise<Map<ProfileKey, string>> {
  const heads = await db.digests.bulkGet(keys.map((key): [ProfileKey, number] => [key, HEAD]));
  return new Map(heads.flatMap((row) => (row && isWhole(row) ? [[row.profile, row.made] as const] : [])));
}

/** Tracked profiles without a digest, or with one of another form. */
export async function undigested(db: PostgaugeDb): Promise<ProfileKey[]> {
  return db.transaction('r', [db.profiles, db.digests], async () => {
    const [tracked, heads] = await Promise.all([trackedKeys(db), db.digests.where('last').equals(HEAD_LAST).toArray()]);
    const whole = new Set(heads.flatMap((row) => (isWhole(row) ? [row.profile] : [])));
    return tracked.filter((key) => !whole.has(key));
  });
}
