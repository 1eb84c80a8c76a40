import 'fake-indexeddb/auto';
import '../hooks/extension';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readInputs } from '../../lib/hooks/inputs';
import { contentOf } from '../../lib/jobs/content';
import { type Engine, engine } from '../../lib/jobs/engine';
import { growthOf } from '../../lib/jobs/growth';
import type { FromJobs } from '../../lib/jobs/messages';
import { timingOf } from '../../lib/jobs/timing';
import { ingest, type PostgaugeDb, setRole } from '../../lib/store';
import { batch, DAY, deleteDbs, freshDb, HOUR, n, post, profile, reading } from '../store/sightings';

let db: PostgaugeDb;
let jobs: Engine;
let heard: FromJobs[];
const now = Date.now();
const view = { period: 90, lens: 'followers', summary: 'geometric', timeZone: 'UTC' } as const;
const choice = { of: 'peers', format: 'all', timeZone: 'UTC' } as const;

function posts(of: string, count: number, from = 0) {
  return Array.from({ length: count }, (_, i) => {
    const at = now - (10 * DAY + (from + i) * 13 * HOUR);
    return post({
      id: `${of}-${from + i}`,
      profileId: of,
      seenAt: now,
      format: i % 3 === 0 ? 'video' : 'image',
      published: { earliest: at, latest: at },
      counts: { likes: n(50 + ((i * 37) % 90)), comments: n(i % 7), shares: n(1), quotes: n(0) },
      caption: `Number ${i}: washed and filtered #cup`,
    });
  });
}

async function visit(id: string, of: string, count: number, from = 0): Promise<void> {
  const seen = { profileId: of, to: now, from: now - 85 * DAY, visit: id };
  await ingest(
    db,
    batch(
      id,
      {
        profiles: [profile({ id: of, handle: `brand${of}`, seenAt: now })],
        posts: posts(of, count, from),
        readings: [reading(seen)],
      },
      now,
    ),
  );
}

/** The last answer of a wish, once there are so many. */
async function answer(id: number, count = 1): Promise<unknown> {
  await vi.waitFor(() => expect(heard.filter((m) => m.id === id && m.kind === 'answer')).toHaveLength(count), 20_000);
  const last = heard.findLast((m) => m.id === id && m.kind === 'answer');
  return last?.kind === 'answer' ? last.value : undefined;
}

const kinds = (id: number) => heard.filter((m) => m.id === id && m.kind !== 'step').map((m) => m.kind);

beforeEach(async () => {
  db = await freshDb();
  heard = [];
  await setRole(db, { platform: 'x', id: '901', handle: 'havrela' }, 'competitor', now);
  await visit('a', '900', 80);
  await visit('b', '901', 70);
  jobs = engine(db, (message) => heard.push(structuredClone(message)));
});
afterEach(async () => {
  jobs.close();
  await deleteDbs();
});

describe('what is worked out beside the page', () => {
  it('is what the same calculation makes of the rows in one go', async () => {
    jobs.take({ kind: 'start', id: 1, job: 'timing', ask: { view, choice } });
    jobs.take({ kind: 'start', id: 2, job: 'content', ask: { view, chosen: null } });
    jobs.take({ kind: 'start', id: 3, job: 'growth', ask: { view } });
    const [timing, content, growth] = [await answer(1), await answer(2), await answer(3)];
    const { inputs, settings } = await readInputs(db, view, now);
    expect(inputs.map((input) => input.posts.length).sort()).toEqual([70, 80]);
    const moments = (of: object) => ({ ...of, from: 0, to: 0 });
    expect(moments(timing as object)).toEqual(moments(timingOf(inputs, settings, choice)));
    expect(moments(content as object)).toEqual(moments(contentOf(inputs, settings, null)));
    expect((growth as { rows: unknown[] }).rows).toEqual(growthOf(inputs, settings).rows);
    expect((timing as { n: number }).n).toBe(150);
  });

  it('says how far reading and working out are, by profiles', async () => {
    jobs.take({ kind: 'start', id: 1, job: 'growth', ask: { view } });
    await answer(1);
    expect(heard.find((m) => m.kind === 'step')).toEqual({
      kind: 'step',
      id: 1,
      step: { phase: 'reading', done: 0, of: 2 },
    });
  });

  it('is not worked out again while no row has changed', async () => {
    jobs.take({ kind: 'start', id: 1, job: 'growth', ask: { view } });
    await answer(1);
    jobs.take({ kind: 'stop', id: 1 });
    jobs.take({ kind: 'start', id: 2, job: 'growth', ask: { view } });
    await answer(2);
    expect(kinds(1)).toEqual(['begun', 'answer']);
    expect(kinds(2)).toEqual(['answer']);
  });

  it('follows new rows, and gives the old answer first when it is asked anew', async () => {
    jobs.take({ kind: 'start', id: 1, job: 'timing', ask: { view, choice } });
    expect(await answer(1)).toMatchObject({ n: 150 });
    await visit('c', '900', 5, 80);
    expect(await answer(1, 2)).toMatchObject({ n: 155 });
    jobs.take({ kind: 'stop', id: 1 });
    await visit('d', '901', 5, 70);
    jobs.take({ kind: 'start', id: 2, job: 'timing', ask: { view, choice } });
    expect(await answer(2, 2)).toMatchObject({ n: 160 });
    expect(kinds(2)).toEqual(['begun', 'answer', 'answer']);
    const first = heard.find((m) => m.id === 2 && m.kind === 'answer');
    expect(first).toMatchObject({ old: true, value: { n: 155 } });
  });

  it('says nothing more of a wish that was given up', async () => {
    jobs.take({ kind: 'start', id: 1, job: 'content', ask: { view, chosen: null } });
    jobs.take({ kind: 'stop', id: 1 });
    jobs.take({ kind: 'start', id: 2, job: 'growth', ask: { view } });
    await answer(2);
    expect(kinds(1)).not.toContain('answer');
    expect(kinds(1)).not.toContain('failed');
  });

  it('says what failed, and works when it is asked again', async () => {
    const asked = vi.spyOn(db.profiles, 'where').mockImplementation(() => {
      throw new Error('the disk is gone');
    });
    jobs.take({ kind: 'start', id: 1, job: 'growth', ask: { view } });
    await vi.waitFor(() => expect(kinds(1)).toContain('failed'));
    expect(heard.find((m) => m.kind === 'failed')).toEqual({ kind: 'failed', id: 1, message: 'the disk is gone' });
    asked.mockRestore();
    jobs.take({ kind: 'start', id: 2, job: 'growth', ask: { view } });
    expect(await answer(2)).toMatchObject({ rows: [{}, {}] });
  });
});
