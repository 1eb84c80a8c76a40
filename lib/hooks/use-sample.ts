import { ask } from '../messaging/client';
import { isSample } from '../model';
import type { Done } from './actions';
import { useTracked } from './use-tracked';

/** Is the sample workspace stored? Undefined while it is looked up. */
export function useHasSample(): boolean | undefined {
  return useTracked()?.some((row) => isSample(row.key));
}

/** Stores the invented brands. Their chunk is loaded now and not before. */
export async function addSample(name: string): Promise<Done> {
  const { sampleWorkspace } = await import('../sample');
  const profiles = sampleWorkspace(Date.now()).map(({ profile, role, ...visit }) => ({ profile, role, visit }));
  const answer = await ask('addSample', { name, profiles });
  return answer.ok ? { ok: true, value: undefined } : { ok: false, message: answer.message };
}

/** Removes them again; the value is the number of rows. */
export async function removeSample(): Promise<Done<number>> {
  const answer = await ask('removeSample', undefined);
  return answer.ok ? { ok: true, value: answer.value.rows } : { ok: false, message: answer.message };
}
