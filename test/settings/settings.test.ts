/** Settings: any stored value gives settings; what was not understood is kept; writes never lose each other. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PLATFORM_IDS } from '../../lib/model';
import {
  DEFAULT_SETTINGS,
  effectivePeriod,
  effectiveTimeZone,
  parseSettings,
  type Settings,
  SettingsSchema,
} from '../../lib/settings/schema';
import { siteSettings } from '../../lib/settings/site';
import { fakeExtension } from '../messaging/extension';

vi.mock('wxt/browser', () => ({
  get browser() {
    return globalThis.chrome;
  },
}));

/** Version 1 as it is written on disk, literally. */
const V1 = {
  version: 1,
  platforms: { x: true, instagram: false, youtube: true, bluesky: true },
  pausedSites: ['x'],
  lens: 'views',
  summary: 'median',
  period: null,
  timeZone: 'Europe/Helsinki',
  overlay: { x: { hidden: true, collapsed: 'pill', place: { edge: 'left', top: 40 } } },
};

describe('parseSettings', () => {
  it('keeps nothing that nobody reads: the language is the browser’s', () => {
    expect(parseSettings({ ...V1, language: 'fi' }).settings).not.toHaveProperty('language');
    expect(DEFAULT_SETTINGS).not.toHaveProperty('language');
  });

  it('reads version 1', () => {
    const platforms = { ...DEFAULT_SETTINGS.platforms, ...V1.platforms };
    expect(parseSettings(V1)).toEqual({
      ok: true,
      settings: { ...V1, platforms, servers: [], badge: 'multiple', singleKeys: true },
    });
  });

  it('gives the defaults where nothing is stored', () => {
    expect(parseSettings(undefined)).toEqual({ ok: true, settings: DEFAULT_SETTINGS });
    expect(PLATFORM_IDS.filter((id) => !DEFAULT_SETTINGS.platforms[id])).toEqual(['linkedin']);
  });

  it('switches a platform on that is newer than the stored value', () => {
    const { bluesky: _, ...older } = V1.platforms;
    expect(parseSettings({ ...V1, platforms: older }).settings.platforms).toEqual({
      ...DEFAULT_SETTINGS.platforms,
      ...older,
      bluesky: true,
    });
  });

  it('leaves one off that starts off, until it is switched on', () => {
    expect(parseSettings(V1).settings.platforms.linkedin).toBe(false);
    const on = { ...V1.platforms, linkedin: true };
    expect(parseSettings({ ...V1, platforms: on }).settings.platforms.linkedin).toBe(true);
  });

  it.each([
    ['a string', 'x', 'not an object'],
    ['no version', { lens: 'views' }, 'no version'],
    ['a newer version', { ...V1, version: 2 }, 'written by a newer version (2)'],
    ['an older one without a way up', { ...V1, version: 0 }, 'no migration from version 0'],
    ['a lens that is none', { ...V1, lens: 'luck' }, 'lens: '],
    ['a period of minus one day', { ...V1, period: -1 }, 'period: '],
  ])('gives the defaults and the reason for %s', (_, stored, reason) => {
    const parsed = parseSettings(stored);
    expect(parsed).toMatchObject({ ok: false, settings: DEFAULT_SETTINGS });
    expect(parsed.ok ? '' : parsed.reason).toContain(reason);
  });

  it('climbs one version at a time, and a step that throws is a reason', () => {
    const steps = {
      [-1]: (old: Record<string, unknown>) => ({ ...old, lens: old.formula }),
      0: (old: Record<string, unknown>) => ({ ...old, summary: 'median' }),
    };
    const { lens: _l, summary: _s, ...rest } = V1;
    expect(parseSettings({ ...rest, version: -1, formula: 'reach' }, steps).settings).toMatchObject({
      version: 1,
      lens: 'reach',
      summary: 'median',
    });
    const broken = {
      0: () => {
        throw new Error('x');
      },
    };
    expect(parseSettings({ ...V1, version: 0 }, broken)).toMatchObject({
      ok: false,
      reason: 'migration from version 0 failed',
    });
  });

  it('never throws and always gives whole settings', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ version: fc.constant(1), platforms: fc.anything(), overlay: fc.anything() }),
        ),
        (stored) => {
          expect(SettingsSchema.safeParse(parseSettings(stored).settings).success).toBe(true);
        },
      ),
    );
  });
});

it('badges chosen before there were six figures keep theirs', () => {
  for (const badge of ['multiple', 'rate'] as const) {
    expect(parseSettings({ ...DEFAULT_SETTINGS, badge })).toMatchObject({ ok: true, settings: { badge } });
  }
});

describe('what content scripts pick', () => {
  it('agrees with the whole settings wherever these are understood', () => {
    expect(siteSettings(V1, 'x')).toEqual({ paused: true, overlayHidden: true });
    expect(siteSettings(V1, 'instagram')).toEqual({ paused: true, overlayHidden: false });
    expect(siteSettings(V1, 'youtube')).toEqual({ paused: false, overlayHidden: false });
    expect(siteSettings(undefined, 'x')).toEqual({ paused: false, overlayHidden: false });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { paused, overlayHidden } = siteSettings(stored, 'x');
        expect([typeof paused, typeof overlayHidden]).toEqual(['boolean', 'boolean']);
      }),
    );
  });
});

describe('what they mean', () => {
  it('a period ends now and a zone that this browser does not know is its own', () => {
    expect(effectivePeriod({ ...DEFAULT_SETTINGS, period: 7 }, 1_000_000_000)).toEqual({
      from: 1_000_000_000 - 604_800_000,
      to: 1_000_000_001,
    });
    expect(effectivePeriod({ ...DEFAULT_SETTINGS, period: null }, 5).from).toBe(0);
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(effectiveTimeZone({ ...DEFAULT_SETTINGS, timeZone: 'auto' })).toBe(own);
    expect(effectiveTimeZone({ ...DEFAULT_SETTINGS, timeZone: 'Middle/Earth' })).toBe(own);
    expect(effectiveTimeZone({ ...DEFAULT_SETTINGS, timeZone: 'Europe/Warsaw' })).toBe('Europe/Warsaw');
  });
});

describe('storage', () => {
  let extension: ReturnType<typeof fakeExtension>;
  let storage: typeof import('../../lib/settings/storage');

  beforeEach(async () => {
    extension = fakeExtension();
    vi.stubGlobal('chrome', extension.chrome);
    vi.resetModules();
    storage = await import('../../lib/settings/storage');
  });
  afterEach(() => vi.unstubAllGlobals());

  it('keeps aside what it cannot understand, once, until the user has seen it', async () => {
    extension.stored.settings = { version: 99, lens: 'precious' };
    expect(await storage.readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await storage.rejectedSettings()).toMatchObject({
      value: { version: 99, lens: 'precious' },
      reason: 'written by a newer version (99)',
    });
    const { writes } = extension.state;
    await storage.readSettings();
    expect(extension.state.writes).toBe(writes);
    await storage.updateSettings((s) => ({ ...s, lens: 'views' }));
    expect((await storage.readSettings()).lens).toBe('views');
    expect((await storage.rejectedSettings())?.value).toEqual({ version: 99, lens: 'precious' });
    await storage.forgetRejectedSettings();
    expect(await storage.rejectedSettings()).toBeNull();
  });

  it('changes made at the same time all stay', async () => {
    await Promise.all([
      storage.updateSettings((s) => ({ ...s, lens: 'reach' })),
      storage.updateSettings((s) => ({ ...s, pausedSites: [...s.pausedSites, 'x'] })),
      storage.updateSettings((s) => ({ ...s, pausedSites: [...s.pausedSites, 'youtube'] })),
    ]);
    expect(await storage.readSettings()).toMatchObject({ lens: 'reach', pausedSites: ['x', 'youtube'] });
  });

  it('refuses what is no setting, says a full disk, and goes on after both', async () => {
    await expect(storage.updateSettings((s) => ({ ...s, lens: 'luck' }) as unknown as Settings)).rejects.toThrow(
      'settings refused: lens',
    );
    extension.state.full = true;
    await expect(storage.updateSettings((s) => ({ ...s, lens: 'views' }))).rejects.toThrow('quota');
    extension.state.full = false;
    expect((await storage.updateSettings((s) => ({ ...s, lens: 'views' }))).lens).toBe('views');
  });

  it('tells an open page of other figures, and of nothing else', async () => {
    const { onFigureSettings } = await import('../../lib/settings/overlay');
    let heard = 0;
    const end = onFigureSettings(() => {
      heard += 1;
    });
    await storage.updateSettings((s) => ({ ...s, badge: 'likes' }));
    expect(heard).toBe(1);
    await storage.updateSettings((s) => ({ ...s, pausedSites: ['x'] }));
    await storage.updateSettings((s) => ({ ...s, badge: 'likes' }));
    expect(heard).toBe(1);
    await storage.updateSettings((s) => ({ ...s, badge: 'velocity', period: 30 }));
    expect(heard).toBe(2);
    end();
    await storage.updateSettings((s) => ({ ...s, badge: 'rate' }));
    expect(heard).toBe(2);
  });

  it('tells of changes until it is told to stop', async () => {
    const heard: string[] = [];
    const end = storage.watchSettings((s) => heard.push(s.lens));
    await storage.updateSettings((s) => ({ ...s, lens: 'reach' }));
    end();
    await storage.updateSettings((s) => ({ ...s, lens: 'views' }));
    expect(heard).toEqual(['reach']);
  });
});
