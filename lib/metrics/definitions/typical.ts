import type { DefinitionSection } from './metric';

export const TYPICAL: DefinitionSection = {
  title: 'Typical, total, concentrated',
  intro:
    'Engagement has a heavy tail: a mean is about twice the median. So the typical post is a geometric mean or a median, always with its interval; sums are told as sums. Rounding at the source ("12.3K") is carried to the end and shown apart from chance.',
  metrics: [
    {
      id: 'typical-geometric',
      name: 'Typical post, geometric mean',
      what: 'The level around which the posts lie, with a 95 % interval.',
      formula:
        'exp(m ± t · s / √n), m and s of ln((1 + E) / F); above a month the error of whole weeks drawn again, and of weeks like their neighbours, where larger',
      misleads: 'under five posts there is none, under ten it is rough. On tiny accounts the 1 in 1 + E weighs.',
      elsewhere: 'nobody prints it; mean ± t covers 80 % where 95 are promised, this 95.',
      code: 'typical#geometricRate',
    },
    {
      id: 'typical-median',
      name: 'Typical post, median',
      what: 'The post in the middle, with a 95 % interval free of any distribution.',
      formula:
        'median of E / F between two order statistics of the binomial; above a month interpolated (Hettmansperger & Sheather), by whole weeks (Woodruff) where wider',
      misleads: 'with five posts the interval is smallest to largest (93.75 %).',
      elsewhere: 'Modash and LiveDune use medians, without an interval.',
      code: 'typical#medianRate',
    },
    {
      id: 'rounding',
      name: 'Rounding',
      what: 'How far the figure could be off because the platform rounds its counts.',
      formula:
        'every count is [low, high]; a rate is [E low / F high, E high / F low], summaries of the lowest and of the highest',
      misleads: 'usually smaller than chance, but it hides growth: "1.2M" can gain 99,999 unseen.',
      elsewhere: 'others calculate with the rounded number as if it were exact.',
      code: 'typical#typicalRate',
    },
    {
      id: 'totals',
      name: 'Totals',
      what: 'Sum of interactions and of views over the posts of the period that were read.',
      formula: 'ΣE, ΣV with the bounds of rounding, and how many posts do not tell theirs',
      misleads: 'whoever posts more has more. Young posts are in with what they have so far.',
      elsewhere: 'every suite; hidden counts are often taken as 0 there.',
      code: 'totals#totals',
    },
    {
      id: 'top-tenth',
      name: 'Share of the best tenth',
      what: 'How much of all engagement the best 10 % of the posts hold.',
      formula: 'sum of the ⌈n / 10⌉ largest / sum of all; at least ten posts',
      misleads: 'a large share is usual (a third in the top 5 %), not a fault.',
      elsewhere: 'ours.',
      code: 'totals#concentrationOf',
    },
    {
      id: 'gini',
      name: 'Gini coefficient',
      what: 'How unevenly engagement is spread over posts: 0 all alike, near 1 one post has all.',
      formula: '(n + 1 − 2 Σ L(k)) / n, L(k) the share of the k smallest',
      misleads: 'about 0.6 is usual; few posts make it smaller.',
      elsewhere: "the economists' measure of income.",
      code: 'totals#concentrationOf',
    },
    {
      id: 'size',
      name: 'For its size',
      what: 'Engagement against what accounts with so many followers usually get.',
      formula:
        'typical E / 10^(a + b log10 F), a and b by Huber from the set; below 15 accounts with a prior b ~ N(0.8, 0.1²); prediction interval',
      misleads:
        'half of all accounts lie within a factor of two: "twice the expected" is not remarkable. Keep brands and persons apart.',
      elsewhere: 'HypeAuditor uses 150 size tiers; tier tables differ from each other by factors of two.',
      code: 'size#sizeScores',
    },
    {
      id: 'coverage',
      name: 'What was read',
      what: 'Which part of the period was read without a hole: figures are made of posts in it.',
      formula: 'union of the stretches of the feed that visits read completely; posts seen alone are kept and left out',
      misleads: 'a short stretch is a short period, whatever period was chosen.',
      elsewhere: 'suites ask an API; extensions mostly take what is on the screen.',
      code: 'observed#coverage',
    },
  ],
};
