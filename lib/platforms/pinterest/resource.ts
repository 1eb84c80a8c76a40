import { fits, type ProfileRef } from '../../model';
import type { FeedPage, Reader } from '../contract';
import { collector, get, isRecord, list, str } from '../reading';
import { field, idOf, personOf } from './dialect';
import type { Job } from './job';
import { feedOf, ownerOf, readForeign, readOpened, readOwn } from './posts';
import { readPerson, refOf } from './profile';
import { type Options, OptionsForm } from './schema';

const END = '-end-';

/** What the request asked for: the body repeats it, and where it does not the address has it. */
function optionsOf(body: unknown): Options {
  const options = get(body, 'resource.options');
  return isRecord(options) && fits(OptionsForm, options) ? options : {};
}

function askedIn(address: string): Options | undefined {
  const data = /[?&]data=([^&#]+)/.exec(address)?.[1];
  if (data === undefined) return undefined;
  try {
    const options: unknown = get(JSON.parse(decodeURIComponent(data.replaceAll('+', ' '))), 'options');
    return isRecord(options) && fits(OptionsForm, options) ? options : undefined;
  } catch {
    return undefined;
  }
}

/** Empty, or where the list ends. */
const isEnd = (bookmark: unknown) => bookmark === END || bookmark === '' || bookmark === null;

interface Named {
  subject?: ProfileRef;
  feed?: FeedPage;
}
type Read = (data: unknown, path: string, job: Job, body: unknown) => Named;

const user: Read = (data, path, job) => {
  if (!isRecord(data)) {
    job.c.shape(path, data);
    return {};
  }
  const person = readPerson(data, path, job, true);
  if (!person) job.c.shape(`${path}.username`, data.username, data);
  // Hover cards ask for the same body: it names a profile, and not whose page this is.
  return {};
};

/** The items of a list: pins stand in `data`, or in `data.results`. */
function itemsOf(data: unknown, path: string, job: Job): unknown[] | undefined {
  const items = isRecord(data) ? data.results : data;
  if (Array.isArray(items)) return items;
  job.c.shape(isRecord(data) ? `${path}.results` : path, items, data);
  return undefined;
}

function profileFeed(tab: string): Read {
  return (data, path, job, body) => {
    const items = itemsOf(data, path, job);
    if (!items) return {};
    const asked = askedIn(job.ctx.url);
    const owner = ownerOf(items, { ...asked, ...optionsOf(body) }, job.ctx.subject);
    if (!owner) {
      job.c.skip('no-identity', items.length);
      if (items.length > 0) job.c.shape(`${path}[].pinner`, field(items[0], 'pinner'), items[0]);
      return {};
    }
    const line = readOwn(items, path, owner, job);
    const bookmark = get(body, 'resource_response.bookmark');
    if (bookmark !== undefined && bookmark !== null && typeof bookmark !== 'string')
      job.c.shape('resource_response.bookmark', bookmark, get(body, 'resource_response'));
    const next = list(get(body, 'resource.options.bookmarks'))[0];
    const before = asked && list(asked.bookmarks).some((b) => typeof b === 'string' && b !== '');
    const feed: FeedPage = {
      ...feedOf(owner, tab, line),
      position: before === undefined ? 'unsaid' : before ? 'next' : 'top',
      ended: isEnd(bookmark) || (bookmark === undefined && next === END) || items.length === 0,
    };
    return { subject: owner, feed };
  };
}

/** A board holds what its owner put there, and on a shared one what others did. It is no stretch of the profile. */
const board: Read = (data, path, job, body) => {
  const items = itemsOf(data, path, job);
  if (!items) return {};
  const asked = { ...askedIn(job.ctx.url), ...optionsOf(body) };
  const first = items.find((item) => isRecord(get(item, 'board')));
  const holder = personOf(get(first, 'board.owner'));
  const username =
    holder?.username ??
    str(asked.board_url ?? get(first, 'board.url'))
      ?.split('/')
      .filter(Boolean)[0];
  const owner = holder
    ? refOf(holder)
    : ownerOf(items, { user_id: idOf(get(first, 'board.owner')), username }, undefined);
  if (!owner) {
    job.c.skip('no-identity', items.length);
    if (items.length > 0) job.c.shape(`${path}[].board.owner`, get(items[0], 'board.owner'), get(items[0], 'board'));
    return {};
  }
  readOwn(items, path, owner, job);
  return { subject: owner };
};

const pin: Read = (data, path, job) => {
  const subject = readOpened(data, path, job);
  return subject ? { subject } : {};
};

const others =
  (reason: 'suggestion' | 'home-feed'): Read =>
  (data, path, job) => {
    const items = itemsOf(data, path, job);
    if (items) readForeign(items, reason, job);
    return {};
  };

/** By the operation's name, as the address, the page's state and `resource.name` spell it. */
export const RESOURCES: Record<string, Read> = {
  UserResource: user,
  UserActivityPinsResource: profileFeed('created'),
  UserPinsResource: profileFeed('pins'),
  ProfilePinsResource: profileFeed('pins'),
  UserStoryPinsResource: profileFeed('pins'),
  BoardFeedResource: board,
  BoardSectionPinsResource: board,
  PinResource: pin,
  BaseSearchResource: others('home-feed'),
  UserHomefeedResource: others('home-feed'),
  TopicFeedResource: others('home-feed'),
  InterestFeedResource: others('home-feed'),
  VisualSearchResource: others('home-feed'),
  RelatedPinFeedResource: others('suggestion'),
  RelatedPinsResource: others('suggestion'),
  RelatedModulesResource: others('suggestion'),
  BoardContentRecommendationResource: others('suggestion'),
};

/** A refusal in good order: the server says that there is nothing to show. */
function refused(response: Record<string, unknown>): boolean {
  return (response.status === 'failure' || isRecord(response.error)) && !response.data;
}

/** `/resource/…/get/`: `{ resource_response: { data, bookmark }, resource: { name, options } }`. */
export function readResource(source: string): Reader {
  return (body, ctx) => {
    const c = collector(source);
    const response = get(body, 'resource_response');
    const name = /\/resource\/(\w+)\/get/.exec(ctx.url)?.[1] ?? String(get(body, 'resource.name'));
    const read = Object.hasOwn(RESOURCES, name) ? RESOURCES[name] : undefined;
    if (!isRecord(response)) c.shape('resource_response', response, body);
    else if (refused(response)) c.skip('tombstone');
    else if (read)
      return c.result({ ...read(response.data, 'resource_response.data', { c, ctx, source }, body), empty: 'normal' });
    else c.shape('resource.name', get(body, 'resource.name'), get(body, 'resource'));
    return c.result({ empty: 'suspicious' });
  };
}
