import { at, exact, type PostFlag, type PostObservation, type When } from '../../model';
import { conform, isRecord, mismatch, whole } from '../reading';
import { field, hasLike, idOf, isWhole, keyOf, personOf } from './dialect';
import type { Job } from './job';
import { countsOf, shownBy } from './pin-parts';
import { type Person, PersonForm } from './schema';

export interface PinReading {
  post: PostObservation;
  pinner: Person;
  ad: boolean;
}

export function isAd(pin: unknown): boolean {
  return field(pin, 'is_promoted') === true || isRecord(field(pin, 'promoter'));
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const RFC = /^\w{3}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) \+0000$/;
const ISO = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/;

/** "Thu, 16 Oct 2025 03:38:01 +0000": when this pin was made, also where it is a copy of an older one. */
function madeAt(said: unknown): When | undefined {
  if (typeof said !== 'string') return undefined;
  // By hand: the engine's own parser of this form costs as much as all the rest of a pin.
  const parts = RFC.exec(said);
  if (!parts) return ISO.test(said) ? at(Date.parse(said)) : undefined;
  const month = MONTHS.indexOf(parts[2] ?? '') / 3;
  const [day, year, hour, minute, second] = [1, 3, 4, 5, 6].map((i) => Number(parts[i])) as [number, ...number[]];
  return Number.isInteger(month) && month >= 0 && day > 0 && day <= 31
    ? at(Date.UTC(year ?? 0, month, day, hour, minute, second))
    : undefined;
}

/**
 * A copy of somebody else's pin, or of an own one in another place: its numbers belong to the original. Which of the
 * three facts a body carries differs; a claimed domain (`closeup_attribution`) says nothing about who made the pin.
 */
function isCopy(raw: unknown, pinner: Person): boolean {
  if (field(raw, 'is_repin') === true) return true;
  const by = idOf(field(raw, 'native_creator')) ?? idOf(field(raw, 'origin_pinner'));
  return by !== undefined && by !== pinner.id;
}

/** Where title and description stand. */
const TEXTS = ['title', 'grid_title', 'description', 'closeup_unified_description'] as const;
const blank = (v: unknown) => (typeof v === 'string' ? v.trim() : '');

/** Title and description as the page shows them; a description of one space is none. */
function captionOf(raw: unknown): string {
  const title = blank(field(raw, 'title')) || blank(field(raw, 'grid_title'));
  const text = blank(field(raw, 'description')) || blank(field(raw, 'closeup_unified_description'));
  return [title, text === title ? '' : text].filter(Boolean).join('\n');
}

/** Is the partnership's other side named? Eligibility for one says nothing. */
function isPaid(raw: unknown): boolean {
  const advertiser = field(raw, 'promoted_partnership_advertiser_name');
  return isRecord(field(raw, 'sponsorship')) || (typeof advertiser === 'string' && advertiser !== '');
}

/**
 * One pin in either dialect, as its pinner's post. A copy is a `repost`: it keeps the numbers that its page shows, which
 * are the original's, and figures leave it out. What cannot be read throws `ShapeMismatch`.
 */
export function readPin(raw: unknown, path: string, job: Job, opened: boolean): PinReading {
  if (!isRecord(raw)) return mismatch(path, raw);
  const id = idOf(raw);
  if (id === undefined) return mismatch(`${path}.${keyOf(raw, 'id')}`, raw.entityId ?? raw.id, raw);
  const who = raw.pinner;
  const pinner = personOf(who) ?? (isRecord(who) ? conform(PersonForm, who, `${path}.pinner`) : undefined);
  if (!pinner) return mismatch(`${path}.pinner`, who, raw);
  const { format, media, duration, views } = shownBy(raw, path, job);
  const counts = countsOf(raw, path, opened, job);
  const seen = exact(whole(views));
  if (seen) counts.views = seen;
  else if (views !== undefined && views !== null) job.c.shape(`${path}.story_pin_data.seo_view_count`, views, raw);
  const made = field(raw, 'created_at');
  const published = madeAt(made);
  const lost = made === undefined ? hasLike(raw, /^created_?at/i) : made !== null;
  if (!published && ((opened && Object.hasOwn(raw, keyOf(raw, 'repin_count'))) || lost))
    job.c.shape(`${path}.${keyOf(raw, 'created_at')}`, made, raw);
  for (const key of ['sponsorship', 'promoter'] as const) {
    const said = field(raw, key);
    if (said !== undefined && said !== null && !isRecord(said)) job.c.shape(`${path}.${key}`, said, raw);
  }
  for (const key of TEXTS) {
    const said = field(raw, key);
    if (said !== undefined && said !== null && typeof said !== 'string')
      job.c.shape(`${path}.${keyOf(raw, key)}`, said, raw);
  }
  if (isWhole(raw) && TEXTS.every((key) => field(raw, key) === undefined))
    job.c.shape(`${path}.description`, undefined, raw);
  const ad = isAd(raw);
  const flags: PostFlag[] = [];
  if (isCopy(raw, pinner)) flags.push('repost');
  if (isPaid(raw) || ad) flags.push('paid');
  if (field(raw, 'is_unsafe') === true) flags.push('sensitive');
  const caption = captionOf(raw);
  return {
    ad,
    pinner,
    post: {
      platform: 'pinterest',
      id,
      profileId: pinner.id,
      handle: pinner.username,
      url: `https://www.pinterest.com/pin/${id}/`,
      ...(published && { published }),
      format,
      flags,
      counts,
      hidden: field(raw, 'comments_disabled') === true && !counts.comments ? ['comments'] : [],
      doubtful: [],
      ...(caption !== '' && { caption }),
      ...(media > 0 && { mediaCount: media }),
      ...(duration !== undefined && { duration }),
      seenAt: job.ctx.seenAt,
      source: job.source,
      via: job.ctx.via,
    },
  };
}
