import { at, type PostFlag, type PostFormat } from '../../model';
import type { ReadContext, Reader } from '../contract';
import { type Collector, collector, conform, isRecord, list, mismatch, str, whole } from '../reading';
import { readCount } from '../text/count-text';
import type { OldSheet, OldThing } from './old-markup';
import { settle, stretch } from './posts';
import { profileOf } from './profile';
import { ThingForm } from './schema';
import {
  commentCount,
  formatOfLink,
  fuzzed,
  HIDDEN,
  instant,
  named,
  person,
  pointsToAnother,
  type Score,
  type Thing,
} from './thing';
import { type Place, placeOf } from './urls';

const SOURCE = 'reddit/old';
const BULLET = /^[•·∙]$/;

/** Classes and attributes say it apart from each other; either will do. */
function isAd({ is, promoted }: OldThing): boolean {
  return promoted || is['data-promoted'] === 'true' || /\bpromoted/.test(is.class ?? '');
}

function formatOf({ is }: OldThing, crosspost: boolean): PostFormat {
  const domain = is['data-domain'] ?? '';
  if (crosspost) return 'unknown';
  if (is['data-is-gallery'] === 'true') return 'carousel';
  if (/(?:^|\s)self(?:\s|$)/.test(is.class ?? '') || domain.startsWith('self.')) return 'text';
  return formatOfLink(domain, is['data-url']);
}

/** A bullet stands where the score is hidden; the attribute beside it then says something else. */
function scoreOf(out: Collector, { is, score, scoreTitle }: OldThing, path: string): Score {
  if (BULLET.test(score)) return HIDDEN;
  // Where none is printed, what stands behind it may be a hidden one.
  if (score === '') out.shape(`${path} .score`, undefined, is);
  const stated = is['data-score'] ?? scoreTitle;
  const count = fuzzed(stated);
  if (!count) out.shape(`${path}[data-score]`, is['data-score'], is);
  return { hidden: false, ...(count && { count }), ...(score === '' && { doubtful: true }) };
}

function flagsOf({ is, edited }: OldThing, onUser: boolean, crosspost: boolean): PostFlag[] {
  const flags: PostFlag[] = [];
  if (!onUser && /(?:^|\s)stickied(?:\s|$)/.test(is.class ?? '')) flags.push('pinned');
  if (crosspost) flags.push('quote');
  if (edited) flags.push('edited');
  if (is['data-nsfw'] === 'true') flags.push('sensitive');
  return flags;
}

function readThing(out: Collector, raw: OldThing, path: string, onUser: boolean): Thing {
  const { is } = raw;
  const thing = conform(ThingForm, is, path);
  const id = thing['data-fullname'];
  const ms = whole(is['data-timestamp']);
  const published = ms === undefined ? instant(raw.time) : at(ms);
  if (!published) out.shape(`${path}[data-timestamp]`, is['data-timestamp'], is);
  const comments = commentCount(is['data-comments-count']);
  if (!comments) out.shape(`${path}[data-comments-count]`, is['data-comments-count'], is);
  if (person(thing['data-author']) && !thing['data-author-fullname']) {
    out.shape(`${path}[data-author-fullname]`, is['data-author-fullname'], is);
  }
  for (const key of ['class', 'data-permalink', 'data-author']) if (!is[key]) out.shape(`${path}[${key}]`, is[key], is);
  const crosspost = raw.crosspost || pointsToAnother(is['data-url'], id);
  const format = formatOf(raw, crosspost);
  return {
    id,
    permalink: thing['data-permalink'],
    title: str(raw.title),
    community: {
      id: thing['data-subreddit-fullname'],
      name: named(thing['data-subreddit-prefixed'], thing['data-subreddit']),
    },
    author: {
      ...(thing['data-author-fullname'] && { id: thing['data-author-fullname'] }),
      name: person(thing['data-author']),
    },
    format,
    flags: flagsOf(raw, onUser, crosspost),
    score: scoreOf(out, raw, path),
    ...(published && { published }),
    ...(comments && { comments }),
    ...((format === 'image' || format === 'video') && { mediaCount: 1 }),
  };
}

/** The address, or where it is none of the site's, the one that the document gives itself; sorted as the body says. */
function placeOfPage(sheet: OldSheet, context: ReadContext): Place {
  const asked = placeOf(context.url);
  const place = asked.kind === 'other' ? placeOf(sheet.canonical) : asked;
  const sort = /(?:^|\s)(hot|new|top|rising|controversial)-page(?:\s|$)/.exec(sheet.page)?.[1];
  return place.kind === 'community' && sort ? { ...place, sort } : place;
}

/** The side bar prints the community's subscribers in full; its id is the one that the community's posts carry. */
function readSide(
  out: Collector,
  sheet: OldSheet,
  things: readonly Thing[],
  community: boolean,
  context: ReadContext,
): void {
  const { name, subscribers, title } = sheet.header;
  if (name === '') {
    // The side bar of a user names nobody in a link.
    if (community) out.shape('.side .redditname', undefined);
    return;
  }
  const handle = `r/${name.replace(/^\/?r\//, '')}`;
  const id = things.find((thing) => thing.community.name?.toLowerCase() === handle.toLowerCase())?.community.id;
  if (!id) {
    out.skip('no-identity');
    return;
  }
  const followers = readCount(subscribers, context.language, { rounding: 'unknown', bare: true });
  if (!followers) out.shape('.subscribers .number', subscribers === '' ? undefined : subscribers);
  out.profile(profileOf({ id, handle, name: str(title) }, { ...(followers && { followers }) }, SOURCE, context));
}

/** Elements of old.reddit.com, and of extensions that append its next page to this one. */
export const readOld: Reader = (body, context) => {
  const out = collector(SOURCE);
  if (!isRecord(body)) return out.result({ empty: 'normal' });
  const sheet = body as unknown as OldSheet;
  const place = placeOfPage(sheet, context);
  const things: Thing[] = [];
  if (!Array.isArray(sheet.things) || (sheet.things.length === 0 && sheet.boxes > 0))
    out.shape('.thing', undefined, sheet);
  out.each(list(sheet.things), '.thing', (raw, path) => {
    const thing = raw as OldThing;
    if (!isRecord(thing?.is)) return mismatch(path, thing);
    if (isAd(thing)) return out.skip('ad', 1, thing.is['data-fullname']);
    if (place.kind === 'post' && thing.is['data-fullname'] !== place.id) {
      return out.skip('suggestion', 1, thing.is['data-fullname']);
    }
    things.push(readThing(out, thing, path, place.kind === 'user'));
  });
  if (sheet.fresh && isRecord(sheet.header))
    out.guard('.side', () => readSide(out, sheet, things, place.kind === 'community', context));
  const part = stretch(
    sheet.before === 0 && !/[?&]after=/.test(context.url),
    sheet.continued,
    sheet.before,
    things.length,
  );
  return settle(out, things, place, SOURCE, context, part);
};
