import { PLATFORM_IDS, type PlatformId } from '../model';
import { originsOf, PANEL_ONLY } from '../platforms/hosts';

export interface Registered {
  id: string;
  matches?: string[];
  js?: string[];
  world?: 'MAIN' | 'ISOLATED';
  runAt?: 'document_start' | 'document_end' | 'document_idle';
  allFrames?: boolean;
  persistAcrossSessions?: boolean;
}

/** The part of `browser.scripting` that registration needs. */
export interface ScriptRegistry {
  getRegisteredContentScripts(): Promise<Registered[]>;
  registerContentScripts(scripts: Registered[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
}

/** Patterns and readers of one platform do not ride into the pages of another: observer and capture are a file each. */
const SCRIPTS = [
  {
    name: 'observer',
    file: (id: PlatformId) => `content-scripts/observer-${id}.js`,
    world: 'MAIN',
    runAt: 'document_start',
  },
  { name: 'capture', file: (id: PlatformId) => `capture-${id}.js`, world: 'ISOLATED', runAt: 'document_start' },
  { name: 'overlay', file: () => 'overlay.js', world: 'ISOLATED', runAt: 'document_idle' },
] as const;

/**
 * The scripts that the platforms which are on need; a platform that is off has none and nothing enters its pages. Into
 * pages of a platform that is shown in the panel alone nothing goes that could draw there.
 * @param servers those that the user allowed; without any, their platform has no scripts either
 */
export function wanted(platforms: Record<PlatformId, boolean>, servers: readonly string[]): Registered[] {
  return PLATFORM_IDS.filter((id) => platforms[id] && originsOf(id, servers).length > 0).flatMap((id) =>
    SCRIPTS.filter(({ name }) => name !== 'overlay' || !PANEL_ONLY[id]).map(({ name, file, world, runAt }) => ({
      id: `${id}-${name}`,
      matches: originsOf(id, servers),
      js: [file(id)],
      world,
      runAt,
      allFrames: false,
      persistAcrossSessions: true,
    })),
  );
}

/** Browsers add a leading slash, defaults and their own order: only what we set is compared. */
function differs(a: Registered, b: Registered): boolean {
  const norm = (s: Registered) =>
    JSON.stringify([
      [...(s.matches ?? [])].sort(),
      (s.js ?? []).map((path) => path.replace(/^.*\//, '')),
      s.world ?? 'ISOLATED',
      s.runAt,
    ]);
  return norm(a) !== norm(b);
}

let last: Promise<void> = Promise.resolve();

/** Makes the browser's registrations what the switches say. Calls run one after the other, so nothing doubles. */
export function syncRegistration(
  registry: ScriptRegistry,
  platforms: Record<PlatformId, boolean>,
  servers: readonly string[],
): Promise<void> {
  const run = last.then(async () => {
    const target = wanted(platforms, servers);
    const present = await registry.getRegisteredContentScripts();
    const wrong = present.filter((p) => {
      const same = target.find((t) => t.id === p.id);
      return !same || differs(p, same);
    });
    const right = new Set(present.filter((p) => !wrong.includes(p)).map((p) => p.id));
    if (wrong.length) await registry.unregisterContentScripts({ ids: wrong.map((p) => p.id) });
    const missing = target.filter((t) => !right.has(t.id));
    // One by one: the call is all or nothing, and one refused script must not take the others down.
    const failed: unknown[] = [];
    for (const script of missing) await registry.registerContentScripts([script]).catch((e: unknown) => failed.push(e));
    if (failed.length) throw new AggregateError(failed, failed.map(String).join('; '));
  });
  last = run.catch(() => undefined);
  return run;
}
