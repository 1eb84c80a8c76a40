import { storage } from 'wxt/utils/storage';
import type { Settings } from './schema';
import { DEFAULT_SETTINGS, parseSettings } from './schema';

const KEY = 'local:settings';
const REJECTED = 'local:settings-rejected';

/** Settings that could not be understood: kept as they were, so that nothing the user chose is lost silently. */
export interface RejectedSettings {
  value: unknown;
  reason: string;
  at: number;
}

/** The stored settings; defaults where nothing is stored or where it cannot be understood (then kept aside). */
export async function readSettings(): Promise<Settings> {
  const stored = await storage.getItem<unknown>(KEY);
  const parsed = parseSettings(stored);
  if (!parsed.ok) await keepAside(stored, parsed.reason);
  return parsed.settings;
}

async function keepAside(value: unknown, reason: string): Promise<void> {
  const before = await storage.getItem<RejectedSettings>(REJECTED);
  if (before && JSON.stringify(before.value) === JSON.stringify(value)) return;
  await storage.setItem<RejectedSettings>(REJECTED, { value, reason, at: Date.now() });
}

/** What was kept aside, for the notice in the settings screen. */
export async function rejectedSettings(): Promise<RejectedSettings | null> {
  return storage.getItem<RejectedSettings>(REJECTED);
}

/** The user has seen the notice. */
export async function forgetRejectedSettings(): Promise<void> {
  await storage.removeItem(REJECTED);
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
    await storage.setItem(KEY, parsed.settings);
    return parsed.settings;
  });
  queue = run.catch(() => undefined);
  return run;
}

/** Calls back with each change, whoever made it. The returned function ends it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  return storage.watch<unknown>(KEY, (value) =>
    listener(value === null ? DEFAULT_SETTINGS : parseSettings(value).settings),
  );
}
