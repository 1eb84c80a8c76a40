import * as z from 'zod/mini';
import type { OrganiseAct, OrganiseDone } from '../messaging/organise';
import type { ProfileKey } from '../model';
import {
  archive,
  changeMarks,
  changeWatch,
  forgetReminder,
  forgetUndo,
  type PostgaugeDb,
  refOf,
  remind,
  removeBrand,
  removeCampaign,
  removeGoal,
  removeSet,
  removeTrial,
  removeView,
  saveBrand,
  saveCampaign,
  saveGoal,
  saveSet,
  saveTrial,
  saveView,
  undo,
} from '../store';

/** Posts of one act; a list of 100,000 is marked in several. */
const MOST_POSTS = 10_000;

const key = z.custom<ProfileKey>((text) => typeof text === 'string' && text.length <= 600 && refOf(text) !== undefined);
const id = z.string().check(z.minLength(1), z.maxLength(100));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const note = z.optional(z.nullable(z.string().check(z.maxLength(10_000))));
const tags = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(50));
const tagChange = z.optional(z.object({ add: z.optional(tags), remove: z.optional(tags) }));
const keys = z.array(key).check(z.maxLength(1_000));

/** Text of a JSON object; what it means is the page's to say. */
function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** A day of the calendar, as `2026-11-22`. */
const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => {
    const at = Date.parse(`${text}T00:00Z`);
    return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === text;
  }),
);
const hours = z
  .object({ from: z.int().check(z.gte(0), z.lte(23)), to: z.int().check(z.gte(1), z.lte(24)) })
  .check(z.refine(({ from, to }) => from < to));

const ActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('saveBrand'), id: z.optional(id), name, note, tags: z.optional(tags) }),
  z.object({ act: z.literal('removeBrand'), id }),
  z.object({
    act: z.literal('saveSet'),
    id: z.optional(id),
    name: z.optional(name),
    profiles: z.optional(keys),
    brands: z.optional(z.array(id).check(z.maxLength(1_000))),
    lens: z.optional(z.nullable(z.enum(['followers', 'views', 'reach']))),
    period: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(3_660)))),
  }),
  z.object({ act: z.literal('removeSet'), id }),
  z.object({
    act: z.literal('watch'),
    profiles: keys,
    brand: z.optional(z.nullable(id)),
    tags: tagChange,
    note,
    lastLookedAt: z.optional(z.int().check(z.gte(0), z.lte(8.64e15))),
  }),
  z.object({ act: z.literal('archive'), profiles: keys, on: z.boolean() }),
  z.object({
    act: z.literal('mark'),
    posts: z
      .array(z.object({ profile: key, id: z.string().check(z.minLength(1), z.maxLength(512)) }))
      .check(z.maxLength(MOST_POSTS)),
    tags: tagChange,
    note,
    excluded: z.optional(z.boolean()),
  }),
  z.object({
    act: z.literal('saveView'),
    id: z.optional(id),
    name,
    page: z.string().check(z.minLength(1), z.maxLength(40)),
    filters: z.string().check(z.maxLength(20_000), z.refine(isJsonObject)),
  }),
  z.object({ act: z.literal('removeView'), id }),
  z.object({
    act: z.literal('saveCampaign'),
    id: z.optional(id),
    name,
    profiles: keys.check(z.minLength(1)),
    from: day,
    to: day,
    rule: z.optional(
      z.object({ by: z.enum(['tag', 'hashtag']), text: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)) }),
    ),
  }),
  z.object({ act: z.literal('removeCampaign'), id }),
  z.object({
    act: z.literal('saveTrial'),
    profile: key,
    a: hours,
    b: hours,
    timeZone: z.string().check(z.minLength(1), z.maxLength(60)),
    from: day,
    to: day,
    perArm: z.int().check(z.gte(2), z.lte(100_000)),
    lift: z.number().check(z.gte(0.01), z.lte(10)),
  }),
  z.object({ act: z.literal('removeTrial'), profile: key, id }),
  z.object({
    act: z.literal('saveGoal'),
    profile: key,
    what: z.enum(['cadence', 'rate', 'followers']),
    target: z.number().check(z.gt(0), z.lte(1e12)),
    from: day,
    to: day,
  }),
  z.object({ act: z.literal('removeGoal'), profile: key, id }),
  z.object({
    act: z.literal('remind'),
    profile: key,
    at: z.nullable(z.int().check(z.gte(0), z.lte(8.64e15))),
  }),
  z.object({ act: z.literal('undo'), id }),
  z.object({ act: z.literal('forgetUndo') }),
]);

/** Whether roles may have changed, and with them what is read. */
export type Organised = { done: OrganiseDone; roles: boolean };

/** Does one act; what does not fit is refused, and nothing is done by halves. */
export async function organise(db: PostgaugeDb, ask: unknown, now: number): Promise<Organised> {
  const read = ActSchema.safeParse(ask);
  if (!read.success) throw new RangeError(`Not an act: ${read.error.issues[0]?.path.join('.') ?? ''}`);
  const act: OrganiseAct = read.data;
  const plain = (done: OrganiseDone): Organised => ({ done, roles: false });
  switch (act.act) {
    case 'saveBrand':
      return plain({ id: await saveBrand(db, act), rows: 1 });
    case 'removeBrand':
      return plain(await removeBrand(db, act.id, now));
    case 'saveSet':
      return plain({ id: await saveSet(db, act), rows: 1 });
    case 'removeSet':
      return plain(await removeSet(db, act.id, now));
    case 'watch':
      return plain({ rows: await changeWatch(db, act.profiles, act) });
    case 'archive':
      return { done: { rows: await archive(db, act.profiles, act.on, now) }, roles: true };
    case 'mark':
      return plain(await changeMarks(db, act.posts, act, now));
    case 'saveView':
      return plain({ id: await saveView(db, act), rows: 1 });
    case 'removeView':
      return plain(await removeView(db, act.id, now));
    case 'saveCampaign': {
      const { act: _act, ...written } = act;
      return plain({ id: await saveCampaign(db, written), rows: 1 });
    }
    case 'removeCampaign':
      return plain(await removeCampaign(db, act.id, now));
    case 'saveTrial': {
      const { act: _act, ...row } = act;
      return plain({ id: await saveTrial(db, row), rows: 1 });
    }
    case 'removeTrial':
      return plain(await removeTrial(db, act, now));
    case 'saveGoal': {
      const { act: _act, ...row } = act;
      return plain({ id: await saveGoal(db, row), rows: 1 });
    }
    case 'removeGoal':
      return plain(await removeGoal(db, act, now));
    case 'remind':
      if (act.at === null) return plain({ rows: await forgetReminder(db, act.profile) });
      await remind(db, act.profile, act.at, now);
      return plain({ rows: 1 });
    case 'undo': {
      const rows = await undo(db, act.id, now);
      if (rows === undefined) throw new RangeError('It is too late to undo this.');
      return { done: { rows }, roles: true };
    }
    case 'forgetUndo':
      await forgetUndo(db);
      return plain({ rows: 0 });
  }
}
