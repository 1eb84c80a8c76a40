import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderHook } from './screen';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

async function field(saved: string, save: (text: string) => Promise<boolean>) {
  const { useDraft } = await import('../../components/watchlist/use-draft');
  return renderHook(() => useDraft('note:x:1', saved, save));
}

it('keeps each key at once, saves when the field is left, and then forgets the draft', async () => {
  const saves: string[] = [];
  const draft = await field('', async (text) => saves.push(text) > 0);
  draft.latest().change('half');
  await draft.until(({ text }) => text === 'half');
  expect([...kept.values()]).toEqual(['half']);
  draft.latest().flush();
  await draft.until(({ state }) => state === 'saved');
  expect(saves).toEqual(['half']);
  expect(kept.size).toBe(0);
  await draft.unmount();
});

it('what could not be saved is there the next time, and is saved then', async () => {
  const first = await field('old', async () => false);
  first.latest().change('new text');
  first.latest().flush();
  await first.until(({ state }) => state === 'failed');
  await first.unmount();
  expect([...kept.values()]).toEqual(['new text']);
  const saves: string[] = [];
  const second = await field('old', async (text) => saves.push(text) > 0);
  expect(second.latest().text).toBe('new text');
  await second.until(({ state }) => state === 'saved');
  expect(saves).toEqual(['new text']);
  await second.unmount();
});
