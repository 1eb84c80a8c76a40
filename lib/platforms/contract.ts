import type {
  CountName,
  PlatformId,
  PostFormat,
  PostObservation,
  ProfileObservation,
  ProfileRef,
  ReadReport,
  Via,
} from '../model';

/** What kind of page an address shows. Never the source of an identity: soft navigation lies. */
export type PageKind =
  | { kind: 'profile'; handle: string; tab: string }
  | { kind: 'post'; id: string; handle?: string }
  | { kind: 'home' | 'search' | 'other' };

/** What a reader may know besides the body. All of it plain data, so that readers stay pure. */
export interface ReadContext {
  /** Address of the request, or of the page for embedded data. */
  url: string;
  via: Via;
  /** Unix milliseconds at which the page received the body. */
  seenAt: number;
  /** Language of the page (BCP 47), for rounded and relative text; a body that names its own language wins. */
  language: string;
  /** IANA zone of the reader's clock, for dates without a zone. */
  timeZone: string;
  /** The profile that earlier bodies of this document named as their subject; for bodies that name none. */
  subject?: ProfileRef;
  /**
   * Tab of the subject's feed that is open and whose first page this document has read; for continuations that name
   * neither. Absent when address and data do not agree.
   */
  tab?: string;
}

/** Which part of a profile's feed a body holds, so that coverage can be told. */
export interface FeedPage {
  profile: ProfileRef;
  /** `posts`, `replies`, `media`, `reels`, `videos`, `shorts`, `live`, … */
  tab: string;
  /** `top`: newest posts first page; `next`: continues the page before; `unsaid`: neither body nor request tells. */
  position: 'top' | 'next' | 'unsaid';
  /** The body says that nothing older follows. */
  ended: boolean;
  /** Ids of the posts on this page that stand in date order (no pinned ones). */
  ordered: string[];
}

export interface ReadResult {
  profiles: ProfileObservation[];
  posts: PostObservation[];
  reports: ReadReport[];
  /**
   * Whose page this body belongs to, when the body itself says so. A profile alone does not: hover cards ask for the
   * same body as the page of a profile does.
   */
  subject?: ProfileRef;
  feed?: FeedPage;
  /**
   * Posts that the body showed and that are on purpose not read for the profile: somebody else's (advertisements,
   * suggestions, answers). By the ids that `PageView.postId` gives; their boxes say nothing about what was missed.
   */
  others?: string[];
  /** Boxes whose id is another post's than the one they stand for: a repost's box carries the original's id. */
  boxes?: { box: string; post: string }[];
}

/** Pure: parsed body (anything at all) → observations and reports. Must not throw; `read.ts` guards it all the same. */
export type Reader = (body: unknown, context: ReadContext) => ReadResult;

/** A request of the platform's own page whose response carries public counts. */
export interface Endpoint {
  /** `x/UserTweets`: used in reports, tables, fixtures. */
  id: `${PlatformId}/${string}`;
  /** The compact pattern lives in urls.ts, the one file of a platform that may enter the page's world. */
  pattern: UrlPattern;
  read: Reader;
  /** May it legitimately return nothing? */
  empty: 'normal' | 'suspicious';
}

/** Plain data: the observer carries these into the page's world. Matched against the absolute address. */
export interface UrlPattern {
  id: `${PlatformId}/${string}`;
  /** Regular expression source, matched against `hostname + pathname`. */
  match: string;
  /** Anonymised addresses that must match this pattern and no other. */
  samples: readonly string[];
  /** Day on which the pattern was last confirmed: on a recording, or by another project's current source. */
  verified: `${number}-${number}-${number}`;
}

/**
 * The site's own interface. Data that it gives at an address that no endpoint claims is named in a report and not read:
 * a renamed operation shows there first.
 */
export interface SiteApi {
  /** Against `hostname + pathname`; its first group is the operation, and never holds an id, a name or a host. */
  match: string;
  /** What stands before the operation in a report: the path with `*` for what changes. */
  template: string;
  /** Operations known to hold no profile's posts: by name, with everything below them. */
  ignored: readonly string[];
}

/** Where the first screen hides in the HTML. */
export interface EmbeddedSource {
  id: `${PlatformId}/${string}`;
  /**
   * Finds the JSON texts in the document; DOM reading only, no writing. May be called again as the document grows.
   * `arrived`: with `arriving`, the elements that no call before was given.
   */
  find(document: Document, arrived?: readonly Element[]): string[];
  /**
   * Selector of elements that carry data themselves and keep coming, on scroll and after a soft navigation: sites that
   * load ready-made HTML. The page's tree is watched for these and `find` is called with each once. Nothing of such a
   * site's traffic is copied or parsed a second time.
   */
  arriving?: string;
  read: Reader;
  empty: 'normal' | 'suspicious';
}

/** How the rendered page shows posts: for badges, for the count of visible posts, and as the last resort. */
export interface PageView {
  /** Selector of one post's box. */
  post: string;
  /** The post's id as the readers give it, or undefined for boxes that are no post of anybody (skeletons). */
  postId(element: Element): string | undefined;
  /**
   * Which corner a badge takes on this site; or the end of an action row; or what follows the text of an element, where
   * corners and rows are taken.
   */
  badge: { corner: 'top-left' | 'bottom-left' | 'bottom-right' | 'top-right' } | { row: string } | { after: string };
  /** Last resort: reads the rendered page where no data was seen. */
  read?(document: Document, context: ReadContext): ReadResult;
}

/** What one view of a platform shows of one fact: data for the README table, the help and the tooltips. */
export type Shown = 'exact' | 'rounded' | 'sometimes' | 'never';
export interface Limits {
  view: string;
  shows: Partial<Record<'followers' | 'likes' | 'comments' | 'shares' | 'quotes' | 'saves' | 'views' | 'time', Shown>>;
  /** English sentence for the documentation. */
  note?: string;
}

/** What manifest, registration and surfaces know of a platform: plain data. */
export interface PlatformSite {
  name: string;
  /** Host patterns for the manifest, `https://x.com/*`; the first is the address that people know. */
  hosts: readonly string[];
  /** `panel`: nothing is written into its pages, only the panel and the popup show. Absent: card and badges too. */
  surface?: 'panel';
  /** Nothing runs there until the user switches it on. */
  startsOff?: true;
}

/** What a platform's figures can be made of: plain data, the only part of a platform that lib/metrics may see. */
export interface PlatformFigures {
  /**
   * The public interactions that are added up (metrics of comparable vendors: X likes + replies + reposts + quotes;
   * Instagram and YouTube likes + comments). A total exists only where every member was shown.
   */
  interactions: readonly CountName[];
  /** Age in days at which the median post has about 95 % of its 30-day interactions; formats that differ by name. */
  maturity: { days: number; formats?: Partial<Record<PostFormat, number>> };
  /** Tabs whose posts make the cadence, and the formats that each holds. `replies` repeats `posts`. */
  tabs: Record<string, readonly PostFormat[] | 'all'>;
  /** Which posts show views, for the formulas that divide by them or use them. */
  views: 'all' | 'videos' | 'none';
}

export interface Platform extends PlatformSite {
  id: PlatformId;
  endpoints: readonly Endpoint[];
  embedded: readonly EmbeddedSource[];
  classify(url: URL): PageKind;
  page: PageView;
  limits: readonly Limits[];
  api?: SiteApi;
  /** What makes the first reading of a page in this language quick, in pieces that are a short task each. */
  prepare?(language: string): readonly (() => void)[];
}
