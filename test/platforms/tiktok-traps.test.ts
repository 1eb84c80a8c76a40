import { describe, expect, it } from 'vitest';
import type { ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/tiktok';
import { item, sigiItem } from '../../demo/shapes/tiktok-item';
import { printedCount, siteCount } from '../../lib/platforms/tiktok/counts';
import { BRAND, idAt, PUBLISHED, read, reasons, STRANGER, told, video } from './tiktok-scenario';
import { pageWith } from './x-scenario';

type Json = Record<string, unknown>;
const subject = { platform: 'tiktok', id: BRAND.id, handle: BRAND.handle } as const;
const ASKED = `cursor=0&secUid=${shapes.secUid(BRAND)}`;
const exactly = (n: number) => ({ value: n, low: n, high: n });
/** One item in a list of its own, bent. */
const one = (more: Json, post: ScenarioPost = video()) =>
  read('post_item_list', { itemList: [{ ...item(post, BRAND), ...more }], hasMore: true, statusCode: 0 }, ASKED);
const paths = (result: ReturnType<typeof read>) => told(result).map((r) => (r.kind === 'shape' ? r.path : r.kind));

describe('a number that the site rounded itself', () => {
  it.each([
    [0, 0, 0],
    [9_999, 9_999, 9_999],
    [12_000, 11_950, 12_099],
    [911_300, 911_250, 911_399],
    [2_600_000, 2_550_000, 2_699_999],
    // No multiple of any step: nobody rounded it.
    [97_723, 97_723, 97_723],
    [4_001_943, 4_001_943, 4_001_943],
    // Of hundreds, but not of the step that belongs to millions.
    [1_234_500, 1_234_450, 1_234_599],
    [1_200_000_000, 1_150_000_000, 1_299_999_999],
  ])('%i is %i to %i', (value, low, high) => {
    expect(siteCount(value)).toEqual({ value, low, high });
  });

  it.each([
    ['13K', 'en', 13_000, 12_950, 13_099],
    ['13.6K', 'de', 13_600, 13_550, 13_699],
    ['13,6K', 'id', 13_600, 13_550, 13_699],
    ['4M', 'fi', 4_000_000, 3_950_000, 4_099_999],
    ['2.9M', 'en', 2_900_000, 2_850_000, 2_999_999],
    ['1.2B', 'en', 1_200_000_000, 1_150_000_000, 1_299_999_999],
    ['842', 'id', 842, 842, 842],
    ['0', 'en', 0, 0, 0],
  ])('a printed %s (%s) is %i, at least %i and at most %i', (text, language, value, low, high) => {
    expect(printedCount(text, language)).toEqual({ value, low, high });
  });

  it('is taken from the finer of two statements', () => {
    const stats = { playCount: 260_800, diggCount: 12_000, commentCount: 252, shareCount: 205, collectCount: 97_700 };
    const statsV2 = {
      playCount: '260812',
      diggCount: '12000',
      commentCount: '252',
      shareCount: '205',
      collectCount: 97_723,
    };
    const { counts, doubtful } = one({ stats, statsV2 }).posts[0]!;
    expect(counts.views).toEqual(exactly(260_812));
    expect(counts.likes).toEqual({ value: 12_000, low: 11_950, high: 12_099 });
    expect(counts.saves).toEqual(exactly(97_723));
    expect(doubtful).toEqual([]);
  });

  it('may come printed', () => {
    const stats = { playCount: '260.8K', diggCount: 12_000, commentCount: '252', shareCount: 205 };
    const result = one({ stats, statsV2: undefined });
    expect(result.posts[0]?.counts).toMatchObject({
      views: { value: 260_800, low: 260_750, high: 260_899 },
      comments: exactly(252),
    });
    expect(told(result)).toEqual([]);
    expect(paths(one({ stats: { ...stats, playCount: 'many' }, statsV2: undefined }))).toEqual([
      'itemList[].stats.playCount',
    ]);
  });

  it('of a profile is exact where the whole statement is', () => {
    const counts = { followerCount: '12500', followingCount: '3', videoCount: '40', heartCount: '199463' };
    const info = { user: { id: BRAND.id, uniqueId: BRAND.handle }, stats: {}, statsV2: counts };
    expect(read('user_detail', { userInfo: info }).profiles[0]?.counts.followers).toEqual(exactly(12_500));
    // Nothing in it shows that this one was not rounded.
    const unsure = { ...info, statsV2: { ...counts, heartCount: '199500' } };
    expect(read('user_detail', { userInfo: unsure }).profiles[0]?.counts.followers).toEqual({
      value: 12_500,
      low: 12_450,
      high: 12_599,
    });
  });
});

describe('zero, missing and doubtful', () => {
  it('keeps a zero that nothing denies', () => {
    const zero = { likes: 0, comments: 0, shares: 0, saves: 0, views: 0 };
    const { counts, doubtful } = one({}, video(zero)).posts[0]!;
    expect(counts).toEqual({
      likes: exactly(0),
      comments: exactly(0),
      shares: exactly(0),
      saves: exactly(0),
      views: exactly(0),
    });
    expect(doubtful).toEqual([]);
  });

  it('doubts views of none on a post that people liked', () => {
    const { counts, doubtful } = one({}, video({ views: 0, likes: 40 })).posts[0]!;
    expect(counts.views).toEqual(exactly(0));
    expect(doubtful).toEqual(['views']);
  });

  it('doubts a count that is zero in one statement and is not in the other', () => {
    const stats = { playCount: 900, diggCount: 40, commentCount: 3, shareCount: 5, collectCount: 2 };
    const statsV2 = { ...Object.fromEntries(Object.entries(stats).map(([k, n]) => [k, String(n)])), shareCount: '0' };
    const { counts, doubtful } = one({ stats, statsV2 }).posts[0]!;
    expect(counts.shares).toEqual(exactly(5));
    expect(doubtful).toEqual(['shares']);
  });

  it('tells a count that is there no longer, and takes no other number for it', () => {
    const stats = { viewCount: 900, diggCount: 40, commentCount: 3, shareCount: 5 };
    const result = one({ stats, statsV2: undefined });
    expect(Object.keys(result.posts[0]?.counts ?? {}).sort()).toEqual(['comments', 'likes', 'shares']);
    expect(paths(result)).toEqual(['itemList[].stats.playCount']);
  });

  it('never takes watchers of a live room for views', () => {
    const liveRoomInfo = { roomId: '1', title: 'Cupping', liveRoomStats: { userCount: 812 } };
    const result = one({ liveRoomInfo, stats: {}, statsV2: undefined, video: undefined });
    expect(result.posts[0]?.format).toBe('live');
    expect(result.posts[0]?.counts).toEqual({});
  });
});

describe('whose a post is', () => {
  const own = [video({}, 1), video({ published: PUBLISHED - 86_400_000 }, 2)];

  it('leaves an advertisement and a stranger’s post out of a profile’s list', () => {
    const foreign = (n: number) => ({ author: STRANGER, post: video({ published: PUBLISHED - 3_600_000 }, n) });
    const page = { ...pageWith(BRAND, own), advertisement: foreign(8), suggestion: foreign(9) };
    const result = read('post_item_list', shapes.postItemList(page).body, ASKED);
    expect(result.posts.map((p) => p.id)).toEqual(own.map((p) => p.id));
    expect(reasons(result)).toEqual({ ad: 1, 'other-author': 1 });
    expect(result.others).toHaveLength(2);
  });

  it('takes nothing of a list that names other accounts than the one asked for', () => {
    const list = { itemList: [item(video(), STRANGER)], hasMore: false };
    const result = read('post_item_list', list, ASKED, { subject });
    expect(result.posts).toEqual([]);
    expect(reasons(result)).toEqual({ 'other-author': 1 });
  });

  it('marks an own post with a commercial label, and only that one', () => {
    const flags = (more: Json) => one(more).posts[0]?.flags;
    expect(flags({ isAd: true })).toEqual(['paid']);
    expect(flags({ adAuthorization: true })).toEqual(['paid']);
    expect(flags({ adAuthorization: false, adLabelVersion: 2, BAInfo: '' })).toEqual([]);
    expect(flags({ duetInfo: { duetFromId: '7123456789012345678' } })).toEqual(['quote']);
  });

  it('tells passed-on posts of others, and keeps an own one among them', () => {
    const [first, second] = own;
    const list = shapes.otherItemList([
      { author: STRANGER, post: first! },
      { author: BRAND, post: second! },
    ]);
    const result = read('repost_item_list', list, '', { subject });
    expect(result.posts.map((p) => p.id)).toEqual([second!.id]);
    expect(result.others).toEqual([first!.id]);
    expect(reasons(result)).toEqual({ 'reposted-original': 1 });
    expect(result.feed).toBeUndefined();
  });

  it.each(['search', 'other_item_list'])('takes nothing of a list that is nobody’s: %s', (source) => {
    const posts = own.map((post) => ({ author: BRAND, post }));
    const result = read(source, shapes.otherItemList(posts, source === 'search'));
    expect(result.posts).toEqual([]);
    expect(result.others).toEqual(own.map((p) => p.id));
    expect(reasons(result)).toEqual({ 'home-feed': 2 });
  });

  it('takes rows without an author for the page’s own only where no row names one', () => {
    const rows = own.map((post) => ({ ...item(post, BRAND), author: undefined }));
    const bare = read('post_item_list', { itemList: rows, hasMore: true }, 'cursor=0', { subject });
    expect(bare.posts.map((p) => p.profileId)).toEqual([BRAND.id, BRAND.id]);
    expect(paths(bare)).toEqual(['itemList[].author']);
    const ad = { ...rows[0], id: '7500000000000000009', isAd: true };
    const paid = read('post_item_list', { itemList: [...rows, ad], hasMore: true }, 'cursor=0', { subject });
    expect([paid.posts.length, reasons(paid)]).toEqual([2, { ad: 1 }]);
    const mixed = { itemList: [rows[0], item(own[1]!, BRAND)], hasMore: true };
    const result = read('post_item_list', mixed, ASKED, { subject });
    expect(result.posts.map((p) => p.id)).toEqual([own[1]!.id]);
    expect(paths(result)).toEqual(['itemList[].author']);
    expect(paths(read('post_item_list', { itemList: rows, hasMore: true }, ASKED))).toEqual(['itemList[].author.id']);
  });

  it('tells a follower count that lost its exact statement, and a duet that names no post', () => {
    const body = shapes.userDetail(pageWith(BRAND, own).profile) as { userInfo: { statsV2: Record<string, unknown> } };
    delete body.userInfo.statsV2.followerCount;
    expect(paths(read('user_detail', body))).toEqual(['userInfo.statsV2.followerCount']);
    const row = { ...item(own[0]!, BRAND), duetInfo: { duetFromId: 'many' } };
    const result = read('post_item_list', { itemList: [row], hasMore: true }, ASKED);
    expect([result.posts[0]?.flags, paths(result)]).toEqual([[], ['itemList[].duetInfo.duetFromId']]);
  });

  it('on a page for phones is the author’s, not the account’s that shared the link', () => {
    const profile = pageWith(BRAND, own).profile;
    const result = read('rehydration', shapes.postScope(profile, own[0]!, { phone: true }));
    expect(result.posts[0]?.profileId).toBe(BRAND.id);
    expect(result.profiles.map((p) => p.id)).toEqual([BRAND.id]);
  });
});

describe('the tables of 2023', () => {
  const posts = [video({}, 1), video({ published: PUBLISHED - 86_400_000 }, 2)];
  const state = () => shapes.sigiState(pageWith(BRAND, posts));
  const ids = (body: Json) => read('SIGI_STATE', body).posts.map((p) => p.id);

  it('belong to the only account where the page does not name it', () => {
    expect(ids({ ...state(), UserPage: undefined })).toEqual(posts.map((p) => p.id));
  });

  it('keep their posts where the account’s row is gone, and say that it is', () => {
    const body = { ...state(), UserModule: undefined };
    expect(ids(body)).toEqual(posts.map((p) => p.id));
    expect(paths(read('SIGI_STATE', body))).toEqual(['UserModule.users.*']);
  });

  it('show an opened post alone, whatever stands beside it', () => {
    const [opened, beside] = posts;
    const ItemModule = { [opened!.id]: sigiItem(opened!, BRAND), [beside!.id]: sigiItem(beside!, STRANGER) };
    const result = read('SIGI_STATE', { ItemModule, ItemList: { video: { list: [opened!.id], keyword: opened!.id } } });
    expect(result.posts.map((p) => [p.id, p.profileId])).toEqual([[opened!.id, BRAND.id]]);
    expect(result.others).toEqual([beside!.id]);
  });
});

describe('lists inside a page', () => {
  const own = [video({}, 1), video({ published: PUBLISHED - 86_400_000 }, 2)];
  const rows = [item(own[0]!, BRAND), item(own[1]!, STRANGER)];

  it('give the shown account’s posts where the page shows one, and nobody’s anywhere else', () => {
    for (const list of [rows, { itemList: rows }]) {
      const scope = shapes.profileScope(pageWith(BRAND, own).profile).__DEFAULT_SCOPE__ as Json;
      const shown = read('rehydration', { __DEFAULT_SCOPE__: { ...scope, 'webapp.updated-items': list } });
      expect(shown.posts.map((p) => p.id)).toEqual([own[0]!.id]);
      expect(shown.others).toEqual([own[1]!.id]);
      const home = read('rehydration', { __DEFAULT_SCOPE__: { 'webapp.updated-items': list } });
      expect(home.posts).toEqual([]);
      expect(reasons(home)).toEqual({ 'home-feed': 2 });
    }
  });

  it('are not disturbed by an account without counts', () => {
    const scope = shapes.postScope(pageWith(BRAND, own).profile, own[0]!).__DEFAULT_SCOPE__ as Json;
    const sharer = { userInfo: { user: { id: STRANGER.id, uniqueId: STRANGER.handle } } };
    const result = read('rehydration', { __DEFAULT_SCOPE__: { 'webapp.reflow.global': sharer, ...scope } });
    expect(result.subject?.id).toBe(BRAND.id);
    expect(result.profiles.map((p) => p.id)).toEqual([BRAND.id]);
    expect(told(result)).toEqual([]);
  });
});

describe('when and what', () => {
  it('falls back on the upload’s second in the id, as a lower bound, and says so', () => {
    const result = one({ createTime: undefined });
    const [post] = result.posts;
    expect(post?.published).toEqual({ earliest: PUBLISHED - 4_000, latest: PUBLISHED - 4_000 + 10 * 86_400_000 });
    expect(post?.flags).toEqual(['approximate-time']);
    expect(paths(result)).toEqual(['itemList[].createTime']);
  });

  it('reads a time as number and as text', () => {
    for (const createTime of [PUBLISHED / 1000, String(PUBLISHED / 1000)])
      expect(one({ createTime }).posts[0]?.published).toEqual({ earliest: PUBLISHED, latest: PUBLISHED });
  });

  it('tells one picture, several, and a video apart; what lost its pictures is unknown', () => {
    const photo = (n: number) => ({
      video: { duration: 0 },
      imagePost: { images: Array.from({ length: n }, () => ({})) },
    });
    expect(one(photo(1)).posts[0]).toMatchObject({ format: 'image', mediaCount: 1 });
    expect(one(photo(7)).posts[0]).toMatchObject({ format: 'carousel', mediaCount: 7 });
    const lost = one({ video: { duration: 0 } });
    expect(lost.posts[0]?.format).toBe('unknown');
    expect(paths(lost)).toEqual(['itemList[].imagePost']);
  });

  it('stands in no order where the list was sorted by something else', () => {
    const rows = [3, 1, 2].map((n) => item(video({ published: PUBLISHED - n * 86_400_000 }, n), BRAND));
    const result = read('post_item_list', { itemList: rows, hasMore: true }, ASKED);
    expect(result.feed?.ordered).toEqual([]);
    const popular = read(
      'post_item_list',
      { itemList: rows, hasMore: false },
      `${ASKED}&post_item_list_request_type=1`,
    );
    expect(popular.feed).toBeUndefined();
    expect(popular.posts).toHaveLength(3);
  });
});

describe('an answer without posts', () => {
  it.each([
    ['post_item_list', { statusCode: 0, hasMore: false, cursor: '0' }, true],
    ['post_item_list', { statusCode: 0, hasMore: false, itemList: [] }, true],
    ['post_item_list', { statusCode: 10_000, verify: {} }, false],
    ['user_detail', { statusCode: 10_202, userInfo: {} }, true],
    ['item_detail', { statusCode: 10_204 }, true],
    ['item_detail', { statusCode: 10_101 }, false],
  ])('%s %j is expected: %s', (source, body, expected) => {
    expect(told(read(source, body))).toEqual([{ kind: 'empty', endpoint: `tiktok/${source}`, expected }]);
  });

  it('whose list has another name says so', () => {
    expect(paths(read('post_item_list', { statusCode: 0, hasMore: false, itemGrid: [{}] }))).toEqual(['itemList']);
    expect(paths(read('post_item_list', { statusCode: 0, hasMore: true }))).toEqual(['itemList']);
    const moved = { statusCode: 0, hasMore: true, data: [item(video(), BRAND)] };
    expect(paths(read('post_item_list', moved, ASKED))).toEqual(['itemList']);
  });

  it('a page of a profile that holds none is a loss, a home page is not', () => {
    const at = (url: string) => told(read('rehydration', shapes.emptyScope(), '', { via: 'embedded', url }));
    expect(at('https://www.tiktok.com/@havrela')).toMatchObject([{ kind: 'empty', expected: false }]);
    expect(at('https://www.tiktok.com/')).toMatchObject([{ kind: 'empty', expected: true }]);
  });
});

it('an id’s second is that of the upload', () => {
  expect(Number(BigInt(idAt(PUBLISHED)) >> 32n) * 1000).toBe(PUBLISHED - 4_000);
});
