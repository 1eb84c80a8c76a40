import type { ChangesOfSet } from '../../../lib/hooks';
import type { Changed } from '../../../lib/metrics/changed';
import type { PostInput } from '../../../lib/metrics/types';
import { exact } from '../../../lib/model';

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 10, 21, 9, 38);

function post(id: string, days: number, caption?: string): PostInput {
  const at = NOW - days * DAY;
  return {
    id,
    url: `https://tilefield.example/p/${id}`,
    published: { earliest: at, latest: at },
    format: 'image',
    flags: [],
    counts: { likes: exact(10)! },
    hidden: [],
    doubtful: [],
    firstSeenAt: NOW,
    seenAt: NOW,
    ...(caption && { caption }),
  };
}
const visit = { ok: true as const, since: NOW - 7 * DAY, until: NOW, fresh: [], gone: [], breakouts: [], edits: [] };
const count = (value: number, low = value, high = value) => ({ value, low, high });

export const CHANGED: Changed = {
  ...visit,
  fresh: [1, 3, 4, 6].map((days) => post(`n${days}`, days)),
  gone: [post('g1', 30, 'Winter blend is back')],
  breakouts: [post('b1', 12, 'Forty seconds, no scale')],
  silence: { days: 21, usual: 2.4, post: post('n6', 6) },
  followers: {
    from: { at: NOW - 7 * DAY, count: count(48_100, 48_050, 48_149) },
    to: { at: NOW, count: count(48_200, 48_150, 48_249) },
    days: 7,
    absolute: { low: 1, high: 199 },
    relative: { low: 0.00002, high: 0.0041 },
    clear: true,
  },
  edits: [
    { post: 'n1', field: 'caption', at: NOW, before: 'Flat white, Tuesday', after: 'Flat white, Wednesday' },
    { post: 'n3', field: 'hidden', at: NOW, before: '', after: 'likes' },
    { field: 'handle', at: NOW - DAY, before: 'kettlewyn', after: 'kettlewyn.coffee' },
    { field: 'verified', at: NOW - DAY, before: 'false', after: 'true' },
    {
      field: 'bio',
      at: NOW - 2 * DAY,
      before: 'Small-lot coffee, roasted on Tuesdays. Ships within two days.',
      after:
        'Small-lot coffee, roasted on Tuesdays and Fridays. Ships the same day.\nNew: cold brew in returnable bottles.',
    },
    {
      field: 'links',
      at: NOW - 2 * DAY,
      before: 'https://kettlewyn.example/shop',
      after: 'https://kettlewyn.example/cold-brew\nhttps://links.example/kettlewyn',
    },
    {
      field: 'bio',
      at: NOW - 3 * DAY,
      before: '',
      after: 'Small-lot coffee, roasted on Tuesdays. Ships within two days.',
    },
  ],
};

export const ABOUT = {
  bio: 'Small-lot coffee, roasted on Tuesdays and Fridays. Ships the same day.\nNew: cold brew in returnable bottles.',
  links: ['https://kettlewyn.example/cold-brew', 'https://links.example/kettlewyn'],
};

const of = (id: string, name: string, role: 'own' | 'competitor') => ({
  key: `instagram:${id}` as const,
  platform: 'instagram' as const,
  handle: id,
  name,
  url: `https://tilefield.example/${id}`,
  role,
});

export const CHANGES: ChangesOfSet = {
  profiles: [
    { profile: of('havrela', 'Havrela', 'own'), changed: { ...visit, fresh: [post('h', 2)] } },
    { profile: of('kettlewyn', 'Kettlewyn', 'competitor'), changed: CHANGED },
    { profile: of('tilvane', 'Tilvane', 'competitor'), changed: visit },
    { profile: of('quorrel', 'Quorrel', 'competitor'), changed: { ok: false, reason: 'one-visit', at: NOW } },
  ],
  insights: [
    {
      kind: 'platform',
      platform: 'instagram',
      at: NOW - 40 * DAY,
      ratio: 0.71,
      low: 0.58,
      high: 0.84,
      weeksBefore: 8,
      weeksAfter: 5,
      direction: 'down',
      moved: 12,
      of: 15,
    },
    {
      kind: 'pace',
      profile: 'instagram:kettlewyn',
      at: NOW - 60 * DAY,
      before: 2.1,
      after: 4.6,
      weeksBefore: 9,
      weeksAfter: 8,
      result: 'unchanged',
    },
    {
      kind: 'level',
      profile: 'instagram:tilvane',
      at: NOW - 50 * DAY,
      ratio: 1.6,
      weeksBefore: 8,
      weeksAfter: 7,
    },
    { kind: 'silent', profile: 'instagram:quorrel', days: 34, p90: 6.2, gaps: 22 },
  ],
};
