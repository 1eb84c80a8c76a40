import { createElement } from 'react';
import { ChangeSection } from '../../../components/changes/change-section';
import { ContentPage } from '../../../components/content/content-page';
import type { PanelProps } from '../../../components/panel/panel-screen';
import { ProfileAbout } from '../../../components/panel/profile-about';
import type { PostItem } from '../../../components/panel/types';
import type { PagePopup, PopupProps } from '../../../components/popup/types';
import { TimingScreen } from '../../../components/timing/timing-screen';
import type {
  Cadence,
  Comparison,
  ComparisonRow,
  ContentMix,
  Measured,
  ProfileStats,
  Role,
  Verdict,
} from '../../../lib/metrics/types';
import type { Count, PostFormat } from '../../../lib/model';
import { ABOUT, CHANGED } from './changes';
import { contentFixture } from './content';
import type { DashboardProps } from './dashboard';
import { timingFixture } from './timing';

/** Invented brands with the figures of the design drawings. */
const DAY = 86_400_000;
export const NOW = Date.UTC(2025, 10, 21, 9, 38);
export const FROM = Date.UTC(2025, 7, 24);
const period = { from: FROM, to: NOW };
export const exactCount = (n: number): Count => ({ value: n, low: n, high: n });
const nothing = () => undefined;

const mix = (total: number, ...rows: [PostFormat, number, [number, number, number]?][]): ContentMix => ({
  n: total,
  effectiveTypes: 3.4,
  rows: rows.map(([format, n, versus]) => ({
    format,
    n,
    share: n / total,
    versus: versus && { value: versus[0], low: versus[1], high: versus[2] },
    rate: versus ? measured(0.028 * versus[0], 0.02, 0.04, n) : { ok: false, why: { reason: 'too-few', n, needed: 5 } },
  })),
});

export function measured(value: number, low: number, high: number, n: number): Measured {
  return {
    ok: true,
    estimate: {
      value,
      low,
      high,
      n,
      from: FROM,
      to: Date.UTC(2025, 10, 14),
      rough: n < 10,
      summary: 'geometric',
      lens: 'followers',
      interactions: ['likes', 'comments'],
      assumedFollowers: 3,
      rounding: 0,
      rounded: { low: value, high: value },
    },
  };
}

function cadence(
  perWeek: number,
  burstiness: number | undefined,
  weeks: number[],
  gaps: [number, number][] = [],
): Cadence {
  const stretches: { from: number; to: number }[] = [];
  let at = FROM;
  for (const [a, b] of gaps) {
    if (a > at) stretches.push({ from: at, to: a });
    at = b;
  }
  if (at < NOW) stretches.push({ from: at, to: NOW });
  return {
    perWeek,
    posts: weeks.reduce((a, b) => a + Math.max(0, b), 0),
    observed: stretches.reduce((a, s) => a + s.to - s.from, 0),
    stretches,
    medianGap: 1.4,
    longestGap: 3.5,
    burstiness,
    weeks: weeks.map((n, i) => ({
      start: FROM + DAY + i * 7 * DAY,
      posts: Math.max(0, n),
      observed: n < 0 ? 0 : i === weeks.length - 1 ? 0.6 : 1,
    })),
  };
}

interface Brand {
  id: string;
  name: string;
  role: Role;
  rate: Measured;
  singles?: number[];
  cadence: Cadence;
  mix: ContentMix;
  change?: [number, number];
  followers: Count;
}

function stats(b: Brand): ProfileStats {
  const at = (days: number) => ({ at: NOW - days * DAY, followers: b.followers });
  return {
    key: `instagram:${b.id}`,
    platform: 'instagram',
    handle: b.id,
    name: b.name,
    url: `https://www.instagram.com/${b.id}/`,
    role: b.role,
    rate: b.rate,
    singles: b.singles ?? [],
    cadence: b.cadence,
    mix: b.mix,
    growth: {
      first: b.change ? at(80) : at(0),
      last: at(0),
      change: b.change && { low: b.change[0], high: b.change[1] },
    },
    followers: b.followers,
    followersRead: (b.change ? [80, 61, 58, 44, 30, 23, 12, 6, 1, 0] : [0]).map((days) => NOW - 1 - days * DAY),
    posts: {
      stored: b.mix.n + 3,
      inPeriod: b.mix.n,
      mature: b.rate.ok ? b.rate.estimate.n : 2,
      hidden: 2,
      oldest: FROM,
    },
    maturityDays: 7,
    seenAt: NOW,
  };
}

const gap = (from: number, to: number): [number, number] => [FROM + from * DAY, FROM + to * DAY];
const BRANDS: Brand[] = [
  {
    id: 'osmundra',
    name: 'Osmundra',
    role: 'competitor',
    rate: measured(0.042, 0.032, 0.055, 30),
    cadence: cadence(2.8, 0.05, [2, 4, 4, 5, 4, 3, 2, 3, -1, -1, 2, 2, 1], [gap(57, 68)]),
    mix: mix(
      32,
      ['image', 8, [0.9, 0.6, 1.3]],
      ['carousel', 6, [1, 0.7, 1.5]],
      ['short', 12, [1.3, 0.9, 1.8]],
      ['video', 3],
      ['link', 3],
    ),
    change: [0.061, 0.061],
    followers: exactCount(7934),
  },
  {
    id: 'kettlewyn',
    name: 'Kettlewyn',
    role: 'competitor',
    rate: measured(0.028, 0.023, 0.034, 55),
    cadence: cadence(4.6, -0.4, [4, 5, 5, 4, 4, 6, 5, 4, 4, 4, 5, 6, 3]),
    mix: mix(
      59,
      ['image', 6, [0.6, 0.35, 1.05]],
      ['carousel', 25, [1.1, 0.9, 1.3]],
      ['short', 19, [1.2, 0.85, 1.6]],
      ['video', 1],
      ['text', 4],
      ['link', 4],
    ),
    change: [0.004, 0.008],
    followers: { value: 48200, low: 48150, high: 48249 },
  },
  {
    id: 'tilvane',
    name: 'Tilvane',
    role: 'competitor',
    rate: measured(0.025, 0.019, 0.034, 27),
    cadence: cadence(2.4, 0.5, [-1, 2, 0, 1, 8, 0, 0, 6, 8, 1, 1, 0, 1], [gap(0, 9)]),
    mix: mix(28, ['image', 17, [1, 0.8, 1.2]], ['carousel', 4], ['short', 7, [1.4, 0.8, 2.3]]),
    change: [-0.013, -0.004],
    followers: { value: 23600, low: 23550, high: 23649 },
  },
  {
    id: 'havrela',
    name: 'Havrela',
    role: 'own',
    rate: measured(0.022, 0.019, 0.027, 42),
    cadence: cadence(3.5, -0.3, [3, 2, 4, 5, 4, 3, 4, 3, 5, 2, 4, 4, 2]),
    mix: mix(
      45,
      ['image', 15, [1, 0.8, 1.3]],
      ['carousel', 11, [1.1, 0.8, 1.5]],
      ['short', 9, [1.2, 0.8, 1.9]],
      ['video', 3],
      ['text', 3],
      ['link', 4],
    ),
    change: [0.023, 0.023],
    followers: exactCount(18412),
  },
  {
    id: 'marrowby',
    name: 'Marrowby & Daughters',
    role: 'competitor',
    rate: measured(0.013, 0.011, 0.015, 75),
    cadence: cadence(6.7, -0.35, [7, 6, 7, 7, 6, 7, 6, 5, -1, 7, 7, 8, 3], [gap(49, 53)]),
    mix: mix(
      82,
      ['image', 34, [1, 0.9, 1.1]],
      ['carousel', 19, [1.2, 1, 1.4]],
      ['short', 18, [0.9, 0.7, 1.2]],
      ['video', 6, [0.8, 0.4, 1.4]],
      ['link', 5, [0.7, 0.4, 1.2]],
    ),
    change: [-0.009, 0.009],
    followers: { value: 112000, low: 111500, high: 112499 },
  },
  {
    id: 'quorrel',
    name: 'Quorrel',
    role: 'competitor',
    rate: { ok: false, why: { reason: 'too-few', n: 2, needed: 5 } },
    singles: [0.0256, 0.063],
    cadence: cadence(1.3, undefined, [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 1, 2], [gap(0, 69)]),
    mix: mix(4, ['image', 1], ['carousel', 2], ['short', 1]),
    followers: exactCount(3120),
  },
];
const row = (id: string, verdict?: Verdict, versus?: [number, number, number]): ComparisonRow => ({
  stats: stats(BRANDS.find((b) => b.id === id) as Brand),
  verdict,
  versusOwn: versus && { value: versus[0], low: versus[1], high: versus[2] },
});

const own = row('havrela');
export const COMPARISON: Comparison = {
  own,
  groups: [
    { verdict: 'above', rows: [row('osmundra', 'above', [1.9, 1.4, 2.6])] },
    {
      verdict: 'no-difference',
      rows: [row('kettlewyn', 'no-difference', [1.2, 0.9, 1.6]), row('tilvane', 'no-difference', [1.1, 0.8, 1.6]), own],
    },
    { verdict: 'below', rows: [row('marrowby', 'below', [0.6, 0.4, 0.7])] },
    { verdict: 'too-few', rows: [row('quorrel', 'too-few')] },
  ],
  middle: { value: 0.027, n: 4 },
  settings: { now: NOW, timeZone: 'UTC', period, lens: 'followers', summary: 'geometric' },
};
export const ALONE: Comparison = {
  ...COMPARISON,
  groups: [{ verdict: 'no-difference', rows: [own] }],
  middle: undefined,
};
export const NO_OWN: Comparison = {
  ...COMPARISON,
  own: undefined,
  groups: [{ verdict: 'ungrouped', rows: [row('osmundra'), row('kettlewyn'), row('quorrel')] }],
};
export const EMPTY: Comparison = { ...COMPARISON, own: undefined, groups: [], middle: undefined };

const post = (
  key: string,
  caption: string,
  format: PostFormat,
  who: string,
  day: number,
  figure: PostItem['figure'],
): PostItem => {
  const brand = BRANDS.find((b) => b.id === who) as Brand;
  const published = NOW - day * DAY;
  return {
    key: `instagram:${key}`,
    id: key,
    url: `https://www.instagram.com/p/${key}/`,
    caption,
    format,
    published: { earliest: published, latest: published },
    profile: { key: `instagram:${who}`, name: brand.name, role: brand.role },
    figure,
  };
};
const figure = (
  multiple: number,
  strength: 'below' | 'typical' | 'top-quarter' | 'top-tenth' | 'breakout',
  rate: number,
  approximate = false,
): PostItem['figure'] => ({
  kind: 'multiple',
  multiple,
  approximate,
  strength,
  interactions: exactCount(900),
  measure: 'interactions',
  typical: 120,
  typicalN: 22,
  sameFormat: true,
  rate,
  lens: 'followers',
  topShare: 0.02,
  seenAt: NOW,
});
export const POSTS: PostItem[] = [
  post('p1', 'Three grinders, blind', 'image', 'tilvane', 28, figure(8.1, 'breakout', 0.217, true)),
  post('p2', 'Forty seconds, no scale', 'short', 'kettlewyn', 12, figure(7.4, 'breakout', 0.228)),
  post(
    'p3',
    'Flat white, Tuesday: a very long caption that goes on and on and cannot fit in one line of a narrow panel',
    'image',
    'kettlewyn',
    48,
    figure(4.9, 'top-quarter', 0.066),
  ),
  post('p4', 'Our first pour of the day', 'image', 'havrela', 75, figure(2.1, 'top-tenth', 0.092)),
  post('p5', 'Who packs your bag', 'carousel', 'marrowby', 61, figure(1, 'typical', 0.013)),
  post('p6', '', 'video', 'marrowby', 50, figure(0.4, 'below', 0.005)),
  post('p7', 'Two bags left', 'image', 'quorrel', 14, { kind: 'too-few', n: 2, needed: 5 }),
  post('p8', 'Winter blend is back', 'carousel', 'kettlewyn', 1, {
    kind: 'young',
    ageHours: 18,
    interactions: exactCount(120),
  }),
  post('p9', 'Notes from the shop', 'text', 'kettlewyn', 16, { kind: 'hidden', what: ['likes'] }),
  post('p10', 'Behind the counter', 'video', 'osmundra', 20, { kind: 'unread' }),
];

export const PANEL: PanelProps = {
  sets: [
    { id: 'instagram', name: 'Instagram', profiles: 6 },
    { id: 'bluesky', name: 'Bluesky', profiles: 2 },
  ],
  comparison: COMPARISON,
  posts: POSTS,
  view: { set: 'instagram', period: 90, lens: 'followers' },
  tab: 'compare',
  profile: 'instagram:kettlewyn',
  exporting: { kind: 'idle' },
  changes: () => createElement(ChangeSection, { changed: CHANGED }),
  about: () => createElement(ProfileAbout, ABOUT),
  timing: () => createElement(TimingScreen, timingFixture()),
  content: () => createElement(ContentPage, contentFixture()),
  onKeys: nothing,
  onView: nothing,
  onTab: nothing,
  onProfile: nothing,
  onExport: nothing,
  onDashboard: nothing,
  onSettings: nothing,
  onReport: nothing,
};

/** Likes of image posts, which all showed them for a month. */
const DRIFTED: PagePopup['drift'] = [
  {
    source: 'instagram/timeline',
    format: 'image',
    field: 'likes',
    now: { shown: 0, hidden: 12, posts: 20 },
    before: { shown: 300, posts: 300 },
  },
];

export const PAGE: PagePopup = {
  kind: 'page',
  profile: 'instagram:kettlewyn',
  drift: [],
  platform: 'instagram',
  host: 'instagram.com',
  name: 'Kettlewyn',
  handle: 'kettlewyn',
  role: 'competitor',
  paused: false,
  visible: 24,
  visibleRead: 24,
  unread: 0,
  missed: false,
  overlayHidden: false,
  read: 24,
  today: 31,
  stored: { posts: 59, oldest: FROM },
  waiting: { posts: 0 },
  readAt: NOW,
  lens: 'followers',
  health: { state: 'ok', sources: 3, details: [] },
  rate: measured(0.028, 0.023, 0.034, 55),
  verdict: 'no-difference',
  ownRate: 0.022,
};
const DRIFT: PagePopup['health'] = {
  state: 'changed',
  sources: 3,
  details: [
    {
      kind: 'shape',
      endpoint: 'instagram/timeline',
      at: 'data.user.edges.3.node.video_view_count',
      found: 'string',
      times: 1,
    },
    { kind: 'shape-item', endpoint: 'instagram/timeline', times: 3 },
  ],
};
export const POPUP: PopupProps = {
  state: PAGE,
  exporting: { kind: 'idle' },
  onRole: nothing,
  onPause: nothing,
  onOverlay: nothing,
  onPanel: nothing,
  onExport: nothing,
  onAllow: nothing,
  onAllowServer: async () => 'denied',
  onSwitchOn: nothing,
  onReload: nothing,
  onSaveWaiting: nothing,
  onFreeSpace: nothing,
  onBackup: nothing,
  onBackupLater: nothing,
  onChooseOwn: nothing,
  onForgetReminder: nothing,
  onDue: nothing,
  onDashboard: nothing,
  onSettings: nothing,
  onReport: nothing,
  onPrivacy: nothing,
};
const TOTALS = { profiles: 6, posts: 118 };
export const POPUPS: Record<string, PopupProps['state']> = {
  competitor: PAGE,
  own: {
    ...PAGE,
    name: 'Havrela',
    handle: 'havrela',
    role: 'own',
    rate: measured(0.022, 0.019, 0.027, 42),
    verdict: undefined,
    standing: { above: 1, below: 1, same: 2 },
    stored: { posts: 45, oldest: FROM },
  },
  changed: { ...PAGE, visibleRead: 21, unread: 3, health: DRIFT },
  partly: { ...PAGE, visibleRead: 21, unread: 3 },
  drift: { ...PAGE, drift: DRIFTED },
  missed: { ...PAGE, visibleRead: 21, unread: 3, missed: true, overlayHidden: true },
  unread: { kind: 'unread', host: 'instagram.com', visible: 24, health: DRIFT, stored: TOTALS },
  'unread-silent': {
    kind: 'unread',
    host: 'instagram.com',
    visible: 24,
    health: { state: 'none', sources: 0, details: [] },
    stored: TOTALS,
  },
  'hidden-counts': { ...PAGE, hidden: 9, rate: { ok: false, why: { reason: 'hidden', n: 9, of: 24 } } },
  inspiration: { ...PAGE, role: 'inspiration' },
  'week-later': PAGE,
  'none-due': { kind: 'no-profile', stored: TOTALS },
  untracked: {
    ...PAGE,
    role: null,
    stored: { posts: 0 },
    verdict: undefined,
    ownRate: undefined,
    rate: { ok: false, why: { reason: 'too-few', n: 2, needed: 5 } },
  },
  permission: { kind: 'permission', sites: [{ id: 'bluesky', name: 'Bluesky', host: 'bsky.app' }] },
  none: { kind: 'no-profile', stored: TOTALS },
  'none-elsewhere': { kind: 'no-profile', stored: TOTALS, elsewhere: { server: 'tootmill.example' } },
  'none-earlier': { kind: 'no-profile', stored: TOTALS, health: DRIFT },
  unsure: { kind: 'no-profile', stored: TOTALS, unsure: true },
  paused: { ...PAGE, paused: true },
  'paused-reloaded': { kind: 'paused', host: 'instagram.com', stored: TOTALS },
  storage: { ...PAGE, waiting: { posts: 8, error: 'quota: Encountered full disk', code: 'quota' } },
  database: { ...PAGE, waiting: { posts: 8, error: 'database: Internal error', code: 'database' } },
  stale: { kind: 'stale', host: 'x.com', why: 'updated' },
  before: { kind: 'stale', host: 'x.com', why: 'before' },
  'stale-missed': { kind: 'stale', host: 'x.com', why: 'missed' },
  off: { kind: 'off', platform: 'x', name: 'X' },
  'off-at-first': { kind: 'off', platform: 'linkedin', name: 'LinkedIn', panelOnly: true },
};

/** What stands beside a state of the popup. */
export const BESIDE: Record<string, Partial<PopupProps>> = {
  'week-later': { notes: { backup: true, own: true } },
  'none-due': { due: 3 },
};

export const PAGE_TROUBLE: PanelProps = {
  ...PANEL,
  pageTrouble: {
    name: 'Kettlewyn',
    profile: 'instagram:kettlewyn',
    visible: 24,
    unread: 3,
    read: 21,
    missed: false,
    health: DRIFT,
  },
};
export const SITE_TROUBLE: PanelProps = {
  ...PANEL,
  siteTrouble: {
    name: 'Instagram',
    sources: [{ endpoint: 'instagram/timeline', detail: 'data.user: string', at: NOW }],
  },
};

export const DASHBOARD: DashboardProps = {
  ...PANEL,
  page: 'compare',
  rows: { profiles: 6, posts: 250, postSnapshots: 711, profileSnapshots: 103, readings: 44 },
  stored: BRANDS.map((b) => ({
    key: `instagram:${b.id}`,
    platform: 'Instagram',
    name: b.name,
    handle: b.id,
    role: b.role,
    posts: b.mix.n,
  })),
  platforms: [
    { id: 'x', name: 'X', on: true, paused: true, overlayHidden: false },
    { id: 'instagram', name: 'Instagram', on: true, paused: false, overlayHidden: true },
    { id: 'youtube', name: 'YouTube', on: false, paused: false, overlayHidden: false },
    { id: 'bluesky', name: 'Bluesky', on: true, paused: false, overlayHidden: false },
    { id: 'linkedin', name: 'LinkedIn', on: false, paused: false, overlayHidden: false, panelOnly: true },
  ],
  timeZone: { chosen: 'auto', effective: 'Europe/Helsinki', all: ['Europe/Helsinki', 'Europe/Warsaw'] },
  summary: 'geometric',
  onPage: nothing,
  onRole: nothing,
  onErase: nothing,
  onArchive: nothing,
  onEraseAll: nothing,
  onPlatform: nothing,
  servers: ['tootmill.example'],
  onAllowServer: async () => 'denied',
  onForgetServer: nothing,
  onPause: nothing,
  onOverlay: nothing,
  onTimeZone: nothing,
  onSummary: nothing,
  badge: 'multiple',
  singleKeys: true,
  onSingleKeys: nothing,
  onBadge: nothing,
  reading: {
    endpoints: [
      {
        endpoint: 'x/UserTweets',
        state: 'broken',
        read: 12,
        items: 240,
        failed: 3,
        lastOk: NOW - 5 * DAY,
        lastFailed: NOW - DAY,
        detail: 'data.user.result.timeline: missing',
        siblings: ['timeline_v3'],
      },
      {
        endpoint: 'instagram/timeline',
        state: 'partly',
        read: 40,
        items: 480,
        failed: 1,
        lastOk: NOW,
        lastFailed: NOW,
      },
      { endpoint: 'bluesky/getAuthorFeed', state: 'ok', read: 1_204, items: 36_000, failed: 0, lastOk: NOW },
    ],
    drift: DRIFTED,
    wrong: 2,
    report: '{\n  "postgauge": "0.1.0",\n  "browser": "a browser",\n  "sources": []\n}\n',
  },
  onCopyReport: nothing,
  onSaveReport: nothing,
  onForgetWrong: nothing,
};
