import type { ProfileRef } from '../../model';
import type { FeedPage, Reader } from '../contract';
import { collector, get, isRecord, type Keyed, list, str } from '../reading';
import { permalinkId, placeOf, sectionProfile } from './address';
import { readIntro, TILES } from './intro';
import { edgesOf, hasEnded, type Job, readFeed, readForeign, readPinned, readSingle, storyOfEdge } from './posts';
import { isHeader, readProfile } from './profile';
import { isStory } from './story';

/** What the answers of one body named so far: an HTML page holds several. */
export interface Named {
  subject?: ProfileRef;
  feed?: FeedPage;
  /** Introductions, which name their profile by its number alone: read when the whole body has been. */
  intros: Found[];
}

/** Lists that are nobody's profile, whatever stands in them. */
const FOREIGN =
  /^(?:unified_stories.*|news_feed|serpResponse|search|group_feed|groups_.*feed|home_feed|watch_feed|video_home.*|suggested.*|related.*|recommend.*)$/;
/** Parts of a body that hold no story of the page: skipped for their size. */
const IDLE = new Set(['extensions', 'comment_list_renderer', 'display_comments', 'profile_tabs', 'mediaset']);

const MOST_STEPS = 20_000;
const MOST_DEPTH = 14;

/** A bar of counters that came without the reel that it is of. */
function looseBar(v: Keyed): string | undefined {
  if (v.fb_reel_react_button === undefined && get(v, 'feedback.total_comment_count') === undefined) return undefined;
  return isStory(v) ? undefined : permalinkId(v.url);
}

interface Found {
  record: Keyed;
  path: string;
  owner: ProfileRef | undefined;
  /** Connection that the record is an element of. */
  list: string | undefined;
  foreign: boolean;
}

const TIMELINE = 'timeline_list_feed_units';
const REELS = 'aggregated_fb_shorts';
const PINNED = 'profile_pinned_post';

/** Every place of interest near the top of one answer: found first, read afterwards, because pieces come in any order. */
function placesOf(data: Keyed, start: string) {
  const headers: Found[] = [];
  const intros: Found[] = [];
  const holders: Found[] = [];
  const stories: Found[] = [];
  const bars = new Map<string, Keyed>();
  type Step = { value: unknown; key: string; depth: number } & Omit<Found, 'record'>;
  const queue: Step[] = [
    { value: data, key: '', path: start, owner: undefined, list: undefined, foreign: false, depth: 0 },
  ];
  for (let i = 0; i < queue.length && i < MOST_STEPS; i++) {
    const { value, key, path, owner, list: at, foreign, depth } = queue[i] as Step;
    if (depth > MOST_DEPTH) continue;
    if (Array.isArray(value)) {
      const inside = key === 'edges' || key === 'nodes' ? path : at;
      for (const v of value)
        if (typeof v === 'object' && v !== null)
          queue.push({ value: v, key, path: `${path}[]`, owner, list: inside ?? path, foreign, depth: depth + 1 });
      continue;
    }
    if (!isRecord(value)) continue;
    const found = { record: value, path, owner, list: at, foreign };
    if (isStory(value)) {
      stories.push(found);
      continue;
    }
    const bar = looseBar(value);
    if (bar !== undefined) bars.set(bar, value);
    if (isHeader(value)) headers.push(found);
    if (isRecord(value[TILES])) intros.push(found);
    const id = profileId(value, key);
    const mine = id === undefined || id === owner?.id ? owner : { platform: 'facebook' as const, id };
    if (TIMELINE in value || REELS in value || PINNED in value) holders.push({ ...found, owner: mine });
    for (const [name, v] of Object.entries(value)) {
      if (
        typeof v !== 'object' ||
        v === null ||
        name === TIMELINE ||
        name === REELS ||
        name === PINNED ||
        name === TILES ||
        IDLE.has(name)
      )
        continue;
      queue.push({
        value: v,
        key: name,
        path: `${path}.${name}`,
        owner: mine,
        list: at,
        foreign: foreign || FOREIGN.test(name),
        depth: depth + 1,
      });
    }
  }
  return { headers, intros, holders, stories, bars };
}

/** Whose part of the answer a record is: a person's or page's own record, or a section of one. */
function profileId(value: Keyed, key: string): string | undefined {
  const id = str(value.id);
  const section = sectionProfile(id);
  if (section !== undefined) return section;
  if (id === undefined || !/^\d{1,20}$/.test(id)) return undefined;
  if (value[TIMELINE] !== undefined || value[PINNED] !== undefined) return id;
  return /^(?:User|Page|Profile)$/.test(str(value.__typename) ?? '') || key === 'user' ? id : undefined;
}

function withBar(node: unknown, bars: ReadonlyMap<string, Keyed>): unknown {
  if (bars.size === 0 || !isRecord(node)) return node;
  const video = list(node, 'attachments')
    .map((a) => str(get(a, 'media.id')))
    .find((id) => id !== undefined);
  const id = video ?? str(get(node, 'short_form_video_context.video.id'));
  const bar = id === undefined ? undefined : bars.get(id);
  if (!bar) return node;
  const joined: Keyed = { ...node };
  for (const key of ['fb_reel_react_button', 'feedback'])
    if (isRecord(bar[key])) joined[key] = isRecord(joined[key]) ? { ...bar[key], ...joined[key] } : bar[key];
  return joined;
}

/** Reads one answer: `data` of a response, or of one query that the server made for the page. */
export function readData(data: Keyed, path: string, job: Job, named: Named): void {
  const { headers, intros, holders, stories, bars } = placesOf(data, path);
  for (const { record, path: at } of headers) {
    const ref = readProfile(record, at, job);
    // Cards that open over a name are headers too; only the page's own stands under this key.
    if (ref && at.includes('profile_header_renderer')) named.subject = ref;
  }
  named.intros.push(...intros);
  for (const holder of holders) readHolder(holder, bars, job, named);
  readStories(stories, bars, job, named);
}

/** The timeline, the pinned story and the reels of one profile. */
function readHolder(
  { record, path, owner, foreign }: Found,
  bars: ReadonlyMap<string, Keyed>,
  job: Job,
  named: Named,
): void {
  const known = named.subject && (owner === undefined || named.subject.id === owner.id) ? named.subject : owner;
  const asked = job.ctx.subject;
  const ref = known && known.handle === undefined && asked?.id === known.id ? asked : known;
  const pinned = record[PINNED];
  if (isRecord(pinned)) readPinned(pinned, `${path}.${PINNED}`, ref, job);
  // What stands beside the pinned story in every answer: gone, or under a name that nothing knows.
  if (PINNED in record && !(TIMELINE in record) && !(REELS in record))
    job.c.shape(`${path}.${TIMELINE}`, undefined, record);
  for (const [key, tab] of [
    [TIMELINE, 'posts'],
    [REELS, 'reels'],
  ] as const) {
    if (!(key in record)) continue;
    const connection = record[key];
    if (connection === null) continue;
    const at = `${path}.${key}.edges`;
    if (!isRecord(connection) || !Array.isArray(connection.edges)) {
      job.c.shape(at, isRecord(connection) ? connection.edges : connection, connection);
      continue;
    }
    const edges = edgesOf(connection);
    if (foreign) {
      readForeign(edges.map(storyOfEdge), at, job, 'suggestion');
      continue;
    }
    // The page's own query asks for `user`, and what follows for `node`; reels have one form for both.
    const first = job.ctx.via === 'embedded' || /\.user$/.test(path) || isRecord(pinned);
    const { owner: whose, page } = readFeed(
      {
        edges: edges.map((edge) => withBarOfEdge(edge, bars)),
        path: at,
        tab,
        kind: tab === 'reels' ? 'reel' : 'story',
        owner: ref,
        position: first ? 'top' : tab === 'posts' ? 'next' : 'unsaid',
        ended: hasEnded(connection),
      },
      job,
    );
    if (whose) named.subject = whose.handle === undefined && named.subject?.id === whose.id ? named.subject : whose;
    if (page && !named.feed && (page.ordered.length > 0 || page.ended)) named.feed = page;
  }
}

function withBarOfEdge(edge: unknown, bars: ReadonlyMap<string, Keyed>): unknown {
  return bars.size === 0 ? edge : withBar(storyOfEdge(edge), bars);
}

/** Stories outside of a profile's known lists. */
function readStories(stories: readonly Found[], bars: ReadonlyMap<string, Keyed>, job: Job, named: Named): void {
  const lists = new Map<string, Found[]>();
  for (const found of stories) {
    if (found.foreign) readForeign([found.record], found.path, job, 'home-feed');
    else if (found.list === undefined) readOpened(found, bars, job);
    else lists.set(found.list, [...(lists.get(found.list) ?? []), found]);
  }
  for (const [path, found] of lists) readUnknownList(found, path, job, named);
}

/** The post that the page was opened for; around a reel stand those that come next. */
function readOpened({ record, path }: Found, bars: ReadonlyMap<string, Keyed>, job: Job): void {
  const node = withBar(record, bars);
  const reel = !isRecord(record.comet_sections);
  const [root, opened] = placeOf(job.ctx.url)?.parts ?? [];
  const video = list(record, 'attachments')
    .map((a) => str(get(a, 'media.id')))
    .find((id) => id !== undefined);
  const own = str(get(record, 'short_form_video_context.video.id')) ?? video;
  if (
    reel &&
    job.ctx.via === 'embedded' &&
    root === 'reel' &&
    opened !== undefined &&
    own !== undefined &&
    own !== opened
  )
    readForeign([record], path, job, 'suggestion');
  else readSingle(node, path, reel ? 'reel' : 'story', job);
}

/**
 * A list that no reader knows. Below a profile's own record and signed by that profile it is the feed under a new
 * name: its posts are read and the name is reported. Everything else is another surface.
 */
function readUnknownList(found: readonly Found[], path: string, job: Job, named: Named): void {
  const owner = found[0]?.owner ?? named.subject ?? job.ctx.subject;
  const signs = (record: Keyed): unknown =>
    get(record, 'comet_sections.content.story.actors.0.id') ?? get(record, 'actors.0.id');
  const own = found.filter(({ record }) => owner !== undefined && signs(record) === owner.id);
  const [first] = own;
  if (owner === undefined || first === undefined || own.length * 2 < found.length) {
    const nodes = found.map(({ record }) => record);
    readForeign(nodes, path, job, 'home-feed');
    return;
  }
  job.c.shape(path, found, first.record);
  readFeed(
    {
      edges: found.map(({ record }) => record),
      path,
      tab: 'posts',
      kind: 'story',
      owner,
      position: 'next',
      ended: false,
    },
    job,
  );
}

/** A piece that found no place: part of a list, or an answer of its own. */
function readLeftOver(piece: unknown, job: Job, named: Named): void {
  if (!isRecord(piece) || !isRecord(piece.data)) return;
  const path = list(piece, 'path');
  const key = path.findLast((step) => step === TIMELINE || step === REELS);
  if (key === undefined || path.at(-1) === key) {
    readData(piece.data, 'data', job, named);
    return;
  }
  const reels = key === REELS;
  const story = storyOfEdge(piece.data);
  if (!isStory(story)) return;
  const owner = named.subject ?? job.ctx.subject;
  readFeed(
    {
      edges: [story],
      path: `data.${key}.edges`,
      tab: reels ? 'reels' : 'posts',
      kind: reels ? 'reel' : 'story',
      owner,
      position: 'next',
      ended: false,
    },
    job,
  );
}

/** One whole body, with what was left over when its pieces were joined. */
export function readAnswer(body: unknown, job: Job, named: Named): void {
  if (!isRecord(body)) {
    job.c.shape('data', body, body);
    return;
  }
  const errors = Array.isArray(body.errors) || body.error !== undefined;
  if (isRecord(body.data)) readData(body.data, 'data', job, named);
  else if (!errors && !('incremental' in body) && body.data !== null) job.c.shape('data', body.data, body);
  for (const piece of list(body, 'incremental')) readLeftOver(piece, job, named);
}

/** Runs one reader over one body and closes its books. */
export function reader(source: string, read: (body: unknown, job: Job, named: Named) => void): Reader {
  return (body, ctx) => {
    const c = collector(source);
    const named: Named = { intros: [] };
    const job = { c, ctx, source };
    c.guard('', () => read(body, job, named));
    const { intros, ...said } = named;
    const known = named.subject ?? ctx.subject;
    for (const { record, path, owner } of intros)
      if (known && (str(record.id) ?? owner?.id) === known.id) readIntro(record[TILES], known, path, job);
    return c.result({ ...said, empty: 'normal' });
  };
}

export const readGraphql = reader('facebook/graphql', readAnswer);
