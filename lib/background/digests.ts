import { liveQuery } from 'dexie';
import { keepLearnt } from '../hooks/learnt-maturity';
import { buildDigest, type PostgaugeDb, trackedProfiles, undigested } from '../store';

/** Posts come in batches while a page is scrolled: a profile's digest is made when they have stopped for so long. */
const CALM = 3_000;
/** Or after so long: somebody who scrolls all day still has digests of everything else. */
const MOST = 30_000;

/** As long as a piece takes to be read: a surface that opens meanwhile has half of the database's time at least. */
const REST = 40;
const rest = () => new Promise<void>((done) => setTimeout(done, REST));

/** Makes what is missing, one profile after the other. @returns how many digests were made */
export async function makeDigests(db: PostgaugeDb, now: number): Promise<number> {
  let made = 0;
  for (const key of await undigested(db)) if (await buildDigest(db, key, rest)) made += 1;
  await keepLearnt(
    db,
    (await trackedProfiles(db)).map(({ platform }) => platform),
    now,
  );
  return made;
}

/**
 * Follows which tracked profiles have no digest, and makes them when reading rests. What fails is told, and left until
 * the worker starts again: without digests everything is as true, only slower. @returns what stops it
 */
export function keepDigests(db: PostgaugeDb, failed: (error: unknown) => void, calm = CALM): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  let running = false;
  let stopped = false;
  const fail = (error: unknown) => {
    stop();
    failed(error);
  };
  const run = async () => {
    since = undefined;
    running = true;
    await makeDigests(db, Date.now());
    running = false;
    if ((await undigested(db)).length > 0) soon();
  };
  const soon = () => {
    if (running || stopped) return;
    since ??= Date.now();
    clearTimeout(timer);
    timer = setTimeout(() => void run().catch(fail), Math.max(0, Math.min(calm, since + MOST - Date.now())));
  };
  const watching = liveQuery(() => undigested(db)).subscribe({
    next: (missing) => {
      if (missing.length > 0) soon();
    },
    error: fail,
  });
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    watching.unsubscribe();
  };
  soon();
  return stop;
}
