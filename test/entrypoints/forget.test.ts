import { describe, expect, it } from 'vitest';
import { forgetChoices } from '../../entrypoints/shared/forget';

function storage(entries: Record<string, string>): Storage & { all: () => Record<string, string> } {
  const map = new Map(Object.entries(entries));
  return {
    get length() {
      return map.size;
    },
    key: (i: number) => [...map.keys()][i] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    clear: () => map.clear(),
    all: () => Object.fromEntries(map),
  };
}

const KEPT = {
  set: 'x',
  'draft:note:x:1': 'a word',
  'draft:note:x:11': 'another',
  'timing-zones': '{"x:1":"UTC","x:2":"Europe/Warsaw"}',
};

describe('what pages keep beside the database', () => {
  it('goes with the profile, and nothing of another', () => {
    const kept = storage(KEPT);
    forgetChoices('x:1', kept);
    expect(kept.all()).toEqual({
      set: 'x',
      'draft:note:x:11': 'another',
      'timing-zones': '{"x:2":"Europe/Warsaw"}',
    });
  });
  it('goes with everything; what is of no profile stays', () => {
    const kept = storage(KEPT);
    forgetChoices(undefined, kept);
    expect(kept.all()).toEqual({ set: 'x' });
  });
  it('that nobody can read is dropped', () => {
    const kept = storage({ 'timing-zones': '{' });
    forgetChoices('x:1', kept);
    expect(kept.all()).toEqual({ 'timing-zones': '{}' });
  });
});
