import * as z from 'zod/mini';
import type { OrganiseAct, OrganiseDone } from '../messaging/organise';
import type { ProfileKey } from '../model';
import {
  archive,
  changeMarks,
  changeWatch,
  forgetUndo,
  type PostgaugeDb,
  refOf,
  removeBrand,
  removeSet,
  removeView,
  saveBrand,
  saveSet,
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
