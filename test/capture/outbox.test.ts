/** The sender is the write-ahead log: whatever the receiver does, nothing unacknowledged is forgotten. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Outbox, type Send } from '../../lib/capture/outbox';
import type { IngestBatch, IngestReceipt } from '../../lib/messaging/protocol';
import { clock, NOW, post } from './rows';

const ok = (batch: IngestBatch): IngestReceipt => ({
  ok: true,
  id: batch.id,
  stored: batch.posts.length,
  unchanged: 0,
  untracked: [],
  refused: 0,
});
const content = (...ids: string[]) => ({ profiles: [], posts: ids.map((id) => post(id)), readings: [], reports: [] });

function box(send: Send) {
  const time = clock();
  const sent: IngestBatch[] = [];
  const outbox = new Outbox({
    visit: 'v',
    ...time,
    send: (batch) => {
      sent.push(structuredClone(batch));
      return send(batch);
    },
  });
  return { outbox, sent, time };
}

describe('when batches leave', () => {
  it('after one second, together', async () => {
    const { outbox, sent, time } = box(async (b) => ok(b));
    outbox.add(content('1'));
    await time.pass(500);
    outbox.add(content('2'));
    await time.pass(499);
    expect(sent).toEqual([]);
    expect(outbox.status()).toMatchObject({ batches: 1, posts: 2 });
    await time.pass(1);
    expect(sent.map((b) => b.posts.map((p) => p.id))).toEqual([['1', '2']]);
    expect(sent[0]).toMatchObject({ id: 'v-1', seenAt: NOW + 1_000 });
    expect(outbox.status()).toEqual({ batches: 0, posts: 0, error: undefined });
  });

  it('at fifty items at once', async () => {
    const { outbox, sent, time } = box(async (b) => ok(b));
    outbox.add(content(...Array.from({ length: 50 }, (_, i) => `${i}`)));
    await time.pass(0);
    expect(sent).toHaveLength(1);
  });

  it('on flush, reports alone too; nothing when there is nothing', async () => {
    const { outbox, sent, time } = box(async (b) => ok(b));
    outbox.flush();
    outbox.add({ ...content(), reports: [{ kind: 'empty', endpoint: 'x/a', expected: true }] });
    outbox.flush();
    await time.pass(0);
    expect(sent.map((b) => b.reports.length)).toEqual([1]);
  });
});

describe('when the receiver fails', () => {
  it('dies between two batches: the acknowledged one is not sent again, the other is, unchanged', async () => {
    let alive = true;
    const { outbox, sent, time } = box(async (b) => (alive ? ok(b) : null));
    outbox.add(content('1'));
    outbox.flush();
    await time.pass(0);
    alive = false;
    outbox.add(content('2'));
    outbox.flush();
    await time.pass(0);
    expect(outbox.unacknowledged().map((b) => b.id)).toEqual(['v-2']);
    expect(outbox.status()).toEqual({ batches: 1, posts: 1, error: 'no answer' });
    alive = true;
    await time.pass(1_000);
    expect(sent.map((b) => b.id)).toEqual(['v-1', 'v-2', 'v-2']);
    expect(sent[2]).toEqual(sent[1]);
    expect(outbox.status()).toEqual({ batches: 0, posts: 0, error: undefined });
  });

  it('the sender throws: the same as no answer', async () => {
    let broken = true;
    const { outbox, time } = box(async (b) => {
      if (broken) throw new Error('port closed');
      return ok(b);
    });
    outbox.add(content('1'));
    outbox.flush();
    await time.pass(0);
    expect(outbox.unacknowledged()).toHaveLength(1);
    broken = false;
    await time.pass(1_000);
    expect(outbox.unacknowledged()).toHaveLength(0);
  });

  it('waits longer each time, to a minute at most', async () => {
    const { outbox, sent, time } = box(async () => null);
    outbox.add(content('1'));
    outbox.flush();
    const at: number[] = [];
    for (let i = 0; i < 300; i++) {
      await time.pass(1_000);
      while (at.length < sent.length) at.push(Math.round((time.now() - NOW) / 1_000));
    }
    const gaps = at.slice(1).map((t, i) => t - at[i]!);
    expect(gaps.slice(0, 8)).toEqual([0, 2, 5, 15, 30, 60, 60, 60]);
  });

  it('a full disk is said, and everything is kept for when there is room', async () => {
    let full = true;
    const { outbox, sent, time } = box(async (b) =>
      full ? { ok: false, id: b.id, error: 'quota', message: 'no room' } : ok(b),
    );
    outbox.add(content('1', '2'));
    outbox.flush();
    await time.pass(200_000);
    expect(outbox.status()).toEqual({ batches: 1, posts: 2, error: 'quota: no room', code: 'quota' });
    full = false;
    await time.pass(60_000);
    expect(outbox.status()).toEqual({ batches: 0, posts: 0, error: undefined });
    expect(new Set(sent.map((b) => b.id))).toEqual(new Set(['v-1']));
  });

  it('a poison row is found by halving and set aside; all others arrive', async () => {
    const stored = new Set<string>();
    const { outbox, time } = box(async (b) => {
      if (b.posts.some((p) => p.id === '13')) return { ok: false, id: b.id, error: 'invalid', message: 'no' };
      for (const p of b.posts) stored.add(p.id);
      return ok(b);
    });
    const ids = Array.from({ length: 40 }, (_, i) => `${i}`);
    outbox.add(content(...ids));
    outbox.flush();
    await time.pass(10_000);
    expect([...stored].sort()).toEqual(ids.filter((id) => id !== '13').sort());
    expect(outbox.status()).toEqual({ batches: 0, posts: 0, error: 'invalid: no; 1 refused', code: 'invalid' });
  });

  it('one failing batch does not hold up the next', async () => {
    const { outbox, time } = box(async (b) =>
      b.id === 'v-1' ? { ok: false, id: b.id, error: 'quota', message: 'no room' } : ok(b),
    );
    for (const id of ['1', '2']) {
      outbox.add(content(id));
      outbox.flush();
    }
    await time.pass(0);
    expect(outbox.unacknowledged().map((b) => b.id)).toEqual(['v-1']);
  });

  it('never holds more than it may, and says what gave way', async () => {
    const { outbox, time } = box(async () => null);
    for (let i = 0; i < 310; i++) {
      outbox.add(content(`${i}`));
      outbox.flush();
    }
    await time.pass(0);
    expect(outbox.status().batches).toBeLessThanOrEqual(300);
    expect(outbox.status().error).toMatch(/10 items dropped/);
  });

  it('whatever a receiver answers, each post is acknowledged or still waits', async () => {
    const fate = fc.constantFrom('ok', 'null', 'throw', 'quota', 'database');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fate, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), async (plans) => {
        const acknowledged = new Set<string>();
        const attempts = new Map<string, number>();
        const { outbox, time } = box(async (b) => {
          const first = b.posts[0]!.id;
          const n = attempts.get(first) ?? 0;
          attempts.set(first, n + 1);
          const what = plans[Number(first.split('.')[0])]?.[n] ?? 'ok';
          if (what === 'null') return null;
          if (what === 'throw') throw new Error('gone');
          if (what === 'quota' || what === 'database') return { ok: false, id: b.id, error: what, message: '' };
          for (const p of b.posts) acknowledged.add(p.id);
          return ok(b);
        });
        const all: string[] = [];
        for (const [i] of plans.entries()) {
          const ids = [`${i}.a`, `${i}.b`, `${i}.c`];
          all.push(...ids);
          outbox.add(content(...ids));
          outbox.flush();
          await time.pass(700);
          const waiting = new Set(outbox.unacknowledged().flatMap((b) => b.posts.map((p) => p.id)));
          expect(all.filter((id) => !acknowledged.has(id) && !waiting.has(id))).toEqual([]);
        }
        await time.pass(600_000);
        expect(all.filter((id) => !acknowledged.has(id))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
