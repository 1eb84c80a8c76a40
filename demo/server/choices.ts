import { BRANDS } from '../scenario/brands.ts';
import { HABITS } from '../scenario/habits/index.ts';
import type { Breakage, Shapes } from './site.ts';

/** Every live shape that the demo network can serve; the first of each is what it serves by itself. */
export const SHAPES = {
  xUser: ['core', 'mixed', 'legacy'],
  xTweet: ['legacy', 'details'],
  xTimeline: ['timeline', 'timeline_v2'],
  xViewer: ['in', 'stream', 'store'],
  instagramViewer: ['in', 'out'],
  instagramReels: ['connection', 'account'],
  linkedinViewer: ['in', 'new', 'out'],
  youtubeVideos: ['lockup', 'video', 'grid'],
  youtubeShorts: ['lockup', 'reel'],
} as const satisfies { [K in keyof Shapes]: readonly Shapes[K][] };

/** What may break on a platform, and what that is like. */
export const BREAKAGES: Record<Breakage, string> = {
  'renamed-key': 'the key that leads to the feed has another name',
  'renamed-views': 'the keys of one count have other names',
  'malformed-item': 'the third post of each answer is not as it should be',
  'not-json': 'answers are a page of HTML',
};

export const PLATFORMS = Object.keys(HABITS);
export const HANDLES = BRANDS.map((brand) => brand.handle);

type Chosen = { shapes: Record<string, string>; breakage: Record<string, string> };

/** One of a list, or an error that names the list. */
function oneOf(what: string, value: string, from: readonly string[]): string {
  if (from.includes(value)) return value;
  throw new Error(`${what} "${value}" is not known; there are ${from.join(', ')}`);
}

function pair(text: string, form: string): [string, string] {
  const [name, value, ...more] = text.split('=');
  if (!name || !value || more.length > 0) throw new Error(`"${text}" should be ${form}`);
  return [name, value];
}

/** `xUser=legacy`, `x=renamed-key` → what to serve. Throws with a sentence that names what there is. */
export function chosen(serve: readonly string[], broken: readonly string[]): Chosen {
  const out: Chosen = { shapes: {}, breakage: {} };
  for (const text of serve) {
    const [name, value] = pair(text, 'SHAPE=VARIANT');
    const shape = oneOf('shape', name, Object.keys(SHAPES)) as keyof typeof SHAPES;
    out.shapes[shape] = oneOf(`variant of ${shape}`, value, SHAPES[shape]);
  }
  for (const text of broken) {
    const [platform, how] = pair(text, 'PLATFORM=BREAKAGE');
    out.breakage[oneOf('platform', platform, PLATFORMS)] = oneOf('breakage', how, Object.keys(BREAKAGES));
  }
  return out;
}
