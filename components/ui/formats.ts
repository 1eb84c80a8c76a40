import type { PostFormat } from '../../lib/model';
import type { IconName } from './icon';

/** Class of the fill colour: six types have their own, the rest share "other" and are told apart by name. */
const CLASSES: Partial<Record<PostFormat, string>> = {
  image: 't-image',
  carousel: 't-carousel',
  short: 't-short',
  video: 't-video',
  text: 't-text',
  link: 't-link',
};

const ICONS: Partial<Record<PostFormat, IconName>> = {
  image: 'image',
  carousel: 'carousel',
  short: 'short',
  video: 'video',
  text: 'text',
  link: 'link',
  live: 'live',
};

/** Order of types in every bar and legend: stills, moving, words, the rest. */
export const FORMAT_ORDER: readonly PostFormat[] = [
  'image',
  'carousel',
  'short',
  'video',
  'text',
  'link',
  'live',
  'story',
  'poll',
  'article',
  'audio',
  'unknown',
];

export function formatClass(format: PostFormat): string {
  return CLASSES[format] ?? 't-other';
}

export function formatIcon(format: PostFormat): IconName {
  return ICONS[format] ?? 'other';
}
