import { seeded } from '../metrics/statistics';
import {
  type Count,
  exact,
  type PostFormat,
  type PostObservation,
  type ProfileObservation,
  type ProfileRef,
  type Reading,
  SAMPLE_PREFIX,
} from '../model';
import { SAMPLE_BRANDS, SAMPLE_CAPTIONS, type SampleBrand } from './brands';

/** One invented profile with everything that invented visits have read of it. */
export interface SampleProfile {
  profile: ProfileRef;
  role: SampleBrand['role'];
  profiles: ProfileObservation[];
  posts: PostObservation[];
  readings: Reading[];
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
const DAYS = 91;
const PLATFORM = 'instagram' as const;
/** Share of the final interactions that a post has after so many days: half on the first. */
const grown = (days: number) => 1 - 0.5 ** (Math.max(0, days) ** 0.8);

/** Three digits, as sites write "48.2K": the interval that it stands for. */
function shown(value: number, rounded: boolean): Count {
  if (!rounded) return exact(value)!;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2);
  const at = Math.round(value / step) * step;
  return { value: at, low: at - step / 2, high: at + step / 2 - 1 };
}

function pick<T extends string>(mix: Partial<Record<T, number>>, at: number): T {
  const entries = Object.entries(mix) as [T, number][];
  let left = at * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    left -= weight;
    if (left < 0) return name;
  }
  return entries.at(-1)![0];
}

interface Drawn {
  id: string;
  at: number;
  format: PostFormat;
  caption: string;
  likes: number;
  comments: number;
}

function drawPosts(brand: SampleBrand, end: number, random: () => number): Drawn[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const posts: Drawn[] = [];
  // Gaps drawn between half and one and a half of the usual: uneven, neither a schedule nor bursts.
  for (let at = end - DAYS * DAY + 5 * HOUR; at < end - 2 * HOUR; at += (7 * DAY * (0.5 + random())) / brand.perWeek) {
    const followers = brand.followers[0];
    const total = Math.exp(Math.log(brand.rate * followers) + brand.spread * normal());
    posts.push({
      id: `${SAMPLE_PREFIX}${brand.id}-${posts.length + 1}`,
      at: Math.round(at),
      format: pick(brand.mix, random()),
      caption: SAMPLE_CAPTIONS[Math.floor(random() * SAMPLE_CAPTIONS.length)]!,
      likes: Math.round(total * 0.92),
      comments: Math.round(total * 0.08),
    });
  }
  return posts;
}

function sampleOf(brand: SampleBrand, end: number, random: () => number): SampleProfile {
  const id = `${SAMPLE_PREFIX}${brand.id}`;
  const start = end - DAYS * DAY;
  const drawn = drawPosts(brand, end, random);
  const unread = brand.unread?.map((days) => end - days * DAY) as [number, number] | undefined;
  const hole = unread && { from: unread[1], to: unread[0] };
  const readable = (at: number) => !hole || at < hole.from || at >= hole.to;
  const url = `https://tilefield.example/${brand.id}`;
  const sample: SampleProfile = {
    profile: { platform: PLATFORM, id, handle: brand.id },
    role: brand.role,
    profiles: [],
    posts: [],
    readings: [],
  };
  const common = { source: 'sample', via: 'embedded' as const };
  for (let visit = start + 7 * DAY; visit <= end; visit += 7 * DAY) {
    if (!readable(visit)) continue;
    const part = (visit - start) / (end - start);
    const [first, last] = brand.followers;
    const followers = Math.round(first + (last - first) * part);
    sample.profiles.push({
      platform: PLATFORM,
      id,
      handle: brand.id,
      name: brand.name,
      url,
      counts: { followers: shown(followers, brand.rounded === true) },
      hidden: [],
      seenAt: visit,
      ...common,
    });
    // Each visit reads back three weeks, or to the hole that nobody read.
    const back = Math.max(start, visit - 21 * DAY, hole && visit > hole.to ? hole.to : 0);
    sample.readings.push({
      platform: PLATFORM,
      profileId: id,
      tab: 'posts',
      visit: `sample-${visit}`,
      from: back,
      to: visit,
      reachedStart: false,
      posts: 0,
    });
    for (const post of drawn) {
      if (post.at < back || post.at >= visit || !readable(post.at)) continue;
      const share = grown((visit - post.at) / DAY);
      sample.posts.push({
        platform: PLATFORM,
        id: post.id,
        profileId: id,
        handle: brand.id,
        url: `${url}/${post.id}`,
        published: { earliest: post.at, latest: post.at },
        format: post.format,
        flags: [],
        counts: { likes: exact(Math.round(post.likes * share))!, comments: exact(Math.round(post.comments * share))! },
        hidden: [],
        doubtful: [],
        caption: post.caption,
        seenAt: visit,
        ...common,
      });
    }
  }
  return sample;
}

/**
 * A workspace to look at before the first own profile: six invented brands over thirteen weeks, with rounded followers,
 * a stretch that nobody read and one profile with too few posts. The same for the same day.
 * @param now Unix ms; the last visit is at its hour
 */
export function sampleWorkspace(now: number): SampleProfile[] {
  const end = Math.floor(now / HOUR) * HOUR;
  return SAMPLE_BRANDS.map((brand, i) => sampleOf(brand, end, seeded(101 + i)));
}
