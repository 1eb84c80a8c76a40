import './extension';

import { describe, expect, it } from 'vitest';
import { eraseAll, eraseProfile, trackFromPage } from '../../lib/hooks/actions';
import { lookAtPage } from '../../lib/hooks/use-page-status';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { browserAnswers, sent, stored } from './extension';

const STATUS = { platform: 'x', visible: 20, visibleRead: 19, read: 19 };

describe('lookAtPage', () => {
  it('asks the content script of the tab in front', async () => {
    browserAnswers({ tab: { id: 7, url: 'https://x.com/osmundra' }, content: { pageStatus: () => STATUS } });
    expect(await lookAtPage()).toEqual({ kind: 'page', tabId: 7, platform: 'x', status: STATUS });
    expect(sent.map((m) => [m.to, m.type])).toEqual([['tab', 'pageStatus']]);
  });

  it('asks nobody on other pages, and takes no look-alike host for a platform', async () => {
    const others = [
      'https://example.com/',
      'https://notx.com/osmundra',
      'https://x.com.example/',
      'about:blank',
      undefined,
    ];
    for (const url of others) {
      browserAnswers({ tab: { id: 7, url } });
      // Where the browser tells the address, its host can be offered as a server: by name, and nothing is asked of it.
      expect(await lookAtPage()).toEqual({
        kind: 'elsewhere',
        ...(url?.startsWith('https') && { server: new URL(url).hostname }),
      });
      expect(sent).toEqual([]);
    }
    browserAnswers({});
    expect(await lookAtPage()).toEqual({ kind: 'elsewhere' });
  });

  it('asks a server that the user allowed, and says why it is silent', async () => {
    const settings = { ...DEFAULT_SETTINGS, servers: ['tootmill.example'] };
    const tab = { id: 7, url: 'https://tootmill.example/@osmundra' };
    const place = { tabId: 7, platform: 'mastodon', server: 'tootmill.example' };
    browserAnswers({ tab, content: { pageStatus: () => STATUS } });
    stored.set('settings', settings);
    expect(await lookAtPage()).toEqual({ kind: 'page', ...place, status: STATUS });
    browserAnswers({ tab });
    stored.set('settings', { ...settings, platforms: { ...settings.platforms, mastodon: false } });
    expect(await lookAtPage()).toEqual({ kind: 'silent', ...place, why: 'off' });
  });

  it('says why a page of a platform is silent', async () => {
    const tab = { id: 7, url: 'https://bsky.app/profile/aldermoss.example' };
    browserAnswers({ tab });
    expect(await lookAtPage()).toEqual({ kind: 'silent', tabId: 7, platform: 'bluesky', why: 'reload' });
    browserAnswers({ tab, permitted: (origins) => !origins.includes('https://bsky.app/*') });
    expect(await lookAtPage()).toMatchObject({ kind: 'silent', why: 'no-permission' });
    browserAnswers({ tab });
    stored.set('settings', { ...DEFAULT_SETTINGS, platforms: { ...DEFAULT_SETTINGS.platforms, bluesky: false } });
    expect(await lookAtPage()).toMatchObject({ kind: 'silent', why: 'off' });
  });
});

describe('actions', () => {
  const profile = { platform: 'x', id: '900' } as const;
  const nothing = { profiles: [], posts: [], readings: [] };

  it('tracks with what the visit has already read', async () => {
    const visit = { profiles: [], posts: [{ id: '1' }], readings: [] };
    browserAnswers({ content: { pageVisit: () => visit }, background: { track: () => ({ ok: true }) } });
    expect(await trackFromPage(7, profile, 'competitor')).toEqual({ ok: true, value: undefined });
    expect(sent[1]).toEqual({ to: 'background', type: 'track', data: { profile, role: 'competitor', visit } });
  });

  it('tracks without it when the page is gone, and says what the background said', async () => {
    browserAnswers({ background: { track: () => ({ ok: false, error: 'quota' }) } });
    expect(await trackFromPage(7, profile, 'own')).toEqual({ ok: false, message: 'quota' });
    expect(sent[1]?.data).toEqual({ profile, role: 'own', visit: nothing });
  });

  it('answers with the rows erased, or with why nothing was', async () => {
    browserAnswers({ background: { eraseProfile: () => ({ rows: 5 }) } });
    expect(await eraseProfile('x:900')).toEqual({ ok: true, value: { rows: 5 } });
    expect(await eraseAll()).toEqual({ ok: false, message: expect.stringContaining('Receiving end does not exist') });
  });
});
