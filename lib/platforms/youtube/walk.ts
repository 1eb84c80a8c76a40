import { isRecord, type Keyed } from '../reading';

/** A part of a body that a reader knows, and where it stands. */
export interface Found {
  key: string;
  value: unknown;
  path: string;
  /** Stands inside a paid place. */
  ad: boolean;
}

/** Subtrees that hold no post and no profile and make up most of a body. */
const PRUNED = new Set([
  'responseContext',
  'topbar',
  'trackingParams',
  'clickTrackingParams',
  'frameworkUpdates',
  'menu',
  'thumbnail',
  'menuButton',
  'loggingContext',
  'loggingDirectives',
  'playerOverlays',
  'streamingData',
  'adPlacements',
  'playerAds',
  'captions',
  'cards',
  'chipBarViewModel',
  'subscribeButton',
]);

const AD =
  /^(?:ad|promoted|inFeedAd|bannerPromo|statementBanner|primetimePromo|videoMasthead|shoppingCompanion)\w*Renderer$/i;
const isAd = (key: string) => AD.test(key);
/** Other things than a video that stand where a post could stand. */
const NO_POST = /^(?:grid|compact)?(?:Playlist|Channel|Radio|Movie|Show|Station)Renderer$/i;

export function isNoPost(key: string): boolean {
  return NO_POST.test(key);
}

/** The key under which an item of a list is given that holds nothing we know. */
export const UNKNOWN = '?';
/** What holds exactly one item, whatever draws that. */
const isPlace = (key: string) => key === 'richItemRenderer' || key === 'backstagePostThreadRenderer';
const LISTS = new Set(['contents', 'items', 'continuationItems', 'results']);

/** An item of a list is an object with one key, the name of what draws it. */
function isRendered(item: unknown): boolean {
  return isRecord(item) && Object.keys(item).some((key) => /(?:Renderer|ViewModel)$/.test(key));
}

const IDS = ['videoId', 'contentId', 'postId'];

/** Does something in which nothing is known name a post of its own? What a button in it leads to is not its own. */
function namesPost(node: unknown, depth = 0): boolean {
  if (!isRecord(node) || depth > 6) return false;
  if (IDS.some((key) => typeof node[key] === 'string')) return true;
  return Object.keys(node).some((key) => !/endpoint$|command|^onTap$/i.test(key) && namesPost(node[key], depth + 1));
}

const DEEPEST = 60;

/** Every value under one of `keys`, in the order of the body; what stands inside a found one is not searched. */
export function walk(body: unknown, keys: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  const trail: string[] = [];
  const add = (key: string, value: unknown, last: string, ad: boolean): void => {
    found.push({ key, value, path: where(trail, last), ad });
  };
  const visit = (node: unknown, ad: boolean): void => {
    if (trail.length > DEEPEST) return;
    if (Array.isArray(node)) {
      trail.push('[]');
      const items = LISTS.has(trail.at(-2) ?? '');
      for (const item of node) {
        const before = found.length;
        if (items ? isRendered(item) : typeof item === 'object') visit(item, ad);
        else if (items) add(UNKNOWN, item, '', ad);
        // What draws it has another name now.
        if (items && found.length === before && namesPost(item))
          add(UNKNOWN, item, '', ad || Object.keys(item).some(isAd));
      }
      trail.pop();
      return;
    }
    if (!isRecord(node)) return;
    for (const key in node as Keyed) {
      const value = node[key];
      if (typeof value !== 'object' || value === null || PRUNED.has(key)) {
        if (keys.has(key)) add(key, value, key, ad);
        else if (isPlace(key)) add(UNKNOWN, value, key, ad);
        continue;
      }
      if (keys.has(key) || NO_POST.test(key)) {
        add(key, value, key, ad);
        continue;
      }
      trail.push(key);
      const before = found.length;
      const paid = ad || isAd(key);
      visit(value, paid);
      // A place for one item with nothing in it that we know: the shape has changed, or it is a paid one.
      if (isPlace(key) && found.length === before) {
        const content = (value as Keyed).content;
        const inFeedAd = isRecord(content) && Object.keys(content).some(isAd);
        add(UNKNOWN, content, 'content', paid || inFeedAd);
      }
      trail.pop();
    }
  };
  visit(body, false);
  return found;
}

/** The first value under one of the keys. */
export function first(node: unknown, ...keys: string[]): unknown {
  return walk(node, new Set(keys))[0]?.value;
}

/** `a.b[].c`; only the last steps, since a path of YouTube's is long and a report is short. */
function where(trail: readonly string[], key: string): string {
  return [...trail.slice(-12), key].filter(Boolean).join('.').replaceAll('.[]', '[]');
}
