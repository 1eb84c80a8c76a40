import type { DefinitionSection } from './metric';

export const PATTERNS: DefinitionSection = {
  title: 'Content, timing, change',
  intro:
    'What seems to work is looked for inside one profile, with its trend taken out and corrected for how much was tried: in pure noise nothing is found in 94 of 100 cases.',
  metrics: [
    {
      id: 'mix',
      name: 'Content mix',
      what: 'Shares of content types, and how many equally used types would give this mix.',
      formula: 'n(type) / n; exp(−Σ p ln p)',
      misleads: 'few posts make it look more even or less than it is.',
      elsewhere: 'pie charts everywhere; Hootsuite and Sprout show shares.',
      code: 'content#contentMix',
    },
    {
      id: 'type-effects',
      name: 'What works: types, hashtags, captions',
      what: "Which kinds of post do better or worse than this profile's others.",
      formula:
        'ln(1 + E) with level by month taken out, group means shrunken, permutation within weeks, corrected for all tried together',
      misleads: 'it is no experiment: good ideas may simply go into videos.',
      elsewhere: 'others print the mean by type, where noise and trend decide.',
      code: 'content#typeEffects',
    },
    {
      id: 'shift-share',
      name: 'Mix or quality',
      what: 'Did engagement change because other types were posted, or within the types?',
      formula: 'change of the mean = Σ Δp · mean level + Σ mean p · Δlevel (Oaxaca–Blinder)',
      misleads: 'types are coarse: a better series inside "video" is "within".',
      elsewhere: 'ours.',
      code: 'content#shiftShare',
    },
    {
      id: 'distance',
      name: 'How different two mixes are',
      what: "Distance of two profiles' content, 0 the same, 1 nothing in common.",
      formula: 'square root of the Jensen–Shannon divergence to the base 2',
      misleads: 'with few posts chance alone gives 0.2.',
      elsewhere: 'Lin 1991.',
      code: 'content#jensenShannon',
    },
    {
      id: 'words',
      name: 'Words that set apart',
      what: 'Words that this profile uses more than the others.',
      formula: 'log-odds with a Dirichlet prior (Monroe et al. 2008), corrected for many words',
      misleads: 'inflected languages split a word into its forms.',
      elsewhere: 'word clouds show how often, not how typical.',
      code: 'content#distinctiveWords',
    },
    {
      id: 'topics',
      name: 'Topics',
      what: 'What posts are about, and which subjects a profile has that its peers have not.',
      formula:
        'posts that share rare words (TF-IDF over first six letters, cosine from 0.4 over two words or more), 5 posts in 3 weeks; log-odds as for words',
      misleads: 'the same slogan makes a topic of unlike posts; pictures without words have none.',
      elsewhere: 'lists of subjects made by hand, or language models elsewhere on the net.',
      code: 'content#topicsOf',
    },
    {
      id: 'language',
      name: 'Language of a caption',
      what: 'In which language a caption is written.',
      formula:
        'letter sequences (eld) of at least 15 letters without tags, mentions and links, weighted by what the profile usually writes; else unknown',
      misleads: 'neighbours are mistaken: Norwegian, Danish and Swedish above all.',
      elsewhere: 'the language that the account is set to.',
      code: 'content#captionLanguages',
    },
    {
      id: 'best-time',
      name: 'Best time',
      what: 'Is there a time at which comparable posts do better?',
      formula:
        'four-hour blocks, level by month and type taken out, shrunken, permutation within week and type, both halves must agree',
      misleads: 'in most profiles there is none: naive best hours promise 1.6 to 1.9 times and deliver 1.0 to 1.1.',
      elsewhere:
        'Buffer: rate by hour; ContentCal: engagements by slot of four weeks; Later: when followers are online.',
      code: 'timing#bestTime',
    },
    {
      id: 'change',
      name: 'Change of level',
      what: 'Since when is engagement on another level, and for whom?',
      formula:
        'weekly means of ln(1 + E), PELT with penalty 3 s² ln n, raised for autocorrelation; common to a platform with 8 profiles, 70 % one way and a range of their median step that leaves out 1×',
      misleads: 'slow drifts look like a step in the middle.',
      elsewhere: 'others draw a line and leave it to the eye.',
      code: 'change#levelChanges',
    },
    {
      id: 'campaign',
      name: 'Effect of a campaign',
      what: 'Was a stretch of time larger than ordinary stretches, compared with the others?',
      formula: 'difference in differences on logarithms; rank among the same difference at every other past date',
      misleads: 'before and after alone flags a third of ordinary dates.',
      elsewhere: 'dashboards compare two periods.',
      code: 'change#campaignEffect',
    },
    {
      id: 'changed',
      name: 'What changed',
      what: 'What is different since the last visit: new posts, breakouts, deleted and edited ones, a broken silence.',
      formula:
        'posts first read since then; gone only where their place was read again; a silence of at least 7 days and 3 × the usual gap, watched',
      misleads: 'what nobody read since then is not in it.',
      elsewhere: 'alerts on single counts, with thresholds of their own.',
      code: 'changed#changesOf',
    },
    {
      id: 'insights',
      name: 'What stands out',
      what: 'At most five sentences about a set: steps in level or pace, growth without engagement, silence.',
      formula: 'only what the tests above call clear; what most profiles did is told once, for the platform',
      misleads: 'nothing told does not mean nothing happened: a few posts cannot tell.',
      elsewhere: 'percentages against last week, whatever they rest on.',
      code: 'insights#insights',
    },
  ],
};
