import type { RankedPost, Ranking, Standing, StandingRow } from '../../../lib/messaging/drawer';
import type { Estimate, Measured, PostFigure, Strength, Verdict } from '../../../lib/metrics/types';
import { exact, type PostFormat } from '../../../lib/model';
import { type DrawerView, FIRST_CHOICE, type RankChoice } from '../../../lib/overlay/drawer-view';

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 10, 21, 9, 38);
const certain = (n: number) => exact(n)!;

const multiple = (value: number, strength: Strength, rate: number): PostFigure => ({
  kind: 'multiple',
  multiple: value,
  approximate: false,
  strength,
  interactions: certain(3_507),
  measure: 'interactions',
  typical: 472,
  typicalN: 21,
  sameFormat: true,
  rate,
  lens: 'followers',
  topShare: 0.1,
  seenAt: NOW,
});

function post(
  id: string,
  caption: string | undefined,
  format: PostFormat,
  days: number,
  figure: PostFigure,
  more: Partial<RankedPost> = {},
): RankedPost {
  const at = NOW - days * DAY;
  return {
    id,
    url: `https://tilefield.example/p/${id}`,
    format,
    published: { earliest: at, latest: at },
    seenAt: NOW,
    counts: { likes: certain(3_000 + days), comments: certain(40 + days) },
    hidden: [],
    figure,
    interactions: certain(3_040 + 2 * days),
    ...(caption !== undefined && { caption }),
    ...(figure.kind === 'multiple' && figure.rate !== undefined && { rate: figure.rate }),
    ...more,
  };
}

const POSTS: RankedPost[] = [
  post('pour', 'Forty seconds, no scale', 'short', 12, multiple(7.4, 'breakout', 0.228), {
    tagged: true,
    velocity: 3.4,
  }),
  post('cup', 'Flat white, Tuesday', 'image', 48, multiple(4.9, 'top-quarter', 0.066)),
  post('rain', 'A week after the rain', 'carousel', 35, multiple(3, 'top-tenth', 0.089)),
  post('team', 'Two new faces at the bar', 'carousel', 56, multiple(2.9, 'top-tenth', 0.087)),
  post('cone', 'Cone or flat? Both.', 'short', 47, multiple(1, 'typical', 0.083)),
  post(
    'map',
    'Where the new lot grows, and why the road there takes a day longer than it did',
    'link',
    25,
    multiple(0.4, 'below', 0.007),
  ),
  post('blend', 'Winter blend is back', 'carousel', 1, { kind: 'young', ageHours: 18.4, interactions: certain(812) }),
  post('poll', undefined, 'poll', 300, { kind: 'too-few', n: 2, needed: 5 }),
  post('gone', 'Opening hours', 'text', 20, { kind: 'unread' }, { counts: {}, interactions: undefined as never }),
  post(
    'shelf',
    'Shelf notes from the shop',
    'image',
    16,
    { kind: 'hidden', what: ['likes'] },
    { hidden: ['likes'], counts: { comments: certain(9) }, interactions: undefined as never },
  ),
];
for (const one of POSTS) if (one.interactions === undefined) delete one.interactions;

const ranking = (posts: RankedPost[], more: Partial<Ranking> = {}) => ({
  posts,
  total: posts.length,
  inPeriod: posts.length,
  name: 'Kettlewyn',
  basis: 'stored' as const,
  lens: 'followers' as const,
  maturityDays: 7,
  period: 90,
  span: { from: NOW - 89 * DAY, to: NOW + 1 },
  ...more,
});

const estimate = (value: number, low: number, high: number, n: number): Measured => ({
  ok: true,
  estimate: {
    value,
    low,
    high,
    n,
    from: NOW - 89 * DAY,
    to: NOW - 7 * DAY,
    rough: n < 10,
    summary: 'geometric',
    lens: 'followers',
    interactions: ['likes', 'comments'],
    assumedFollowers: 0,
    rounding: 0,
    rounded: { low: value, high: value },
  } satisfies Estimate,
});

const row = (
  name: string,
  rate: Measured,
  verdict?: Verdict,
  versus?: [number, number, number],
  more: Partial<StandingRow> = {},
): StandingRow => ({
  key: `instagram:${name}`,
  platform: 'instagram',
  handle: name.toLowerCase(),
  name,
  role: 'competitor',
  rate,
  singles: [],
  ...(verdict && { verdict }),
  ...(versus && { versusOwn: { value: versus[0], low: versus[1], high: versus[2] } }),
  ...more,
});
const own = row('Havrela', estimate(0.022, 0.018, 0.027, 48), undefined, undefined, { role: 'own' });
const kettlewyn = row('Kettlewyn', estimate(0.028, 0.023, 0.034, 55), 'no-difference', [1.2, 0.9, 1.6]);
const standing = (groups: Standing['groups'], more: Partial<Standing> = {}): Standing => ({
  profile: 'instagram:Kettlewyn',
  groups,
  of: groups.reduce((n, { rows }) => n + rows.length, 0),
  left: 0,
  own: 'instagram:Havrela',
  lens: 'followers',
  maturityDays: 7,
  span: { from: NOW - 89 * DAY, to: NOW + 1 },
  platform: 'instagram',
  sets: [],
  ...more,
});
const LONG = 'Marrowby & Daughters of the Very Long Northern Coastline';
const full = standing(
  [
    { verdict: 'above', rows: [row('Osmundra', estimate(0.046, 0.039, 0.055, 41), 'above', [2.1, 1.6, 2.7])] },
    { verdict: 'no-difference', rows: [kettlewyn, own] },
    { verdict: 'below', rows: [row(LONG, estimate(0.011, 0.008, 0.014, 7), 'below', [0.5, 0.4, 0.7])] },
    {
      verdict: 'too-few',
      rows: [
        row('Quorrel', { ok: false, why: { reason: 'too-few', n: 2, needed: 5 } }, 'too-few', undefined, {
          singles: [0.02, 0.031],
        }),
      ],
    },
  ],
  { sets: [{ id: 's1', name: 'Roasters of the north' }], left: 3 },
);

const base: DrawerView = {
  show: 'rank',
  name: 'Kettlewyn',
  edge: 'right',
  narrow: false,
  ranking: { state: 'ready', value: ranking(POSTS, { stated: certain(412) }) },
  standing: { state: 'ready', value: full },
  choice: FIRST_CHOICE,
  here: new Set(['pour', 'cup', 'rain', 'blend', 'shelf']),
  rows: 200,
};
const chosen = (choice: Partial<RankChoice>): DrawerView => ({ ...base, choice: { ...FIRST_CHOICE, ...choice } });
const few = POSTS.slice(0, 4).map((one): RankedPost => ({ ...one, figure: { kind: 'too-few', n: 3, needed: 5 } }));

export const DRAWER_STATES: Record<string, DrawerView> = {
  ranked: { ...base, at: 'pour' },
  'by-date': chosen({ sort: 'date' }),
  'by-likes': chosen({ sort: 'likes', descending: false }),
  'by-velocity': chosen({ sort: 'velocity' }),
  breakouts: chosen({ kind: 'breakouts' }),
  'no-match': chosen({ format: 'video', search: 'nothing says this' }),
  loading: { ...base, ranking: { state: 'loading' } },
  pieces: { ...base, ranking: { state: 'loading', value: ranking(POSTS, { total: 900, inPeriod: 900 }) } },
  many: { ...base, rows: 4, ranking: { state: 'ready', value: ranking(POSTS, { inPeriod: 5_210, period: null }) } },
  'too-few': { ...base, ranking: { state: 'ready', value: ranking(few, { basis: 'visit' }) } },
  empty: { ...base, ranking: { state: 'ready', value: null } },
  failed: { ...base, ranking: { state: 'failed' } },
  'failed-kept': { ...base, ranking: { state: 'failed', value: ranking(POSTS) } },
  left: { ...base, edge: 'left' },
  compare: { ...base, show: 'compare' },
  'compare-no-own': {
    ...base,
    show: 'compare',
    standing: {
      state: 'ready',
      value: (({ own: _, ...rest }) => rest)(standing([{ verdict: 'ungrouped', rows: [kettlewyn] }])),
    },
  },
  'compare-loading': { ...base, show: 'compare', standing: { state: 'loading' } },
  'compare-failed': { ...base, show: 'compare', standing: { state: 'failed', value: full } },
  'compare-note': { ...base, show: 'compare', note: 'The browser did not open the side panel from here.' },
};
