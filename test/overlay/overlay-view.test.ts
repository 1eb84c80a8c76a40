import { describe, expect, it } from 'vitest';
import type { VisitSnapshot } from '../../lib/capture/visit-handle';
import type { ReadReport } from '../../lib/model';
import { type OverlayState, overlayView } from '../../lib/overlay/overlay-view';
import type { SummaryState } from '../../lib/overlay/summary-source';
import { DEFAULT_OVERLAY } from '../../lib/settings/overlay';

const snapshot: VisitSnapshot = {
  platform: 'x',
  page: 'profile',
  visit: { profiles: [], posts: [], readings: [] },
  status: { waiting: { batches: 0, posts: 0 }, stale: false, paused: false },
  reports: [],
  revision: 1,
};
const changed: ReadReport = {
  kind: 'shape',
  endpoint: 'x/UserByScreenName',
  path: 'data',
  found: 'array',
  siblings: [],
};
const state = (change: Partial<VisitSnapshot>, rest: Partial<SummaryState> = {}): SummaryState => ({
  snapshot: { ...snapshot, ...change },
  summary: null,
  failed: false,
  gone: false,
  ...rest,
});
const own = (change: Partial<OverlayState> = {}): OverlayState => ({
  site: 'X',
  settings: DEFAULT_OVERLAY,
  covered: false,
  narrow: false,
  narrowOpen: false,
  busy: false,
  more: { kind: 'idle' },
  answered: new Set(),
  brokenBefore: 0,
  height: 800,
  ...change,
});
const subject = { platform: 'x', id: '7', handle: 'kettlewyn' } as const;

describe('a page of somebody that cannot be read at all', () => {
  it.each(['profile', 'post'] as const)('%s: says so, by the name of the site', (page) => {
    expect(overlayView(state({ page, reports: [changed] }), own())).toMatchObject({
      name: 'X',
      unreadable: true,
      broken: 1,
      read: 0,
      summary: null,
      shape: 'card',
    });
  });
  it('is not said of other pages, of pages without loss, nor for what an earlier page lost', () => {
    expect(overlayView(state({}), own())).toBeUndefined();
    for (const page of ['home', 'search', 'other', undefined] as const)
      expect(overlayView(state({ page, reports: [changed] }), own())).toBeUndefined();
    expect(overlayView(state({ reports: [changed] }), own({ brokenBefore: 1 }))).toBeUndefined();
    expect(overlayView(state({ reports: [changed, changed] }), own({ brokenBefore: 1 }))?.unreadable).toBe(true);
  });
  it('a page whose profile is known keeps its card, and the loss is told in it', () => {
    const view = overlayView(state({ subject, reports: [changed] }, { key: 'x:7' }), own({ brokenBefore: 1 }));
    expect(view).toMatchObject({ name: '@kettlewyn', broken: 1 });
    expect(view?.unreadable).toBeUndefined();
  });
  it('nothing stands where the overlay is hidden', () => {
    const hidden = own({ settings: { ...DEFAULT_OVERLAY, hidden: true } });
    expect(overlayView(state({ reports: [changed] }), hidden)).toBeUndefined();
  });
});

describe('what the card is told', () => {
  it('a full disk by its code, and how many posts wait', () => {
    const waiting = { batches: 1, posts: 8, error: 'Kiintiö', code: 'quota' as const };
    const told = state({ subject, status: { ...snapshot.status, waiting } }, { key: 'x:7' });
    expect(overlayView(told, own())?.waiting).toEqual({ posts: 8, full: true });
  });
  it('narrow windows get the pill until the sheet is opened, whatever is remembered', () => {
    const here = state({ subject }, { key: 'x:7' });
    expect(overlayView(here, own({ narrow: true }))?.shape).toBe('pill');
    expect(overlayView(here, own({ narrow: true, narrowOpen: true }))?.shape).toBe('card');
  });
  it('stale by the visit or by an unanswered question', () => {
    expect(overlayView(state({ subject }, { gone: true }), own())?.stale).toBe(true);
    expect(overlayView(state({ subject, status: { ...snapshot.status, stale: true } }), own())?.stale).toBe(true);
  });
});
