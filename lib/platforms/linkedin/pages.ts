import { at, isExact, type PostObservation, take } from '../../model';
import type { FeedPage, ReadContext, Reader } from '../contract';
import { collector, get, isRecord } from '../reading';
import { handleOf, isOrganisation, postOfAddress, postUrn, ref } from './identity';
import { type LinkedData, type LinkedPost, readLinkedData, stated } from './linked-data';
import { type Job, observation, readCard } from './posts';
import { addProfile, followersIn, linkedProfile } from './profile';
import { type CardPage, CardPageForm } from './schema';
import { classifyLinkedin, isSite } from './urls';

/** What the address says of the page: for the choice among identities that the page itself states. */
function placeOf(context: ReadContext) {
  try {
    return classifyLinkedin(new URL(context.url));
  } catch {
    return { kind: 'other' } as const;
  }
}

function elsewhere(context: ReadContext): boolean {
  const host = /^https:\/\/([^/?#]*)/.exec(context.url)?.[1] ?? '';
  return host.endsWith('.linkedin.com') && !isSite(host);
}

/** The one that more than half of the boxes are by, or were passed on by. */
function majority(page: CardPage): string | undefined {
  const votes = new Map<string, number>();
  const boxes = page.cards.filter((card) => !card.related);
  for (const card of boxes) {
    const handle = card.header ? handleOf(card.header.by) : handleOf(card.actor);
    if (handle) votes.set(handle, (votes.get(handle) ?? 0) + 1);
  }
  const [first] = [...votes].sort((a, b) => b[1] - a[1]);
  return first && first[1] * 2 > boxes.length ? first[0] : undefined;
}

/** The opened post's box: the one that the page names, else the first that is not marked as another's. */
function openedCard(page: CardPage, named: string | undefined) {
  return (
    page.cards.find((c) => named !== undefined && postUrn(c.urn)?.id === named) ?? page.cards.find((c) => !c.related)
  );
}

/** A post of which JSON-LD alone tells. Its zero likes are doubtful: pages of videos said 0 beside a printed 1 (2025). */
function linkedPost(post: LinkedPost, owner: string, job: Job): PostObservation | undefined {
  const urn = post.urn ?? (post.article === undefined ? undefined : { kind: 'activity' as const, id: post.article });
  if (!urn) return undefined;
  const [likes, comments] = [stated(post.likes), stated(post.comments)];
  const base = observation(job, urn, owner, {
    format: post.format,
    flags: [],
    counts: { ...(likes && { likes }), ...(comments && { comments }) },
    caption: post.caption,
  });
  const published = base.published ?? (post.published === undefined ? undefined : at(post.published));
  return {
    ...base,
    ...(post.article !== undefined && { url: `https://www.linkedin.com/pulse/${encodeURIComponent(post.article)}/` }),
    ...(published && { published }),
    doubtful: likes?.value === 0 ? ['likes'] : [],
  };
}

function addLinked(data: LinkedData, owner: string, met: ReadonlySet<string | undefined>, job: Job): void {
  const name = data.profiles.find((p) => p.handle === owner)?.name;
  for (const post of data.posts) {
    if (met.has(post.urn?.id)) continue;
    const mine =
      post.author === undefined ? post.authorName !== undefined && post.authorName === name : post.author === owner;
    const read = linkedPost(post, owner, job);
    if (!mine) job.out.skip('other-author', 1, read?.id);
    else if (read) job.out.post(read);
  }
}

/** Cards in the order of the page; a feed where they stand in falling order. */
function feedOf(page: CardPage, owner: string, posts: readonly PostObservation[]): FeedPage {
  const times = posts.map((p) => p.published?.earliest ?? Number.NaN);
  const falling = times.every((t, i) => i === 0 || t < (times[i - 1] ?? Number.NaN));
  const guest = page.surface === 'guest';
  return {
    profile: ref(owner),
    tab: 'posts',
    position: guest || page.first ? 'top' : page.first === false ? 'next' : 'unsaid',
    ended: false,
    ordered: falling && !times.some(Number.isNaN) ? posts.map((p) => p.id) : [],
  };
}

function readPage(page: CardPage, data: LinkedData, job: Job) {
  const { out, context } = job;
  const place = placeOf(context);
  const guest = page.surface === 'guest';
  const named = postOfAddress(page.opened)?.id ?? (guest ? undefined : place.kind === 'post' ? place.id : undefined);
  const onPost = named !== undefined || (place.kind === 'post' && page.cards.length > 0);
  if (page.nameless) out.skip('no-identity', page.nameless);
  if (!guest && place.kind !== 'profile' && place.kind !== 'post') {
    for (const card of page.cards) out.skip('home-feed', 1, postUrn(card.urn)?.id);
    return out.result({ empty: 'normal' });
  }
  const opened = onPost ? openedCard(page, named) : undefined;
  const stateds = [...page.subjects.map(handleOf), ...data.profiles.filter((p) => p.main).map((p) => p.handle)];
  const addressed = place.kind === 'profile' ? place.handle : undefined;
  const written = (h: string) => page.cards.some((c) => handleOf(c.actor) === h || handleOf(c.header?.by) === h);
  const owner = opened
    ? handleOf(opened.actor)
    : (stateds.find((h) => h !== undefined) ??
      (addressed !== undefined && written(addressed) ? addressed : majority(page)) ??
      data.posts[0]?.author);
  if (owner === undefined) {
    if (page.cards.length > 0) out.shape(opened ? 'cards[].actor' : 'subjects', undefined, opened ?? page);
    out.skip('no-identity', page.cards.length);
    return out.result({ empty: 'normal' });
  }
  const before = out.result().posts.length;
  out.each(page.cards, 'cards', (_, path, index) => {
    const card = page.cards[index];
    if (!card) return;
    const id = postUrn(card.urn)?.id;
    if (opened && card !== opened) return out.skip('suggestion', 1, id);
    const linked = data.posts.find((p) => p.urn !== undefined && p.urn.id === id);
    readCard(card, path, owner, { reposts: !guest, ...(linked && { linked }) }, job);
  });
  const read = out.result().posts.slice(before);
  const line = opened ?? page.cards.find((c) => handleOf(c.actor) === owner);
  const head = opened ? [] : page.followers;
  const top = followersIn(head, !guest, context.language);
  const below = isOrganisation(owner) && line?.line ? followersIn([line.line], false, context.language) : undefined;
  const headed = head.length > 0 || (!opened && !below && page.name !== undefined && isOrganisation(owner));
  if (guest && headed && !top) out.shape('followers', head[0], page);
  else if (opened && (guest || line?.line) && isOrganisation(owner) && !below) {
    out.shape('cards[].line', line?.line, opened);
  }
  const linked = linkedProfile(data, owner);
  const all = [top, below, stated(linked?.followers)].filter((c) => c !== undefined);
  const followers = all.find(isExact) ?? all[0];
  const name = (opened ? undefined : page.name) ?? line?.name ?? linked?.name;
  if (followers || guest) addProfile(job, owner, followers ? { followers } : {}, name, linked);
  addLinked(data, owner, new Set(page.cards.map((c) => postUrn(c.urn)?.id)), job);
  const feed = opened || read.length === 0 ? undefined : feedOf(page, owner, read);
  return out.result({ subject: ref(owner), ...(feed && { feed }), empty: 'normal' });
}

/** Reads what the finders made of a page; and JSON-LD that somebody saved without its page. */
export function pageReader(source: string): Reader {
  return (body, context) => {
    const job: Job = { out: collector(source), source, context };
    const { out } = job;
    // Blogs and help pages name the site's own organisation, and others' addresses.
    if (elsewhere(context)) return out.result({ empty: 'normal' });
    const taken = take(CardPageForm, body);
    if (!taken.ok) {
      const ours = isRecord(body) && get(body, 'surface') !== undefined;
      const data = ours ? { posts: [], profiles: [] } : readLinkedData(body);
      if (data.posts.length + data.profiles.length === 0) out.shape('(page)', body, body);
      const owner = data.profiles.find((p) => p.main)?.handle ?? data.posts[0]?.author;
      const linked = owner === undefined ? undefined : linkedProfile(data, owner);
      const followers = stated(linked?.followers);
      if (linked) addProfile(job, linked.handle, followers ? { followers } : {}, linked.name, linked);
      if (owner !== undefined) addLinked(data, owner, new Set(), job);
      return out.result({ ...(owner !== undefined && { subject: ref(owner) }), empty: 'normal' });
    }
    const data: LinkedData = { posts: [], profiles: [] };
    taken.value.ld.forEach((text, i) => {
      try {
        const read = readLinkedData(JSON.parse(text));
        data.posts.push(...read.posts);
        data.profiles.push(...read.profiles);
      } catch {
        out.shape(`ld[${i}]`, text);
      }
    });
    return readPage(taken.value, data, job);
  };
}
