import type { PlatformId } from '../../lib/model';

/** How a brand behaves. All of them are invented; rates are fractions of followers a post. */
export interface Brand {
  handle: string;
  name: string;
  bio: string;
  link: string;
  /** What the profile says from so many days after the demo's first day on. */
  later?: { days: number; bio: string; link: string };
  colour: string;
  /** Interactions of a typical post by followers; each platform scales it. */
  rate: number;
  /** Standard deviation of the natural logarithm of a post's interactions. */
  spread: number;
  /** Where a platform is left out, its audience says how many (habits). */
  followers: Partial<Record<PlatformId, number>> & { instagram: number };
  /** Growth of followers a week, as a fraction. */
  growth: number;
  perWeek: number;
  /** `regular`: same days each week; `bursts`: several in two days, then nothing. */
  rhythm: 'regular' | 'bursts';
  /** Posts before the demo's first day, when the brand has fewer than half a year of them. */
  onlyPosts?: number;
  /** Days before the demo's first day. */
  silence?: { from: number; days: number };
  campaign?: { from: number; days: number; tag: string };
  /** Days before the demo's first day: one post far above all others. */
  breakout?: number;
  verified: boolean;
}

const followers = (x: number, instagram: number, youtube: number, bluesky: number) => ({
  x,
  instagram,
  youtube,
  bluesky,
});

export const BRANDS: readonly Brand[] = [
  {
    handle: 'havrela',
    name: 'Havrela',
    colour: '#4b3ba8',
    bio: 'Coffee from four farms we visit. Roasted on Mondays in a former tram depot.',
    link: 'https://havrela.example',
    rate: 0.022,
    spread: 0.62,
    followers: followers(21_380, 38_742, 14_620, 4_918),
    growth: 0.004,
    perWeek: 4,
    rhythm: 'regular',
    verified: false,
  },
  {
    handle: 'osmundra',
    name: 'Osmundra',
    colour: '#1f6f5c',
    bio: 'We roast light and explain why. Brewing notes every week.',
    link: 'https://osmundra.example',
    rate: 0.042,
    spread: 0.7,
    followers: followers(30_964, 63_915, 88_400, 7_702),
    growth: 0.011,
    perWeek: 3.4,
    rhythm: 'bursts',
    breakout: 36,
    verified: true,
  },
  {
    handle: 'kettlewyn',
    name: 'Kettlewyn',
    colour: '#5f7a74',
    bio: 'Small-lot coffee, roasted on Tuesdays. Ships within two days.',
    link: 'https://kettlewyn.example',
    later: {
      days: 3,
      bio: 'Small-lot coffee, roasted on Tuesdays and Fridays. Ships the same day.',
      link: 'https://kettlewyn.example/cold-brew',
    },
    rate: 0.0235,
    spread: 0.66,
    followers: followers(26_051, 48_203, 21_750, 6_140),
    growth: 0.005,
    perWeek: 4.4,
    rhythm: 'regular',
    campaign: { from: 58, days: 12, tag: 'SlowMornings' },
    verified: false,
  },
  {
    handle: 'tilvane',
    name: 'Tilvane',
    colour: '#a8643b',
    bio: 'Neighbourhood roastery with nine stools and one very old grinder.',
    link: 'https://tilvane.example',
    rate: 0.0205,
    spread: 0.72,
    followers: followers(9_318, 17_806, 5_230, 2_377),
    growth: 0.003,
    perWeek: 3.9,
    rhythm: 'regular',
    silence: { from: 61, days: 24 },
    verified: false,
  },
  {
    handle: 'marrowby',
    name: 'Marrowby',
    colour: '#8a3f52',
    bio: 'Coffee for offices, hotels and everyone who needs a lot of it.',
    link: 'https://marrowby.example',
    rate: 0.0078,
    spread: 0.6,
    followers: followers(74_820, 93_114, 129_600, 12_085),
    growth: 0.001,
    perWeek: 4.6,
    rhythm: 'regular',
    verified: true,
  },
  {
    handle: 'quorrel',
    name: 'Quorrel',
    colour: '#3c6ea5',
    bio: 'New: cold brew in returnable bottles.',
    link: 'https://quorrel.example',
    rate: 0.03,
    spread: 0.5,
    followers: followers(1_204, 2_946, 611, 388),
    growth: 0.02,
    perWeek: 0.6,
    rhythm: 'regular',
    onlyPosts: 2,
    verified: false,
  },
  {
    handle: 'longform',
    name: 'Longform Almanac',
    colour: '#54606e',
    bio: 'Three notes a day about brewing, since for ever.',
    link: 'https://longform.example',
    rate: 0.012,
    spread: 0.65,
    followers: followers(52_410, 41_077, 33_900, 9_266),
    growth: 0.002,
    perWeek: 21,
    rhythm: 'regular',
    verified: false,
  },
];

/** Whose page is whose in the demo's main job. */
export const OWN_HANDLE = 'havrela';
export const COMPETITOR_HANDLES = ['osmundra', 'kettlewyn', 'tilvane', 'marrowby', 'quorrel'] as const;

/** Brands that the platforms slip between the posts, and whose posts are passed on or quoted. */
export const STRANGERS = [
  { handle: 'velquint', name: 'Velquint Kitchens' },
  { handle: 'orsavane', name: 'Orsavane Travel' },
  { handle: 'dunmarrow', name: 'Dunmarrow Coffee Fair' },
  { handle: 'pellamont', name: 'Pellamont Ceramics' },
  { handle: 'irisgale', name: 'Irisgale Press' },
] as const;
