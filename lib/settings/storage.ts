import { localValue } from './local';
import type { Settings } from './schema';
import { parseSettings } from './schema';

const stored = localValue('settings');
const rejected = localValue('settings-rejected');

/** Settings that could not be understood: kept as they were, so that nothing the user chose is lost silently. */
export interface RejectedSettings {
  value: unknown;
  reason: string;
  at: number;
}

/** The stored settings; defaults where nothing is stored or where it cannot be understood (then kept aside). */
export async function readSettings(): Promise<Settings> {
  const value = await stored.read();
  const parsed = parseSettings(value);
  if (!parsed.ok) await keepAside(value, parsed.reason);
  return parsed.settings;
}

async function keepAside(value: unknown, reason: string): Promise<void> {
  const before = await rejectedSettings();
  if (before && JSON.stringify(before.value) === JSON.stringify(value)) return;
  await rejected.write({ value, reason, at: Date.now() } satisfies RejectedSettings);
}

/** What was kept aside, for the notice in the settings screen. */
export async function rejectedSettings(): Promise<RejectedSettings | null> {
  return ((await rejected.read()) as RejectedSettings | undefined) ?? null;
}

/** The user has seen the notice. */
export async function forgetRejectedSettings(): Promise<void> {
  await rejected.remove();
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Read-modify-write against storage, one after the other in this context. `change` gets the stored settings and
 * returns the new ones; what it returns is checked before it is written. Rejects when storage refuses (full disk).
 */
export function updateSettings(change: (now: Settings) => Settings): Promise<Settings> {
  const run = queue.then(async () => {
    const parsed = parseSettings(change(structuredClone(await readSettings())));
    if (!parsed.ok) throw new Error(`settings refused: ${parsed.reason}`);
    await stored.write(parsed.settings);
    return parsed.settings;
  });
  queue = run.catch(() => undefined);
  return run;
}

/** Calls back with each change, whoever made it. The returned function ends it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  return stored.watch((value) => listener(parseSettings(value).settings));
}
