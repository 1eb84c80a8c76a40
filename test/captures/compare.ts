import { COUNT_NAMES } from '../../lib/model';
import type { readSaved } from '../../scripts/read/command';
import { type FactPost, type Facts, isNobodys, type Stated } from './second-reading';

type Shown = ReturnType<typeof readSaved>;
type ShownPost = Shown['posts'][number];

/** Where the two readings of one recording do not agree. */
export interface Difference {
  file: string;
  /** The post's id, or `*` for the file as a whole. */
  id: string;
  /** `missing`, `extra`, `type`, `time`, a count's name, a flag's name. */
  what: string;
  facts: unknown;
  read: unknown;
  /** The value is the same, and ours says that it is not certain to the last digit. */
  wider?: boolean;
}

export interface Compared {
  expected: number;
  read: number;
  equal: number;
  /** Posts that differ in nothing but the width of an interval around the same value. */
  wider: number;
  differing: number;
  differences: Difference[];
}

/** Facts name posts as the site does (`at://…/rkey`, `t3_…`, `urn:li:activity:…`), observations by the last part. */
export const shortId = (id: string) => id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);

/** TikTok rounds in its JSON: three digits from ten thousand up, to the nearest or cut off. */
function widened(name: string, stated: number, post: FactPost): [number, number] {
  if (!post.site_rounded?.includes(name) || stated < 10_000) return [stated, stated];
  const step = stated < 1_000_000 ? 100 : 100_000;
  return [stated - step / 2, stated + step - 1];
}

function spanOf(name: string, stated: Stated, post: FactPost): [number, number] | null {
  if (stated === null) return null;
  return typeof stated === 'number' ? widened(name, stated, post) : stated;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A stated instant to the second; an interval of facts and one of ours agree where they overlap. */
function timeAgrees(stated: FactPost['time'], published: ShownPost['published']): boolean {
  if (stated === null || stated === undefined) return true;
  if (published === undefined) return false;
  const [from, to] = [Date.parse(String(published.earliest)), Date.parse(String(published.latest))];
  if (typeof stated === 'string') {
    const second = (ms: number) => Math.floor(ms / 1000);
    return second(from) <= second(Date.parse(stated)) && second(Date.parse(stated)) <= second(to);
  }
  return from <= Date.parse(stated[1]) && to >= Date.parse(stated[0]);
}

const FLAGS = [
  ['is_repost', 'repost'],
  ['is_reply', 'reply'],
  ['is_quote', 'quote'],
  ['pinned', 'pinned'],
] as const;

function comparePost(file: string, fact: FactPost, read: ShownPost): Difference[] {
  const found: Difference[] = [];
  const differs = (what: string, facts: unknown, ours: unknown, wider = false) =>
    found.push({ file, id: shortId(fact.id), what, facts, read: ours, ...(wider && { wider }) });
  for (const name of fact.is_repost ? [] : COUNT_NAMES) {
    const stated = (fact as unknown as Record<string, Stated | undefined>)[name];
    if (stated === undefined) continue;
    const count = (read.counts as Partial<Record<string, { value: number; low: number; high: number }>>)[name];
    const ours = count ? [count.low, count.high] : null;
    const facts = spanOf(name, stated, fact);
    const other = name === 'views' && fact.views_alternative;
    if (!same(facts, ours) && !(other && same([other, other], ours)))
      differs(name, facts, ours, facts !== null && count?.value === stated);
  }
  const types = [fact.type, ...(fact.type_alt ?? []), ...(fact.was_live ? ['live'] : [])];
  if (fact.type_sure !== false && fact.type !== 'unknown' && !types.includes(read.format)) {
    differs('type', fact.type, read.format);
  }
  if (!timeAgrees(fact.time, read.published)) differs('time', fact.time, read.published ?? null);
  for (const [name, flag] of FLAGS) {
    const stated = fact[name];
    const ours = read.flags.includes(flag);
    if (typeof stated === 'boolean' && stated !== ours) differs(flag, stated, ours);
  }
  return found;
}

/** Holds what was read of one recording against the second reading of it, post by post. */
export function compare(file: string, facts: Facts, shown: Pick<Shown, 'posts'>): Compared {
  const own = new Map((isNobodys(facts) ? [] : facts.posts).filter((p) => !p.foreign).map((p) => [shortId(p.id), p]));
  const ids = new Map([...own].map(([id, p]) => [p.uri === undefined ? id : shortId(p.uri), id]));
  const ours = new Map(shown.posts.map((p) => [ids.get(shortId(p.id)) ?? shortId(p.id), p]));
  const differences: Difference[] = [];
  let [read, equal, wider] = [0, 0, 0];
  for (const [id, fact] of own) {
    const post = ours.get(id);
    if (!post) {
      differences.push({ file, id, what: 'missing', facts: fact.type, read: null });
      continue;
    }
    read += 1;
    const found = comparePost(file, fact, post);
    if (found.length === 0) equal += 1;
    else if (found.every((d) => d.wider)) wider += 1;
    differences.push(...found);
  }
  for (const [id, post] of ours) {
    if (!own.has(id)) differences.push({ file, id, what: 'extra', facts: null, read: post.format });
  }
  return { expected: own.size, read, equal, wider, differing: read - equal - wider, differences };
}

/** One settled difference: file, post and field, each of which may be `*`; and which reading was right, and why. */
export interface Explanation {
  file: string;
  id: string;
  what: string;
  why: string;
  line: number;
}

/** The lines of differences.md of the form "- `file` `post` `field`: why". Everything else there is for people. */
export function explanations(markdown: string): Explanation[] {
  return markdown.split('\n').flatMap((text, i) => {
    const [, file, id, what, why] = /^- `([^`]+)` `([^`]+)` `([^`]+)`: (\S.*)$/.exec(text) ?? [];
    return file && id && what && why ? [{ file, id, what, why, line: i + 1 }] : [];
  });
}

export function explains(explanation: Explanation, difference: Difference): boolean {
  return (['file', 'id', 'what'] as const).every((part) => {
    const pattern = explanation[part].replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${pattern}$`).test(difference[part]);
  });
}
