import type { PlatformId } from '../../model';
import type { LensDefinition, LensParts, Weights } from './types';

const L_C: Weights = { likes: 1, comments: 1 };
const L_C_S: Weights = { likes: 1, comments: 1, shares: 1 };

/** Vendors print a figure for any number of posts, young ones in. Ours need five and wait until they have grown. */
const vendor = {
  scale: 100,
  young: true,
  needed: 1,
  weights: 'platform',
  bottom: 'followers-at-post',
  collaborations: 'own',
} as const;
const ours = { scale: 100, young: false, needed: 5, weights: 'platform', summary: 'geometric' } as const;

const perView = (...platforms: PlatformId[]) =>
  Object.fromEntries(platforms.map((p) => [p, { bottom: 'views' } satisfies Partial<LensParts>]));
const counting = (weights: Weights, ...platforms: PlatformId[]) =>
  Object.fromEntries(platforms.map((p) => [p, { weights } satisfies Partial<LensParts>]));

/** Our own ways: named by what is divided by what. */
export const OWN_LENSES = [
  { ...ours, id: 'er-followers', bottom: 'followers-at-post' },
  { ...ours, id: 'er-views', bottom: 'views' },
  { ...ours, id: 'views-followers', bottom: 'followers-at-post', weights: { views: 1 } },
  { ...ours, id: 'er-pooled', bottom: 'followers-at-post', summary: 'pooled' },
  { ...ours, id: 'er-daily', bottom: 'followers-at-post', summary: 'daily', young: true },
  { ...ours, id: 'er-weighted', bottom: 'followers-at-post', weights: { likes: 1, comments: 2, shares: 3 } },
  { ...ours, id: 'per-1000', bottom: 'followers-at-post', scale: 1000 },
  { ...ours, id: 'interactions', bottom: 'none', scale: 1 },
  { ...ours, id: 'conversation', bottom: 'followers-at-post', weights: { comments: 1 } },
  { ...ours, id: 'amplification', bottom: 'followers-at-post', weights: { shares: 1 } },
  { ...ours, id: 'applause', bottom: 'followers-at-post', weights: { likes: 1 } },
  { ...ours, id: 'virality', bottom: 'views', weights: { shares: 1 } },
] as const satisfies readonly LensDefinition[];

/**
 * Others' definitions, as far as public counts allow: each is described, with where it is published, in the table of
 * definitions. Saves, clicks, reach and impressions that only the owner sees are left out of them.
 */
export const VENDOR_LENSES = [
  { ...vendor, id: 'rival-iq', summary: 'mean', on: perView('tiktok') },
  { ...vendor, id: 'rival-iq-older', summary: 'pooled', on: perView('tiktok') },
  { ...vendor, id: 'emplifi', summary: 'mean' },
  { ...vendor, id: 'emplifi-per-1000', summary: 'mean', scale: 1000 },
  {
    ...vendor,
    id: 'socialinsider',
    summary: 'mean',
    on: {
      ...counting(L_C, 'instagram', 'youtube'),
      ...counting(L_C_S, 'facebook', 'linkedin'),
      ...counting({ ...L_C_S, saves: 1 }, 'tiktok'),
      ...counting({ ...L_C_S, quotes: 1 }, 'x'),
    },
  },
  {
    ...vendor,
    id: 'fanpage-karma-engagement',
    summary: 'daily',
    weights: L_C_S,
    on: counting(L_C, 'instagram', 'youtube', 'linkedin', 'reddit'),
  },
  {
    ...vendor,
    id: 'fanpage-karma-interaction',
    summary: 'mean',
    weights: L_C_S,
    on: counting(L_C, 'instagram', 'youtube', 'linkedin', 'reddit'),
  },
  { ...vendor, id: 'fanpage-karma-weighted', summary: 'mean', weights: { likes: 1, comments: 2, shares: 3 } },
  { ...vendor, id: 'quintly', summary: 'mean', bottom: 'followers-mean' },
  {
    ...vendor,
    id: 'hypeauditor',
    summary: 'mean',
    weights: L_C,
    bottom: 'followers-end',
    last: { posts: 12 },
  },
  {
    ...vendor,
    id: 'modash',
    summary: 'median',
    weights: { likes: 1 },
    bottom: 'followers-end',
    last: { days: 60 },
    on: {
      tiktok: { bottom: 'views', summary: 'pooled' },
      youtube: { bottom: 'views', summary: 'pooled' },
    },
  },
  { ...vendor, id: 'hootsuite-post', summary: 'mean' },
  { ...vendor, id: 'hootsuite-daily', summary: 'daily', bottom: 'followers-end' },
  { ...vendor, id: 'hootsuite-views', summary: 'mean', bottom: 'views' },
  {
    ...vendor,
    id: 'hootsuite-factored',
    summary: 'mean',
    weights: { likes: 1, comments: 2, shares: 1 },
    on: counting({ likes: 1, comments: 2 }, 'instagram', 'youtube', 'linkedin', 'reddit'),
  },
  {
    ...vendor,
    id: 'keyhole',
    summary: 'mean',
    bottom: 'followers-end',
    on: {
      ...counting({ likes: 1, shares: 1 }, 'x'),
      ...counting(L_C, 'instagram', 'youtube'),
      ...counting(L_C_S, 'facebook', 'tiktok'),
    },
  },
  { ...vendor, id: 'upfluence', summary: 'mean', weights: L_C, bottom: 'followers-end', last: { days: 90 } },
  { ...vendor, id: 'napoleoncat-daily', summary: 'daily' },
  { ...vendor, id: 'orlo', summary: 'mean', bottom: 'followers-end' },
  { ...vendor, id: 'livedune', summary: 'median', bottom: 'followers-end', last: { posts: 20 } },
  { ...vendor, id: 'keywords-everywhere', summary: 'mean', bottom: 'followers-end' },
  {
    ...vendor,
    id: 'open-tracker',
    summary: 'mean',
    weights: L_C,
    bottom: 'followers-end',
    last: { posts: 12, days: 90 },
  },
] as const satisfies readonly LensDefinition[];

export const LENSES: readonly LensDefinition[] = [...OWN_LENSES, ...VENDOR_LENSES];
export type LensId = (typeof OWN_LENSES)[number]['id'] | (typeof VENDOR_LENSES)[number]['id'];

export function lensById(id: LensId): LensDefinition {
  return LENSES.find((lens) => lens.id === id)!;
}
