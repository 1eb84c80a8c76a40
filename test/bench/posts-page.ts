/**
 * Writes profiles, posts and snapshots as the extension stores them, by the browser's own interface. Runs in a page of
 * the extension: nothing outside of it is at hand.
 */
export async function storePosts(want: { profiles: number; each: number; now: number }): Promise<number> {
  const DAY = 86_400_000;
  const WORDS = ['flat white', 'grinder', 'tuesday', 'washed', 'roast', 'no scale', 'morning', 'filter', 'bag', 'pour'];
  const FORMATS = ['image', 'carousel', 'short', 'video', 'text', 'link'];
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const exact = (value: number) => ({ value, low: value, high: value });
  const db = await settled(indexedDB.open('postgauge'));
  for (let p = 0; p < want.profiles; p++) {
    const write = db.transaction(['profiles', 'posts', 'postSnapshots', 'profileSnapshots', 'readings'], 'readwrite');
    const done = new Promise<void>((yes, no) => {
      write.oncomplete = () => yes();
      write.onabort = () => no(write.error);
    });
    const profile = `instagram:${1_000 + p}`;
    const followers = exact(10_000 + 977 * p);
    const origin = { source: 'instagram/graphql', via: 'xhr', print: `p${p}` };
    const states = (counts: Record<string, { value: number; low: number; high: number }>, at: number) =>
      Object.fromEntries(
        Object.entries(counts).map(([name, count]) => [name, { newest: { count, at }, positive: { count, at } }]),
      );
    write.objectStore('profiles').put({
      key: profile,
      platform: 'instagram',
      id: String(1_000 + p),
      handle: `brand${p}`,
      name: `Brand ${p}`,
      url: `https://www.instagram.com/brand${p}/`,
      role: p === 0 ? 'own' : 'competitor',
      trackedSince: want.now - 400 * DAY,
      counts: { followers },
      countsAt: { followers: want.now },
      hidden: [],
      doubtful: [],
      states: states({ followers }, want.now),
      stamps: { handle: want.now, name: want.now, url: want.now },
      firstSeenAt: want.now - 400 * DAY,
      seenAt: want.now,
      ...origin,
    });
    write.objectStore('profileSnapshots').put({
      profile,
      slot: Math.floor(want.now / (DAY / 4)),
      seenAt: want.now - DAY,
      counts: { followers },
      hidden: [],
      ...origin,
    });
    // Everything of the last two years was read without a hole.
    write.objectStore('readings').put({
      profile,
      tab: 'posts',
      visit: 'bench',
      from: want.now - 800 * DAY,
      to: want.now,
      platform: 'instagram',
      profileId: String(1_000 + p),
      reachedStart: false,
      posts: want.each,
    });
    for (let i = 0; i < want.each; i++) {
      const at = want.now - Math.floor(((i + 0.3) * 720 * DAY) / want.each);
      const id = String(3_000_000_000_000 + i * 7 + p);
      const likes = exact(80 + ((i * 7919 + p * 131) % 900));
      const comments = exact((i * 31 + p) % 60);
      const counts: Record<string, { value: number; low: number; high: number }> =
        i % 50 === 7 ? { comments } : { likes, comments, shares: exact(i % 9) };
      const hidden = i % 50 === 7 ? ['likes'] : [];
      const words = [0, 1, 2, 3].map((n) => WORDS[(i * (n + 3) + p + n) % WORDS.length]).join(' ');
      write.objectStore('posts').put({
        profile,
        id,
        platform: 'instagram',
        handle: `brand${p}`,
        url: `https://www.instagram.com/p/${id}/`,
        published: { earliest: at, latest: at },
        order: at,
        format: FORMATS[(i + p) % FORMATS.length],
        flags: [],
        counts,
        countsAt: Object.fromEntries(Object.keys(counts).map((name) => [name, want.now - DAY])),
        hidden,
        doubtful: [],
        caption: `Number ${i} of brand ${p}: ${words}. What the day was like, and who came by for a cup of it.`,
        states: states(counts, want.now - DAY),
        dating: { earliest: at, latest: at, best: { earliest: at, latest: at, at, approximate: false } },
        pins: {},
        stamps: { format: want.now - DAY, url: want.now - DAY, caption: want.now - DAY, flags: want.now - DAY },
        firstSeenAt: at,
        seenAt: want.now - DAY,
        ...origin,
      });
      write.objectStore('postSnapshots').put({
        profile,
        id,
        slot: Math.floor((want.now - DAY) / (DAY / 4)),
        seenAt: want.now - DAY,
        counts,
        hidden,
        doubtful: [],
        ...origin,
      });
    }
    await done;
  }
  const rows = await settled(db.transaction('posts').objectStore('posts').count());
  db.close();
  return rows;
}
