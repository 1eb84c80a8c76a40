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
  'storyboards',
  'streamingData',
  'attestation',
  'adPlacements',
  'playerAds',
  'playbackTracking',
  'captions',
  'cards',
  'chipBarViewModel',
  'subscribeButton',
  'pageVisualEffects',
]);

const AD =
  /^(?:ad|promoted|inFeedAd|bannerPromo|statementBanner|primetimePromo|videoMasthead|shoppingCompanion)\w*Renderer$/i;
/** Other things than a video that stand where a post could stand. */
const NO_POST = /^(?:grid|compact)?(?:Playlist|Channel|Radio|Movie|Show|Station)Renderer$/i;

export function isNoPost(key: string): boolean {
  return NO_POST.test(key);
}

/** The key under which an item of a list is given that holds nothing we know. */
export const UNKNOWN = '?';
const LISTS = new Set(['contents', 'items', 'continuationItems', 'results']);

/** An item of a list is an object with one key, the name of what draws it. */
function isRendered(item: unknown): boolean {
  return isRecord(item) && Object.keys(item).some((key) => /(?:Renderer|ViewModel)$/.test(key));
}

const DEEPEST = 60;

/** Every value under one of `keys`, in the order of the body; what stands inside a found one is not searched. */
export function walk(body: unknown, keys: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  const trail: string[] = [];
  const visit = (node: unknown, ad: boolean): void => {
    if (trail.length > DEEPEST) return;
    if (Array.isArray(node)) {
      trail.push('[]');
      const items = LISTS.has(trail.at(-2) ?? '');
      for (const item of node) {
        if (items ? isRendered(item) : typeof item === 'object') visit(item, ad);
        else if (items) found.push({ key: UNKNOWN, value: item, path: where(trail, ''), ad });
      }
      trail.pop();
      return;
    }
    if (!isRecord(node)) return;
    for (const key in node as Keyed) {
      const value = node[key];
      if (typeof value !== 'object' || value === null || PRUNED.has(key)) {
        if (keys.has(key)) found.push({ key, value, path: where(trail, key), ad });
        else if (key === 'richItemRenderer') found.push({ key: UNKNOWN, value, path: where(trail, key), ad });
        continue;
      }
      if (keys.has(key) || NO_POST.test(key)) {
        found.push({ key, value, path: where(trail, key), ad });
        continue;
      }
      trail.push(key);
      const before = found.length;
      const paid = ad || AD.test(key);
      visit(value, paid);
      // A place for one item with nothing in it that we know: the shape has changed, or it is a paid one.
      if (key === 'richItemRenderer' && found.length === before) {
        const content = (value as Keyed).content;
        const inFeedAd = isRecord(content) && Object.keys(content).some((k) => AD.test(k));
        found.push({ key: UNKNOWN, value: content, path: where(trail, 'content'), ad: paid || inFeedAd });
      }
      trail.pop();
    }
  };
  visit(body, false);
  return found;
}

/** `a.b[].c`; only the last steps, since a path of YouTube's is long and a report is short. */
function where(trail: readonly string[], key: string): string {
  return [...trail.slice(-12), key].filter(Boolean).join('.').replaceAll('.[]', '[]');
}
