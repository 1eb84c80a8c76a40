import * as z from 'zod/mini';
import type { PlatformId } from '../model';
import { PLATFORM_IDS, PlatformIdSchema } from '../model';
import { STARTS_ON } from '../platforms/hosts';

export const SETTINGS_VERSION = 1;

/** What the one figure of a badge may be. */
export const BADGE_METRICS = ['multiple', 'rate', 'views-rate', 'likes', 'comments', 'velocity'] as const;

const switches = z.object(
  Object.fromEntries(PLATFORM_IDS.map((id) => [id, z.boolean()])) as Record<PlatformId, ReturnType<typeof z.boolean>>,
);

const OverlaySchema = z.object({
  hidden: z.boolean(),
  /** `card` open, `pill` collapsed to its one line, `dot` collapsed to a mark. */
  collapsed: z.enum(['card', 'pill', 'dot']),
  /** Docked edge and distance from the top of the window, px. */
  place: z.object({ edge: z.enum(['left', 'right']), top: z.number().check(z.nonnegative()) }),
});
/** How the overlay stands on one site. */
export type OverlaySettings = z.infer<typeof OverlaySchema>;

/** Everything that the user chose, in the shape of `SETTINGS_VERSION`. */
export const SettingsSchema = z.object({
  version: z.literal(SETTINGS_VERSION),
  /** Off: no script of ours enters that site. */
  platforms: switches,
  /** Host names of Mastodon servers that the user allowed, one by one; scripts run on these and on no other server. */
  servers: z.array(z.string().check(z.minLength(1), z.maxLength(253))),
  /** Scripts run there but nothing is read. */
  pausedSites: z.array(PlatformIdSchema),
  lens: z.enum(['followers', 'views', 'reach']),
  summary: z.enum(['geometric', 'median']),
  /** The one figure of a post's badge; settings from before there was a choice have the multiple. */
  badge: z.enum(BADGE_METRICS),
  /** Days back from now; `null` is everything stored. */
  period: z.nullable(z.int().check(z.positive(), z.maximum(3660))),
  /** IANA zone in which days are cut, or `auto` for the browser's. */
  timeZone: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Letters alone are shortcuts inside our own surfaces (WCAG 2.1.4: can be switched off). */
  singleKeys: z.boolean(),
  overlay: z.partialRecord(PlatformIdSchema, OverlaySchema),
});
export type Settings = z.infer<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  platforms: { ...STARTS_ON },
  servers: [],
  pausedSites: [],
  lens: 'followers',
  summary: 'geometric',
  badge: 'multiple',
  period: 90,
  timeZone: 'auto',
  singleKeys: true,
  overlay: {},
};

/** One step from version `key` to `key + 1`; append-only, each tested from the literal old shape. */
export const MIGRATIONS: Record<number, (old: Record<string, unknown>) => Record<string, unknown>> = {};

export type ParsedSettings = { ok: true; settings: Settings } | { ok: false; settings: Settings; reason: string };

/**
 * Any stored value → settings. What is not understood gives the defaults and the reason, never an exception; a
 * missing value is no failure. A platform that is newer than the stored value starts as it does for everybody.
 */
export function parseSettings(stored: unknown, migrations = MIGRATIONS, current = SETTINGS_VERSION): ParsedSettings {
  const fail = (reason: string): ParsedSettings => ({ ok: false, settings: structuredClone(DEFAULT_SETTINGS), reason });
  if (stored === null || stored === undefined) return { ok: true, settings: structuredClone(DEFAULT_SETTINGS) };
  if (typeof stored !== 'object' || Array.isArray(stored)) return fail('not an object');
  let value = stored as Record<string, unknown>;
  let version = value.version;
  if (typeof version !== 'number' || !Number.isInteger(version)) return fail('no version');
  if (version > current) return fail(`written by a newer version (${version})`);
  while (version < current) {
    const step = migrations[version];
    if (!step) return fail(`no migration from version ${version}`);
    try {
      value = { ...step(value), version: version + 1 };
    } catch {
      return fail(`migration from version ${version} failed`);
    }
    version += 1;
  }
  const platforms = { ...DEFAULT_SETTINGS.platforms, ...(value.platforms as object | undefined) };
  const parsed = SettingsSchema.safeParse({
    servers: DEFAULT_SETTINGS.servers,
    badge: DEFAULT_SETTINGS.badge,
    singleKeys: DEFAULT_SETTINGS.singleKeys,
    ...value,
    platforms,
  });
  if (parsed.success) return { ok: true, settings: parsed.data };
  const issue = parsed.error.issues[0];
  return fail(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
}

/** The zone to cut days in: the chosen one where this browser knows it, else the browser's own. */
export function effectiveTimeZone(settings: Settings): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (settings.timeZone === 'auto') return own;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: settings.timeZone }).resolvedOptions().timeZone;
  } catch {
    return own;
  }
}

/** Half-open period `[from, to)` that the settings mean at `now`, Unix ms. */
export function effectivePeriod(settings: Settings, now: number): { from: number; to: number } {
  return { from: settings.period === null ? 0 : now - settings.period * 86_400_000, to: now + 1 };
}
