import { describe, expect, it } from 'vitest';
import { runCommand } from '../../lib/background/commands';
import { type PageHost, showInPage } from '../../lib/background/drawer';
import type { Shown } from '../../lib/messaging/drawer';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';

/** A tab with or without the drawer's script; `told` is all that was done. */
function page(there: boolean, over: Partial<PageHost> = {}) {
  const told: string[] = [];
  let present = there;
  const host: PageHost = {
    ask: async (tab, show) => {
      told.push(`${show} ${tab}`);
      return present ? { ok: true, value: undefined } : { ok: false, reason: 'absent', message: 'No response' };
    },
    inject: async (tab) => {
      told.push(`inject ${tab}`);
      present = true;
    },
    settings: async () => ({ platforms: { ...DEFAULT_SETTINGS.platforms, linkedin: true }, servers: ['art.example'] }),
    ...over,
  };
  return { told, host };
}

describe('showing the drawer in a page', () => {
  it('puts the script in on the first question only', async () => {
    const { told, host } = page(false);
    expect(await showInPage(host, { id: 7, url: 'https://x.com/osmundra' }, 'rank')).toBe(true);
    expect(await showInPage(host, { id: 7, url: 'https://x.com/osmundra' }, 'compare')).toBe(true);
    expect(told).toEqual(['rank 7', 'inject 7', 'rank 7', 'compare 7']);
  });

  it.each([
    ['a site that is not read', 'https://shop.example/osmundra'],
    ['a site that nothing is drawn on', 'https://www.linkedin.com/company/osmundra'],
    ['a page without an address', ''],
    ['an address that is none', 'about:blank'],
    ['a server that the user has not allowed', 'https://music.example/@osmundra'],
  ])('touches nothing on %s', async (_, url) => {
    const { told, host } = page(false);
    expect(await showInPage(host, { id: 7, url }, 'rank')).toBe(false);
    expect(await showInPage(host, undefined, 'rank')).toBe(false);
    expect(told).toEqual([]);
  });

  it('shows on a server that the user allowed', async () => {
    const { told, host } = page(true);
    expect(await showInPage(host, { id: 3, url: 'https://art.example/@osmundra' }, 'focus')).toBe(true);
    expect(told).toEqual(['focus 3']);
  });

  it('touches nothing on a platform that is switched off', async () => {
    const platforms = { ...DEFAULT_SETTINGS.platforms, x: false };
    const { told, host } = page(false, { settings: async () => ({ platforms, servers: [] }) });
    expect(await showInPage(host, { id: 7, url: 'https://x.com/osmundra' }, 'rank')).toBe(false);
    expect(told).toEqual([]);
  });

  it('a script that is there and fails is not put in a second time', async () => {
    const { told, host } = page(true, { ask: async () => ({ ok: false, reason: 'failed', message: 'no' }) });
    expect(await showInPage(host, { id: 7, url: 'https://x.com/osmundra' }, 'rank')).toBe(false);
    expect(told).toEqual([]);
  });
});

describe('the browser commands', () => {
  function run(command: string, tab: { id?: number } | undefined = { id: 4 }) {
    const told: unknown[] = [];
    runCommand(command, tab, {
      openPanel: (at) => told.push(['panel', at?.id]),
      toggleOverlay: (id) => told.push(['toggle', id]),
      show: (at, show: Shown) => told.push([show, at.id]),
    });
    return told;
  }
  it('each does its one thing in the tab in front', () => {
    expect(run('rank-posts')).toEqual([['rank', 4]]);
    expect(run('focus-card')).toEqual([['focus', 4]]);
    expect(run('toggle-overlay')).toEqual([['toggle', 4]]);
    expect(run('open-panel')).toEqual([['panel', 4]]);
  });
  it('what is no command, or has no tab, does nothing', () => {
    expect(run('constructor')).toEqual([]);
    expect(run('rank-posts', {})).toEqual([]);
  });
});
