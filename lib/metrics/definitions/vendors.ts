import { VENDOR_LENSES } from '../lenses/presets';
import type { LensDefinition } from '../lenses/types';
import type { DefinitionSection, FormulaWords, MetricDefinition, VendorWords } from './metric';

type VendorId = (typeof VENDOR_LENSES)[number]['id'];
type Words = Pick<MetricDefinition, 'name' | 'misleads' | 'elsewhere'>;

/** Whose formula it is, where it is published, and what to know when ours stands beside theirs. */
const METRICS: Record<VendorId, Words> = {
  'rival-iq': {
    name: 'Rival IQ (public data)',
    misleads:
      'a mean: one viral post in ten can double it. Their report divides TikTok by followers, their product by views.',
    elsewhere: 'help.rivaliq.com 2043672: followers when the post was published; TikTok by views.',
  },
  'rival-iq-older': {
    name: 'Rival IQ, older version',
    misleads: 'large posts and days with many followers weigh more.',
    elsewhere: 'an older version of the same article: sum by sum.',
  },
  emplifi: {
    name: 'Emplifi (Socialbakers)',
    misleads: 'a mean of ratios, which single posts rule.',
    elsewhere: 'docs.emplifi.io "engagement rate": fans of the day of publishing; a set is the simple average.',
  },
  'emplifi-per-1000': {
    name: 'Emplifi, per 1,000 followers',
    misleads: 'their published benchmarks are per 1,000 impressions: not the same.',
    elsewhere: 'support.socialbakers.com 360011775119.',
  },
  socialinsider: {
    name: 'Socialinsider',
    misleads:
      'saves and clicks that only the owner sees are in their figures for own accounts. Followers before a profile was added are estimated there.',
    elsewhere: 'howto.socialinsider.io 9329376: Instagram likes and comments only; TikTok with shares and saves.',
  },
  'fanpage-karma-engagement': {
    name: 'Fanpage Karma, Engagement',
    misleads: 'posting twice as often doubles it.',
    elsewhere:
      'academy.fanpagekarma.com: (likes + comments + shares) by fans of each day, days without posts included.',
  },
  'fanpage-karma-interaction': {
    name: 'Fanpage Karma, Post interaction',
    misleads: 'says nothing of how often somebody posts.',
    elsewhere: 'academy.fanpagekarma.com: interactions by posts by fans, days without posts ignored.',
  },
  'fanpage-karma-weighted': {
    name: 'Fanpage Karma, weighted',
    misleads: "an index: three times a share is nobody's percentage. Only where shares are shown.",
    elsewhere: 'academy.fanpagekarma.com: comments twice, shares three times.',
  },
  quintly: {
    name: 'quintly, Interaction Rate',
    misleads: 'followers of both ends stand for every post between.',
    elsewhere: 'support.quintly.com 4412259: interactions a post by the mean of the fans before and after.',
  },
  hypeauditor: {
    name: 'HypeAuditor',
    misleads: 'twelve posts are uncertain by a factor of 1.9 either way; the newest of them still grow.',
    elsewhere: 'help.hypeauditor.com 2771955: likes and comments of the latest 12 posts by followers.',
  },
  modash: {
    name: 'Modash',
    misleads: 'likes alone; not accurate where likes are hidden, as they say themselves.',
    elsewhere:
      'help.modash.io 6542471: median likes by followers; TikTok and YouTube mean likes by mean views; about two months.',
  },
  'hootsuite-post': {
    name: 'Hootsuite, ER post',
    misleads: 'a mean of ratios, which single posts rule.',
    elsewhere:
      "blog.hootsuite.com/calculate-engagement-rate, number 2 of 6. Numbers 1 (reach) and 3 (impressions) need the owner's data.",
  },
  'hootsuite-daily': {
    name: 'Hootsuite, daily ER',
    misleads: 'posting twice as often doubles it.',
    elsewhere: 'number 4 of 6: engagements of X days by X times followers.',
  },
  'hootsuite-views': {
    name: 'Hootsuite, ER views',
    misleads: 'where only videos show views it is a figure of the videos alone.',
    elsewhere: 'number 5 of 6.',
  },
  'hootsuite-factored': {
    name: 'Hootsuite, factored',
    misleads: 'higher than every unweighted rate; theirs may divide by reach.',
    elsewhere: 'number 6 of 6: comments count twice.',
  },
  keyhole: {
    name: 'Keyhole',
    misleads: 'replies do not count on X; which followers divide is not documented, those at the end are taken.',
    elsewhere: 'help.keyhole.co 2637871: X likes and reposts; Instagram and YouTube likes and comments.',
  },
  upfluence: {
    name: 'Upfluence',
    misleads: 'followers of now under posts of three months.',
    elsewhere: 'help.upfluence.co 6989177: (mean likes + mean comments) by followers, 90 days.',
  },
  'napoleoncat-daily': {
    name: 'NapoleonCat, over days',
    misleads: 'theirs also counts reactions on comments under the post.',
    elsewhere: 'brain.napoleoncat.com 1096078: all posts of a day by followers of that day; longer: mean of the days.',
  },
  orlo: {
    name: 'Orlo',
    misleads: 'followers of the last day under all posts: growth looks like a falling rate.',
    elsewhere: 'support.orlo.tech: mean engagements a post by followers on the last day of the range.',
  },
  livedune: {
    name: 'LiveDune, over time',
    misleads: 'twenty posts may be a week or a year.',
    elsewhere: 'LiveDune: median of the last 20 posts by followers.',
  },
  'keywords-everywhere': {
    name: 'Keywords Everywhere (X)',
    misleads: 'theirs is of the posts on screen; ours of the period.',
    elsewhere: 'keywordseverywhere.com/x-twitter-metrics: mean by current followers.',
  },
  'open-tracker': {
    name: 'an open Instagram tracker',
    misleads: 'twelve posts are uncertain by a factor of 1.9 either way.',
    elsewhere: 'instagramtracker.com/methodology: the last 12 posts within 90 days.',
  },
};

const LETTERS = { likes: 'L', comments: 'C', shares: 'S', quotes: 'Q', saves: 'B', views: 'V' } as const;

const FORMULA: FormulaWords = {
  start: 'start',
  end: 'end',
  mean: 'mean of ',
  median: 'median of ',
  geometric: 'geometric mean of 1 + ',
  daily: (top, below) => `mean over days of Σ${top} of the day / ${below}, silent days as 0`,
  ofDay: 'F of the day',
  newest: (n) => `the ${n} newest posts`,
  lastDays: (n) => `of the last ${n} days`,
  on: (platforms, formula) => `on ${platforms} ${formula}`,
};

const VENDOR_WORDS: VendorWords = {
  title: "Others' formulas",
  intro:
    'The same posts under the definitions that others publish, as far as public counts allow: choose one to compare with a figure from elsewhere. Young posts are in, as they are there. Q quotes, B saves; the rest as above.',
  what: (name) => `The engagement rate that ${name} would print for these posts.`,
  name: (name) => `As ${name}`,
  metrics: METRICS,
};

function bottomOf(bottom: LensDefinition['bottom'], words: FormulaWords): string {
  if (bottom === 'followers-at-post') return 'F(t)';
  if (bottom === 'followers-end') return `F(${words.end})`;
  if (bottom === 'followers-mean') return `${words.mean}F(${words.start}), F(${words.end})`;
  return bottom === 'views' ? 'V' : '1';
}

function parts(
  { weights, bottom, summary }: Pick<LensDefinition, 'weights' | 'bottom' | 'summary'>,
  scale: number,
  words: FormulaWords,
) {
  const top =
    weights === 'platform'
      ? 'E'
      : Object.entries(weights)
          .map(([name, w]) => `${w === 1 ? '' : `${w} `}${LETTERS[name as keyof typeof LETTERS]}`)
          .join(' + ');
  const above = top.includes('+') ? `(${top})` : top;
  const below = bottomOf(bottom, words);
  if (summary === 'pooled') return `${scale} · Σ${above} / Σ${below}`;
  if (summary === 'daily') return `${scale} · ${words.daily(above, bottom === 'followers-end' ? below : words.ofDay)}`;
  return `${scale} · ${words[summary]}${above}${bottom === 'none' ? '' : ` / ${below}`}`;
}

/** A definition in the letters of the field, made from its own data: what is calculated is what is said. */
export function lensFormula(definition: LensDefinition, words: FormulaWords = FORMULA): string {
  const { last, on, scale } = definition;
  const base = parts(definition, scale, words);
  const others = new Map<string, string[]>();
  for (const [platform, over] of Object.entries(on ?? {})) {
    const formula = parts({ ...definition, ...over }, scale, words);
    if (formula !== base) others.set(formula, [...(others.get(formula) ?? []), platform]);
  }
  const window = [last?.posts && words.newest(last.posts), last?.days && words.lastDays(last.days)];
  const said = window.filter((w) => w).join(' ');
  const differing = [...others].map(([formula, platforms]) => words.on(platforms.join(', '), formula));
  return [base, ...(said ? [said] : []), ...differing].join('; ');
}

const ALL: readonly LensDefinition[] = VENDOR_LENSES;

/** The vendors' section in the words of a language. */
export function vendorSection({
  vendors,
  formula,
}: {
  vendors: VendorWords;
  formula: FormulaWords;
}): DefinitionSection {
  return {
    title: vendors.title,
    intro: vendors.intro,
    metrics: ALL.flatMap((lens) => {
      const words = vendors.metrics[lens.id];
      if (!words) return [];
      const { name, misleads, elsewhere } = words;
      const lines = { name: vendors.name(name), what: vendors.what(name), formula: lensFormula(lens, formula) };
      return [{ id: lens.id, ...lines, misleads, elsewhere, code: 'lenses#applyLens' as const }];
    }),
  };
}

export const VENDORS: DefinitionSection = vendorSection({ vendors: VENDOR_WORDS, formula: FORMULA });
