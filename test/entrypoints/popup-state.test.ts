/** What the popup says of the page in front, from everything it knows. */
import '../hooks/extension';

import { describe, expect, it } from 'vitest';
import { type PopupFacts, popupState } from '../../entrypoints/popup/state';
import { withOverlay, withPause } from '../../entrypoints/shared/sites';
import { type Content, Outbox } from '../../lib/capture/outbox';
import type { PageStatus } from '../../lib/messaging/protocol';
import type { ReadReport } from '../../lib/model';
import { DEFAULT_SETTINGS } from '../../lib/settings/schema';
import { NOW, post } from '../capture/rows';

const SUBJECT = { platform: 'instagram', id: '7', handle: 'kettlewyn', name: 'Kettlewyn' } as const;
const OK: ReadReport = { kind: 'ok', endpoint: 'instagram/timeline', items: 12, skipped: {} };
const SHAPE: ReadReport = { kind: 'shape', endpoint: 'instagram/profile', path: 'data', found: 'null', siblings: [] };
const TOTALS = { profiles: 6, posts: 118 };

const status = (over: Partial<PageStatus> = {}): PageStatus => ({
  platform: 'instagram',
  page: 'profile',
  missed: false,
  subject: SUBJECT,
  visible: 24,
  visibleRead: 24,
  read: 24,
  profiles: [],
  reports: [OK],
  waiting: { batches: 0, posts: 0 },
  stale: false,
  overlayHidden: false,
  ...over,
});
const facts = (over: Partial<PageStatus> = {}, more: Partial<PopupFacts> = {}): PopupFacts => ({
  page: { kind: 'page', tabId: 7, platform: 'instagram', status: status(over) },
  settings: DEFAULT_SETTINGS,
  missing: [],
  unread: { posts: 0, blank: false },
  stored: null,
  totals: TOTALS,
  lens: 'followers',
  drift: [],
  figures: {},
  ...more,
});
/** Nothing was read for as long as it takes to call that lasting. */
const NOTHING = { subject: undefined, visibleRead: 0, read: 0, reports: [] } satisfies Partial<PageStatus>;
const settled = (over: Partial<PageStatus> = {}) =>
  facts({ ...NOTHING, ...over }, { unread: { posts: over.visible ?? 24, blank: true } });

describe('a paused site', () => {
  const settings = withPause(DEFAULT_SETTINGS, 'instagram', true);

  it('offers to resume on a page that was loaded while nothing was read', () => {
    expect(popupState(facts(NOTHING, { settings }))).toEqual({
      kind: 'paused',
      host: 'instagram.com',
      stored: TOTALS,
    });
    expect(popupState(facts({ ...NOTHING, page: 'home' }, { settings }))).toMatchObject({ kind: 'paused' });
  });
  it('stays what it is where the profile is known, and pauses no other site', () => {
    expect(popupState(facts({}, { settings }))).toMatchObject({ kind: 'page', paused: true });
    expect(popupState(facts({}, { settings: withPause(DEFAULT_SETTINGS, 'x', true) }))).toMatchObject({
      paused: false,
    });
  });
  it('resumes', () => expect(withPause(settings, 'instagram', false).pausedSites).toEqual([]));
});

describe('a page that does not say whose it is', () => {
  it('has changed where an answer had another shape, at once', () => {
    expect(popupState(facts({ ...NOTHING, reports: [SHAPE] }))).toMatchObject({
      kind: 'unread',
      host: 'instagram.com',
      visible: 24,
      health: { state: 'changed', details: [{ endpoint: 'instagram/profile', at: 'data' }] },
    });
    expect(popupState(facts({ ...NOTHING, page: 'other', reports: [SHAPE] }))).toMatchObject({ kind: 'unread' });
  });
  it.each(['profile', 'post'] as const)('has changed where the posts of a %s stay unread', (page) => {
    expect(popupState(settled({ page }))).toMatchObject({ kind: 'unread', visible: 24, health: { state: 'none' } });
  });
  it('is waited for, not called empty', () => expect(popupState(facts(NOTHING))).toEqual({ kind: 'loading' }));
  it('is doubted where it shows no post and no answer is known either', () => {
    expect(popupState(settled({ visible: 0 }))).toEqual({ kind: 'no-profile', stored: TOTALS, unsure: true });
  });
  it('has not changed when it was loaded during a pause', () => {
    expect(popupState(settled({ missed: true }))).toEqual({ kind: 'stale', host: 'instagram.com', why: 'missed' });
  });
  it.each(['home', 'search'] as const)('on %s there is none to be read; what broke before is told', (page) => {
    expect(popupState(settled({ page }))).toEqual({ kind: 'no-profile', stored: TOTALS });
    expect(popupState(settled({ page, reports: [SHAPE] }))).toMatchObject({
      kind: 'no-profile',
      health: { state: 'changed' },
    });
  });
  it('on any other address is no profile', () => {
    expect(popupState(settled({ page: 'other' }))).toEqual({ kind: 'no-profile', stored: TOTALS });
  });
});

describe('a site that is not known', () => {
  it('may be a Mastodon server, by name where the browser tells it', () => {
    const elsewhere = (server?: string) =>
      popupState(facts({}, { page: { kind: 'elsewhere', ...(server && { server }) } }));
    expect(elsewhere()).toEqual({ kind: 'no-profile', stored: TOTALS, elsewhere: {} });
    expect(elsewhere('tootmill.example')).toMatchObject({ elsewhere: { server: 'tootmill.example' } });
  });
  it('pauses all servers at once, and says so', () => {
    const page = { kind: 'page', tabId: 7, platform: 'mastodon', server: 'tootmill.example' } as const;
    const seen = { ...page, status: status({ platform: 'mastodon' }) };
    expect(popupState(facts({}, { page: seen }))).toMatchObject({ kind: 'page', host: 'Mastodon' });
    const settings = withPause(DEFAULT_SETTINGS, 'mastodon', true);
    const silent = { ...page, status: status({ ...NOTHING, platform: 'mastodon' }) };
    expect(popupState(facts({}, { page: silent, settings }))).toMatchObject({ kind: 'paused', host: 'Mastodon' });
  });
  it('that was allowed is told by its own name', () => {
    const page = { kind: 'silent', tabId: 7, platform: 'mastodon', server: 'tootmill.example', why: 'reload' } as const;
    expect(popupState(facts({}, { page }))).toEqual({ kind: 'stale', host: 'tootmill.example', why: 'before' });
  });
});

describe('a page that is read', () => {
  it('tells what stays unread, and not what is being read', () => {
    expect(popupState(facts({ visibleRead: 21 }))).toMatchObject({ kind: 'page', unread: 0, visible: 24 });
    expect(popupState(facts({ visibleRead: 21 }, { unread: { posts: 3, blank: false } }))).toMatchObject({ unread: 3 });
  });
  it('knows that its overlay is hidden, and how to bring it back', () => {
    const place = { edge: 'left', top: 40 } as const;
    const hidden = { ...DEFAULT_SETTINGS, overlay: { instagram: { hidden: true, collapsed: 'pill', place } as const } };
    expect(popupState(facts({}, { settings: hidden }))).toMatchObject({ overlayHidden: true });
    const shown = withOverlay(hidden, 'instagram', false);
    expect(shown.overlay.instagram).toEqual({ hidden: false, collapsed: 'pill', place });
    expect(popupState(facts({}, { settings: shown }))).toMatchObject({ overlayHidden: false });
    expect(withOverlay(DEFAULT_SETTINGS, 'x', true).overlay.x).toMatchObject({ hidden: true, collapsed: 'card' });
  });
  it('says of a full disk what the outbox says', async () => {
    const outbox = new Outbox({
      visit: 'v',
      send: async ({ id }) => ({ ok: false, id, error: 'quota', message: 'Encountered full disk' }),
      now: () => NOW,
      setTimer: () => 0,
      clearTimer: () => undefined,
    });
    const content: Content = { profiles: [], posts: [post('1'), post('2')], readings: [], reports: [] };
    outbox.add(content);
    outbox.flush();
    await new Promise((done) => setTimeout(done, 0));
    expect(popupState(facts({ waiting: outbox.status() }))).toMatchObject({
      waiting: { posts: 2, code: 'quota', error: 'quota: Encountered full disk' },
    });
  });
});

describe('a page that must be loaded again', () => {
  it('says why', () => {
    expect(popupState(facts({ stale: true }))).toMatchObject({ kind: 'stale', why: 'updated' });
    const page = { kind: 'silent', tabId: 7, platform: 'x', why: 'reload' } as const;
    expect(popupState(facts({}, { page }))).toEqual({ kind: 'stale', host: 'x.com', why: 'before' });
  });
});
