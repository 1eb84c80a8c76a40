import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';

const OVERLAY = 'components/overlay';
const DRAWER = 'components/overlay-drawer';
const STYLES = 'components/styles';
/** Chrome 123, Firefox 128: the oldest that the manifest admits. */
const targets = { chrome: 123 << 16, firefox: 128 << 16 };

function classesIn(css: string): Set<string> {
  return new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((m) => m[1]!));
}

function strip(css: string, unusedSymbols: string[]): string {
  const code = new TextEncoder().encode(css);
  return new TextDecoder().decode(
    transform({ filename: 'overlay.css', code, minify: true, targets, unusedSymbols }).code,
  );
}

/** Leaves out tokens that nothing left over refers to, and gives the others one letter: nobody reads them here. */
function shorten(css: string): string {
  let now = css;
  for (;;) {
    const declared = new Set([...now.matchAll(/(--pg-[\w-]+):/g)].map((m) => m[1]!));
    const used = new Set([...now.matchAll(/var\((--pg-[\w-]+)/g)].map((m) => m[1]!));
    const unused = [...declared].filter((name) => !used.has(name));
    if (unused.length === 0) break;
    now = strip(now, unused);
  }
  const names = new Map<string, string>();
  return now.replace(/--pg-[\w-]+/g, (name) => {
    if (!names.has(name)) names.set(name, `--${names.size.toString(36)}_`);
    return names.get(name)!;
  });
}

/**
 * The shared styles, cut to what the overlay uses: it rides into every page of a site, and three quarters of the
 * sheets are for the other surfaces. A class counts as used when its name stands in the overlay's sources.
 */
export function overlayCss(root: string): {
  card: string;
  badge: string;
  chip: string;
  drawer: string;
} {
  const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
  const shared = `${read(STYLES, 'tokens.css')}\n${read(STYLES, 'components.css')}`;
  const own = read(OVERLAY, 'overlay.css');
  const wordsIn = (folder: string) => {
    const sources = [
      ...readdirSync(join(root, folder))
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => read(folder, name)),
      read('components/ui/formats.ts'),
      read('lib/overlay/stage.ts'),
    ].join('\n');
    return new Set(sources.match(/[a-zA-Z][\w-]*/g));
  };
  const unusedIn = (folder: string) => {
    const words = wordsIn(folder);
    return [...classesIn(shared)].filter((name) => !words.has(name));
  };
  const noBadge = [...classesIn(shared)].filter((name) => name.startsWith('pg-badge'));
  const others = [...classesIn(shared)].filter((name) => !/^pg-(badge(--\w+)?|i|at)$/.test(name));
  const ring = '.pg-badge{box-sizing:border-box;box-shadow:var(--pg-ring-badge)}';
  const hollow = ['below', 'none', 'young'].map((look) => `.pg-badge--${look}`).join(',');
  // The post that the keyboard is at, in the list of badges.
  const at = '.pg-badge.pg-at{outline:2px solid var(--pg-focus);outline-offset:2px}';
  const edge = `${hollow}{box-shadow:inset 0 0 0 1.25px var(--pg-str-below),var(--pg-ring-badge)}`;
  return {
    card: shorten(strip(`${shared}\n${own}`, [...unusedIn(OVERLAY), ...noBadge])),
    badge: shorten(strip(`${shared}\n${ring}${edge}${at}`, others)),
    chip: shorten(strip(`${read(STYLES, 'tokens.css')}\n${read(OVERLAY, 'chip.css')}`, [])),
    // Its rows carry badges, whose classes are put together from a figure's strength.
    drawer: shorten(
      strip(
        `${shared}\n${read(DRAWER, 'drawer.css')}`,
        unusedIn(DRAWER).filter((name) => !name.startsWith('pg-badge')),
      ),
    ),
  };
}
