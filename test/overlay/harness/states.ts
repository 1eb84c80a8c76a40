import { type PostFigure, type ProfileInput, summarise } from '../../../lib/metrics';
import type { PostFormat, Reading } from '../../../lib/model';
import type { OverlayView, TipView } from '../../../lib/overlay/view';
import { DAY, NOW, post, profile, settings } from '../../metrics/rows';

/** Every state of everything that the overlay puts on a page, with invented figures. */
export interface State extends Partial<OverlayView> {
  tip?: Partial<TipView>;
}

const reading: Reading = {
  platform: 'instagram',
  profileId: '1',
  tab: 'posts',
  visit: 'v',
  from: NOW - 60 * DAY,
  to: NOW,
  reachedStart: false,
  posts: 0,
};
const FORMATS: PostFormat[] = ['image', 'carousel', 'short', 'video', 'text', 'link'];
const many = (level: number, n: number, over: Partial<ProfileInput> = {}) =>
  profile(
    Array.from({ length: n }, (_, i) =>
      post(
        8 + i * 1.3,
        { likes: Math.round(level * [1, 1.5, 0.7][i % 3]!), comments: 2 },
        { format: FORMATS[(i * i) % FORMATS.length]! },
      ),
    ),
    { name: 'Kettlewyn', readings: [reading], ...over },
  );
const own = many(300, 21, { key: 'instagram:9', role: 'own', name: 'Havrela' });
const stored = (input: ProfileInput) => summarise(input, own, settings, 'stored');
const competitor = stored(many(520, 21, { role: 'competitor' }));
const rounded = { value: 48200, low: 48150, high: 48249 };

export const FIGURES: Record<string, PostFigure> = {
  below: figure('below', 0.4),
  typical: figure('typical', 1),
  quarter: figure('top-quarter', 1.9),
  tenth: figure('top-tenth', 4.2),
  breakout: figure('breakout', 12.4, true),
  young: { kind: 'young', ageHours: 18.4 },
  hidden: { kind: 'hidden', what: ['likes', 'comments'] },
  few: { kind: 'too-few', n: 2, needed: 5 },
  unread: { kind: 'unread' },
};

function figure(strength: (PostFigure & { kind: 'multiple' })['strength'], multiple: number, approximate = false) {
  return {
    kind: 'multiple',
    multiple,
    approximate,
    strength,
    interactions: approximate ? rounded : { value: 3507, low: 3507, high: 3507 },
    measure: 'interactions',
    typical: 472.5,
    typicalN: 21,
    sameFormat: true,
    rate: 0.0731,
    lens: 'followers',
    topShare: 1 / 22,
    seenAt: NOW,
  } satisfies PostFigure;
}

const listed = Object.entries(FIGURES).map(([id, figure], i) => ({
  id,
  figure,
  format: 'short' as const,
  ...(i !== 3 && { published: NOW - i * DAY }),
}));

const hidden = Array.from({ length: 8 }, (_, i) => post(9 + i, { comments: 1 }, { hidden: ['likes'] }));
const summary = competitor;
const long = 'Marrowby & Daughters of the Very Long Northern Coastline';

export const STATES: Record<string, State> = {
  competitor: { summary },
  own: { summary: stored({ ...own, name: 'Havrela' }) },
  untracked: { summary: summarise(many(300, 21), own, settings, 'visit') },
  'untracked-answered': { summary: summarise(many(300, 21), null, settings, 'visit'), answered: true },
  reading: {},
  few: { summary: stored(many(300, 2, { role: 'competitor' })) },
  'few-alone': { summary: summarise(many(300, 3, { role: 'competitor' }), null, settings, 'stored') },
  rough: { summary: stored(many(300, 7, { role: 'competitor', name: long })) },
  rounded: { summary: stored(many(300, 12, { role: 'competitor', followers: [{ at: NOW, followers: rounded }] })) },
  views: { summary: summarise(many(300, 21, { role: 'competitor' }), own, { ...settings, lens: 'views' }, 'stored') },
  'no-followers': { summary: stored(many(300, 21, { role: 'competitor', followers: [], readings: [] })) },
  'hidden-counts': { summary: stored(profile(hidden, { role: 'competitor' })) },
  changed: { summary, broken: 3 },
  unreadable: { name: 'Instagram', read: 0, broken: 2, unreadable: true },
  'disk-full': { summary, waiting: { posts: 8, full: true } },
  'not-stored': { summary, waiting: { posts: 1, full: false }, busy: true },
  failed: { summary, failed: true, note: 'This was not stored. What is on this page stays here until the tab closes.' },
  paused: { summary, paused: true },
  list: { summary, listed },
  'more-reading': {
    summary,
    more: {
      kind: 'reading',
      target: { back: NOW - 89 * DAY },
      from: NOW,
      read: 38,
      oldest: NOW - 58 * DAY,
      minutes: 2,
    },
  },
  'more-paused': { summary, more: { kind: 'paused', target: { posts: 150 }, from: NOW, read: 1, oldest: undefined } },
  'more-scrolled': {
    summary,
    moreScrolled: true,
    more: { kind: 'paused', target: { back: NOW - 89 * DAY }, from: NOW, read: 38, oldest: NOW - 58 * DAY },
  },
  'more-ended': {
    summary,
    more: {
      kind: 'ended',
      why: 'reached',
      read: 31,
      oldest: NOW - 89 * DAY,
      cooling: true,
      until: NOW + 300_000,
    },
  },
  'more-stopped': {
    summary,
    restsUntil: Number.MAX_SAFE_INTEGER,
    more: {
      kind: 'ended',
      why: 'trouble',
      read: 38,
      oldest: NOW - 58 * DAY,
      cooling: true,
      until: NOW + 300_000,
    },
  },
  'more-cooled': {
    summary,
    more: { kind: 'ended', why: 'bottom', read: 50, oldest: undefined, cooling: false, until: NOW },
  },
  'second-reading': { summary: { ...competitor, notes: ['second'] } },
  'own-unknown': {
    summary: { ...summarise(many(520, 21, { role: 'competitor' }), null, settings, 'stored'), notes: ['own'] },
  },
  offline: { summary, offline: true },
  left: { summary, place: { edge: 'left', top: 40 } },
  pill: { summary, shape: 'pill' },
  'pill-own': { summary: stored({ ...own, name: 'Havrela' }), shape: 'pill' },
  'pill-few': { summary: stored(many(300, 2, { role: 'competitor' })), shape: 'pill' },
  'pill-reading': { shape: 'pill' },
  'pill-more': {
    summary,
    shape: 'pill',
    more: { kind: 'reading', target: { posts: 150 }, from: NOW, read: 38, oldest: NOW - 58 * DAY },
  },
  'pill-untracked': { summary: summarise(many(300, 2), null, settings, 'visit'), shape: 'pill' },
  'pill-failed': { summary, shape: 'pill', failed: true },
  'pill-paused': { summary, shape: 'pill', paused: true },
  'pill-changed': { summary, shape: 'pill', broken: 1 },
  'pill-unreadable': { name: 'Instagram', read: 0, broken: 2, unreadable: true, shape: 'pill' },
  dot: { summary, shape: 'dot' },
  stale: { summary, stale: true },
  ...Object.fromEntries(
    Object.entries(FIGURES).map(([name, figure]) => [
      `tip-${name}`,
      { summary, shape: 'dot' as const, tip: { figure, format: 'short' as const } },
    ]),
  ),
};

export const view = (state: State): OverlayView => ({
  name: '@kettlewyn',
  read: 24,
  summary: null,
  shape: 'card',
  narrow: false,
  place: { edge: 'right', top: 8 },
  covered: false,
  stale: false,
  paused: false,
  failed: false,
  broken: 0,
  answered: false,
  busy: false,
  more: { kind: 'idle' },
  ...state,
});

export const tip = (state: State): TipView | undefined =>
  state.tip && {
    figure: FIGURES.typical as PostFigure,
    interactions: ['likes', 'comments'],
    maturityDays: 7,
    left: 8,
    top: 40,
    below: true,
    now: NOW,
    ...state.tip,
  };
