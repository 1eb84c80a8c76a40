/** Registrations are compared and mended: nothing doubles, nothing stays of a platform that is off. */
import { describe, expect, it } from 'vitest';
import { type Registered, type ScriptRegistry, syncRegistration, wanted } from '../../lib/background/registration';
import { PLATFORM_IDS, type PlatformId } from '../../lib/model';
import { HOSTS } from '../../lib/platforms/hosts';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';

const ON = Object.fromEntries(PLATFORM_IDS.map((id) => [id, true])) as Record<PlatformId, boolean>;
/** Three scripts a platform; two where nothing is drawn. */
const ALL = 3 * PLATFORM_IDS.length - 1;
/** Two servers that the user allowed. */
const SERVERS = ['tootmill.example', 'harbourside.example'];

/** Chromium's rules: an id twice is an error, an unknown id cannot be taken away, paths come back with a slash. */
function registry(present: Registered[] = []): ScriptRegistry & { scripts: Map<string, Registered>; calls: number } {
  const scripts = new Map(present.map((s) => [s.id, s]));
  return {
    scripts,
    calls: 0,
    async getRegisteredContentScripts() {
      return [...scripts.values()].map((s) => ({
        ...s,
        js: s.js?.map((path) => `/${path}`),
        matches: s.matches?.toReversed(),
      }));
    },
    async registerContentScripts(added) {
      this.calls += 1;
      for (const s of added) {
        if (scripts.has(s.id)) throw new Error(`Duplicate script ID '${s.id}'`);
        scripts.set(s.id, s);
      }
    },
    async unregisterContentScripts({ ids }) {
      this.calls += 1;
      for (const id of ids) if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
  };
}

describe('wanted', () => {
  it('is observer, capture and overlay of each platform, on its own hosts, in the top frame; the observer alone in the page’s world', () => {
    const scripts = wanted(ON, SERVERS);
    expect(scripts).toHaveLength(ALL);
    expect(scripts.every((s) => s.allFrames === false)).toBe(true);
    expect(scripts.filter((s) => s.world === 'MAIN').map((s) => [s.js?.[0], s.runAt])).toEqual(
      PLATFORM_IDS.map((id) => [`content-scripts/observer-${id}.js`, 'document_start']),
    );
    expect(scripts.find((s) => s.id === 'youtube-capture')).toMatchObject({
      matches: [...HOSTS.youtube],
      js: ['capture-youtube.js'],
      world: 'ISOLATED',
      runAt: 'document_start',
    });
    expect(scripts.find((s) => s.id === 'x-overlay')?.runAt).toBe('document_idle');
  });

  it('is nothing for a platform that is off', () => {
    const ids = wanted({ ...ON, instagram: false }, SERVERS).map((s) => s.id);
    expect(ids).toHaveLength(ALL - 3);
    expect(ids.filter((id) => id.startsWith('instagram'))).toEqual([]);
  });
});

describe('a platform that is shown in the panel alone', () => {
  const of = (scripts: Registered[]) => scripts.filter((s) => s.id.startsWith('linkedin')).map((s) => s.js);

  it('has nothing in its pages before the user has switched it on', () => {
    expect(of(wanted(DEFAULT_SETTINGS.platforms, SERVERS))).toEqual([]);
  });

  it('has observer and capture script then, and nothing that could draw', () => {
    expect(of(wanted(ON, SERVERS))).toEqual([['content-scripts/observer-linkedin.js'], ['capture-linkedin.js']]);
    expect(PLATFORM_IDS.filter((id) => !wanted(ON, SERVERS).some((s) => s.id === `${id}-overlay`))).toEqual([
      'linkedin',
    ]);
  });

  it('loses an overlay that an earlier version left registered', async () => {
    const [capture] = wanted(ON, SERVERS).filter((s) => s.id === 'linkedin-capture');
    const r = registry([{ ...capture, id: 'linkedin-overlay', js: ['overlay.js'] }]);
    await syncRegistration(r, ON, SERVERS);
    expect(r.scripts.has('linkedin-overlay')).toBe(false);
    expect(r.scripts.has('linkedin-capture')).toBe(true);
  });
});

describe('the platform of any server', () => {
  const of = (scripts: Registered[]) => scripts.filter((s) => s.id.startsWith('mastodon'));

  it('has its scripts on the servers that the user allowed and on no other', () => {
    expect(of(wanted(ON, SERVERS)).map((s) => s.matches)).toEqual(
      Array.from({ length: 3 }, () => ['https://tootmill.example/*', 'https://harbourside.example/*']),
    );
    expect(of(wanted(ON, []))).toEqual([]);
    expect(of(wanted({ ...ON, mastodon: false }, SERVERS))).toEqual([]);
  });

  it('gets a new server into its scripts, and loses one that went', async () => {
    const r = registry();
    const matches = () => r.scripts.get('mastodon-capture')?.matches;
    await syncRegistration(r, ON, []);
    expect(r.scripts.size).toBe(ALL - 3);
    await syncRegistration(r, ON, ['tootmill.example']);
    expect(matches()).toEqual(['https://tootmill.example/*']);
    await syncRegistration(r, ON, SERVERS);
    expect(matches()).toHaveLength(2);
    await syncRegistration(r, ON, ['harbourside.example']);
    expect(matches()).toEqual(['https://harbourside.example/*']);
    await syncRegistration(r, ON, []);
    expect([...r.scripts.keys()].filter((id) => id.startsWith('mastodon'))).toEqual([]);
  });
});

describe('syncRegistration', () => {
  it('registers once; a second run changes nothing', async () => {
    const r = registry();
    await syncRegistration(r, ON, SERVERS);
    expect([...r.scripts.keys()].sort()).toEqual(
      wanted(ON, SERVERS)
        .map((s) => s.id)
        .sort(),
    );
    const { calls } = r;
    await syncRegistration(r, ON, SERVERS);
    expect(r.calls).toBe(calls);
  });

  it('install, startup and a switch at the same moment do not collide', async () => {
    const r = registry();
    await Promise.all([
      syncRegistration(r, ON, SERVERS),
      syncRegistration(r, { ...ON, x: false }, SERVERS),
      syncRegistration(r, ON, SERVERS),
      syncRegistration(r, { ...ON, x: false }, SERVERS),
    ]);
    expect(r.scripts.size).toBe(ALL - 3);
  });

  it('takes away what is off, mends what differs, leaves the rest', async () => {
    const old: Registered = {
      ...wanted(ON, SERVERS).find((s) => s.id === 'x-capture')!,
      js: ['content-scripts/old.js'],
    };
    const stranger: Registered = { id: 'elsewhere-capture', matches: ['https://elsewhere.example/*'], js: ['a.js'] };
    const r = registry([old, stranger, ...wanted(ON, SERVERS).filter((s) => s.id.startsWith('instagram'))]);
    await syncRegistration(r, { ...ON, instagram: false }, SERVERS);
    expect(r.scripts.has('elsewhere-capture')).toBe(false);
    expect(r.scripts.get('x-capture')?.js).toEqual(['capture-x.js']);
    expect(r.scripts.size).toBe(ALL - 3);
  });

  it('one script that the browser refuses does not take the others down, and is told', async () => {
    const r = registry();
    const { registerContentScripts } = r;
    r.registerContentScripts = async (scripts) => {
      if (scripts.some((s) => s.id === 'youtube-overlay')) throw new Error('Could not load file');
      return registerContentScripts.call(r, scripts);
    };
    await expect(syncRegistration(r, ON, SERVERS)).rejects.toThrow('Could not load file');
    expect(r.scripts.size).toBe(ALL - 1);
    r.registerContentScripts = registerContentScripts;
    await syncRegistration(r, ON, SERVERS);
    expect(r.scripts.size).toBe(ALL);
  });
});
