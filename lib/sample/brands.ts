import type { PostFormat } from '../model';

/** One invented coffee roaster: what its sample is drawn from. */
export interface SampleBrand {
  id: string;
  name: string;
  role: 'own' | 'competitor';
  /** At the beginning and at the end of the sample. */
  followers: [number, number];
  /** The site shows the followers rounded to three digits, as it does for large accounts. */
  rounded?: true;
  perWeek: number;
  /** Typical interactions of a post by followers, and the deviation of their logarithms. */
  rate: number;
  spread: number;
  mix: Partial<Record<PostFormat, number>>;
  /** Days back from the end that no visit covered. */
  unread?: [number, number];
}

/** Names and figures are invented; they are those of the drawings that the interface was made from. */
export const SAMPLE_BRANDS: readonly SampleBrand[] = [
  {
    id: 'havrela',
    name: 'Havrela',
    role: 'own',
    followers: [18_000, 18_412],
    perWeek: 3.5,
    rate: 0.022,
    spread: 0.6,
    mix: { image: 38, carousel: 27, short: 25, video: 10 },
  },
  {
    id: 'osmundra',
    name: 'Osmundra',
    role: 'competitor',
    followers: [7_478, 7_934],
    perWeek: 2.8,
    rate: 0.042,
    spread: 0.7,
    mix: { image: 28, carousel: 22, short: 40, video: 10 },
    unread: [24, 34],
  },
  {
    id: 'kettlewyn',
    name: 'Kettlewyn',
    role: 'competitor',
    followers: [47_900, 48_240],
    rounded: true,
    perWeek: 4.6,
    rate: 0.028,
    spread: 0.65,
    mix: { image: 16, carousel: 46, short: 35, video: 3 },
  },
  {
    id: 'tilvane',
    name: 'Tilvane',
    role: 'competitor',
    followers: [23_800, 23_600],
    rounded: true,
    perWeek: 2.4,
    rate: 0.025,
    spread: 0.75,
    mix: { image: 61, carousel: 15, short: 24 },
  },
  {
    id: 'marrowby',
    name: 'Marrowby',
    role: 'competitor',
    followers: [112_000, 112_300],
    rounded: true,
    perWeek: 6.7,
    rate: 0.013,
    spread: 0.7,
    mix: { image: 43, carousel: 27, short: 22, video: 8 },
  },
  {
    id: 'quorrel',
    name: 'Quorrel',
    role: 'competitor',
    followers: [3_100, 3_120],
    perWeek: 1.3,
    rate: 0.03,
    spread: 0.6,
    mix: { image: 50, carousel: 50 },
    unread: [21, 91],
  },
];

/** Beginnings of captions, in no order. */
export const SAMPLE_CAPTIONS = [
  'Slow mornings, better cups.',
  'Forty seconds, no scale.',
  'Flat white, Tuesday. What is yours?',
  'A week after the rain: where the new lot grows #origin',
  'Two new faces at the bar',
  'Cone or flat? Both. #brewing',
  'Winter blend is back. Link in bio!',
  'Shelf notes from the shop',
  'What “washed” means #coffee #origin',
  'Three grinders, blind',
  'Who packs your bag?',
  'Our first pour of the day',
] as const;
