import type { PostFormat } from '../../lib/model';
import type { Random } from './random.ts';

const OPENINGS = [
  'What “washed” means',
  'Who packs your bag',
  'Our first pour of the day',
  'Slow mornings, better cups',
  'Why we stopped roasting on Fridays',
  'Three grinders, one bean',
  'The crack you should listen for',
  'How much water is in a cherry',
  'A bag with no label',
  'Letter from the farm',
  'What we got wrong this year',
  'The same coffee at four temperatures',
  'Before you buy a kettle',
  'Paper filters, tasted',
  'Descaling, honestly',
  'The quiet hour at the roastery',
  'Milk that foams and milk that does not',
  'Ask the roaster',
  'One recipe for eight cups',
  'Behind the tasting table',
  'A grinder older than us',
  'When the harvest is late',
  'Notes from the cupping',
  'How to store an open bag',
  'Cold brew without the wait',
  'The cup our neighbours keep asking for',
];
const SENTENCES = [
  'Save this for Sunday.',
  'It took us two seasons to get right.',
  'Tell us how you do it at home.',
  'Ships tomorrow, while it lasts.',
  'No secret, only patience.',
  'Recipe in the pictures.',
  'We asked the farm and wrote down the answer.',
  'Thank you for the questions last week.',
  'The scale helps more than the machine.',
  'Come by before noon.',
  'Half a gram makes a difference, we measured.',
];
const TAGS = ['#coffee', '#roastery', '#filtercoffee', '#espresso', '#brewing', '#specialtycoffee', '#homebarista'];
/** Strangers write captions: these are the ones that a table, a file or a reader may trip over. */
const AWKWARD = [
  '=2 cups a day, says our roaster',
  '+1 for paper filters\n\n"Never again plastic", says Ama, and we agree.',
  '@tilvane and we swapped beans; results below, with commas, semicolons; and "quotes"',
  '-30 °C in the yard. The roaster is warm ☕️👩🏽‍🌾',
  'قهوة الصباح\nفي فنجان صغير',
  '朝の一杯。豆は南の斜面から。',
];

/** One invented caption; every twentieth or so is an awkward one. */
export function caption(r: Random, format: PostFormat, tag?: string): string {
  if (r.chance(0.05)) return r.pick(AWKWARD);
  const parts = [`${r.pick(OPENINGS)}.`, r.pick(SENTENCES)];
  if (format !== 'short' && r.chance(0.4)) parts.push(r.pick(SENTENCES));
  if (tag) parts.push(`#${tag}`);
  if (r.chance(0.6)) parts.push(r.pick(TAGS));
  return parts.join(' ');
}

/** Titles have no hashtags and no line breaks. */
export function title(r: Random): string {
  return r.pick(OPENINGS) + (r.chance(0.4) ? `, part ${r.int(1, 6)}` : '');
}
