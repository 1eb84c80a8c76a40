import type { DefinitionSection } from './metric';

export const COMPARISON: DefinitionSection = {
  title: 'Comparison',
  intro:
    'Only profiles of one platform are held against each other: a like there is not a like here. "No clear difference" is an answer.',
  metrics: [
    {
      id: 'versus',
      name: 'Against another profile',
      what: 'Is its typical post clearly above or below yours, and by which factor?',
      formula:
        'Welch\'s t on ln((1 + E) / F), 95 %; clear only if the interval leaves "the same" out however the counts were rounded',
      misleads:
        'with ten posts each a true factor of 1.3 is seen in 70 % of cases: no clear difference is not "equal".',
      elsewhere: 'others subtract two means.',
      code: 'comparison#compareTwo',
    },
    {
      id: 'shift',
      name: 'Shift of the middle',
      what: 'The same question without any assumption about the distribution.',
      formula: 'median of all differences of logarithms (Hodges & Lehmann), interval of the Mann–Whitney test',
      misleads: 'takes posts one by one, so above a month its interval is somewhat narrow.',
      elsewhere: 'textbooks.',
      code: 'comparison#shiftOf',
    },
    {
      id: 'against-set',
      name: 'Against the set, with and without you',
      what: "Your typical post against the others', or against everybody's.",
      formula: "your typical / geometric mean of the profiles' typical values, each profile once",
      misleads: 'with you in it the difference shrinks by 1/k: in a set of three by a third.',
      elsewhere: 'Rival IQ: competitor average (without), landscape average (with).',
      code: 'comparison#againstSet',
    },
    {
      id: 'performance-index',
      name: 'Performance index',
      what: 'Engagement and growth in one figure from 0 to 100.',
      formula: '√(g · e); each score is 100 × value / the 90th percentile of the set, at most 100, at least 0',
      misleads: 'an index hides which of the two moved, and in another set the same profile has another one.',
      elsewhere: 'Fanpage Karma: relative to all pages that it knows; here to your own set.',
      code: 'comparison#performanceIndices',
    },
    {
      id: 'previous',
      name: 'Against the period before',
      what: 'Your typical post now against the period of the same length before.',
      formula: 'the same test on mature posts of both; sums change only where their rounding intervals do not overlap',
      misleads: 'seasons: compare also with last year. Posts too young are left out on both sides.',
      elsewhere: 'Brandwatch and others print the difference in percent, without chance.',
      code: 'comparison#againstPrevious',
    },
    {
      id: 'trend',
      name: 'Trend within the period',
      what: 'Did the typical post clearly rise or fall between the earlier and the later half of the time read?',
      formula: "Welch's t on ln((1 + E) / F) of the two halves, each profile at 5 % / k",
      misleads: 'a rise and a fall inside the period cancel out; a step near an end is diluted.',
      elsewhere: 'others draw a trend line through everything, whatever it rests on.',
      code: 'trends#trendsOf',
    },
    {
      id: 'rank',
      name: 'Rank and percentile',
      what: 'Place in the set, with the places that are possible.',
      formula:
        'rank by typical rate; between 1 + clearly above and k − clearly below, pairs at 5 % / (k − 1) (Klein et al. 2020); percentile with ties half',
      misleads:
        'in a close set nearly every rank is possible. The percentile is the only figure that crosses platforms.',
      elsewhere: 'others print the bare rank.',
      code: 'comparison#ranks',
    },
    {
      id: 'share-of-voice',
      name: 'Share of voice',
      what: 'Your part of all posts, interactions and views of the set: three figures.',
      formula: 'own sum / sum of all, over the time that was read of everybody; concentration Σ share²',
      misleads: 'of posts alone it rewards noise. A profile that hides its counts is out of that figure.',
      elsewhere: 'Brandwatch: share of posts; others of mentions.',
      code: 'comparison#shareOfVoice',
    },
  ],
};
