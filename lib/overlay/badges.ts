import type { PostFigure } from '../metrics/types';
import type { PageView } from '../platforms/contract';
import { anchorFor, HANG_CSS } from './anchor';
import { onArrival } from './arrivals';
import { type BadgeFace, fillBadge } from './badge-element';
import type { Motion } from './motion';
import { adopt } from './sheet';

export type { BadgeFace } from './badge-element';

export interface BadgeSpot {
  badge: Element;
  id: string;
}

/** Where the posts stand on this site. */
export type PostBoxes = Omit<PageView, 'read'>;

export interface Badges {
  /** From the capture script of this page; nothing is looked for before. */
  follow(page: PostBoxes): void;
  /** Figures, subject or words changed: what stands near the window is painted anew, the rest when it comes near. */
  refresh(): void;
  show(shown: boolean): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** Posts near the window whose badge can be told, in page order. */
  list(): { id: string; figure: PostFigure; box: Element }[];
  /** Marks the badge of one post and brings it to sight; drawn now or as soon as the page rests there. Null: none. */
  goTo(id: string | null, block: ScrollLogicalPosition): void;
}

export interface BadgeOptions {
  document: Document;
  /** The badge's sheet; nothing is drawn before it is there. */
  css(): string | undefined;
  figure(id: string): PostFigure | undefined;
  face(figure: PostFigure, id: string): BadgeFace;
  motion: Motion;
  /** Pointer over a badge; null when it left. */
  hover(over: BadgeSpot | null): void;
  /** Badges were drawn, or looked at again. */
  drawn?(): void;
  /** The badge that the keyboard asked for is in sight. */
  reached(at: BadgeSpot): void;
  signal: AbortSignal;
}

/** Badges wait until the page rests: what flies by needs none. A scroll that never rests gets them after so long, ms. */
const LONGEST_WAIT = 1_200;
/** Attributes by which sites tell one post from another. */
const IDENTITY = ['href', 'id', 'permalink', 'data-id', 'data-urn', 'data-fullname'];
/** So far outside of the window a badge is already drawn, px. */
const MARGIN = 200;

interface Painted {
  /** The post that the badge speaks of. */
  id: string;
  host: HTMLElement;
  root: ShadowRoot;
  hang: string;
  key: string;
}

/**
 * One badge a post, drawn when the page rests with the post near the window. Boxes are told by the browser as they
 * are added; nothing is searched for again. Where the known ones stand is asked once a rest, not at every frame of a scroll.
 * A virtualised feed re-uses boxes: the id is read again each time.
 */
export function createBadges(options: BadgeOptions): Badges {
  const { document, motion, hover, signal } = options;
  let page: PostBoxes | undefined;
  const known = new Set<Element>();
  let near: Element[] = [];
  const painted = new WeakMap<Element, Painted>();
  let visible = true;
  let scheme = 'light';
  let due = false;
  let watch: IntersectionObserver | undefined;
  /** Post that the keyboard is at. */
  let at: string | undefined;

  function follow(boxes: PostBoxes): void {
    const first = page === undefined;
    page = boxes;
    if (!first) return;
    onArrival(
      document,
      boxes.post,
      (box) => {
        known.add(box);
        motion.stir();
        stir();
      },
      signal,
    );
  }

  function refresh(): void {
    if (visible) stir();
  }

  function show(shown: boolean): void {
    visible = shown;
    if (shown) refresh();
    else for (const box of known) erase(box);
  }

  function setTheme(theme: 'light' | 'dark'): void {
    scheme = theme;
    for (const box of known) painted.get(box)?.host.style.setProperty('color-scheme', theme, 'important');
  }

  function list(): { id: string; figure: PostFigure; box: Element }[] {
    return near
      .filter((box) => box.isConnected)
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
      .flatMap((box) => {
        const id = page?.postId(box);
        const said = id === undefined ? undefined : options.figure(id);
        return id !== undefined && said ? [{ id, figure: said, box }] : [];
      });
  }

  function goTo(id: string | null, block: ScrollLogicalPosition): void {
    for (const box of known) badgeOf(box)?.classList.remove('pg-at');
    at = id ?? undefined;
    if (id === null) return;
    const box = [...known].find((box) => box.isConnected && page?.postId(box) === id);
    if (!box) return;
    const { top, bottom } = box.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) box.scrollIntoView({ block });
    const badge = badgeOf(box);
    if (badge) reach(badge, id);
  }

  function badgeOf(box: Element): Element | null | undefined {
    return painted.get(box)?.root.querySelector('.b');
  }

  function reach(badge: Element, id: string): void {
    badge.classList.add('pg-at');
    options.reached({ badge, id });
  }

  /** A list that re-uses its rows has put another post into a box: its badge goes before it is seen there. */
  const reused = new MutationObserver((records) => {
    for (const target of new Set(records.map((record) => record.target))) {
      let box: Node | null = target;
      while (box && !painted.has(box as Element)) box = box.parentNode;
      if (!box || page?.postId(box as Element) === painted.get(box as Element)?.id) continue;
      erase(box as Element);
      stir();
    }
  });

  /** Something moved: look once it rests. */
  function stir(): void {
    if (due) return;
    due = true;
    motion.whenStill(settle, LONGEST_WAIT);
  }

  function settle(): void {
    due = false;
    if (!visible || signal.aborted) return;
    watch?.disconnect();
    // One answer for all boxes at the next frame, then no more: standing observation would be worked out each frame.
    watch = new IntersectionObserver(
      (entries, watch) => {
        watch.disconnect();
        near = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
        if (visible && motion.alive()) paint(near);
      },
      { rootMargin: `${MARGIN}px 0px` },
    );
    for (const box of known) {
      if (box.isConnected) watch.observe(box);
      else known.delete(box);
    }
  }

  /** All reading of the layout comes before all writing, so that a batch costs one layout at most. */
  function paint(boxes: Element[]): void {
    const css = options.css();
    if (css === undefined || !page) return;
    const writes: (() => void)[] = [];
    for (const box of boxes) {
      const id = box.isConnected ? page?.postId(box) : undefined;
      const figure = id === undefined ? undefined : options.figure(id);
      if (id === undefined || !figure) {
        if (painted.has(box)) writes.push(() => erase(box));
        continue;
      }
      const face = options.face(figure, id);
      const key = `${id} ${face.look} ${face.text} ${face.label}`;
      const old = painted.get(box);
      if (old?.key === key && old.host.isConnected) continue;
      if (old?.host.isConnected) {
        writes.push(() => {
          fill(box, old, { id, key, face });
          arrive(box, id);
        });
        continue;
      }
      const { parent, first, style, hang } = anchorFor(box, page.badge);
      writes.push(() => {
        const fresh = create(box, css, style, hang);
        fill(box, fresh, { id, key, face });
        if (first) parent.prepend(fresh.host);
        else parent.append(fresh.host);
        arrive(box, id);
      });
    }
    for (const write of writes) write();
    options.drawn?.();
  }

  function arrive(box: Element, id: string): void {
    const badge = id === at && badgeOf(box);
    if (badge) reach(badge, id);
  }

  function create(box: Element, css: string, style: string, hang: string): Painted {
    const host = document.createElement('div');
    host.style.cssText = style;
    host.style.setProperty('color-scheme', scheme, 'important');
    const root = host.attachShadow({ mode: 'closed' });
    adopt(root, css + HANG_CSS);
    const fresh: Painted = { host, root, hang, key: '', id: '' };
    painted.set(box, fresh);
    reused.observe(box, { childList: true, subtree: true, attributeFilter: IDENTITY });
    return fresh;
  }

  function fill(box: Element, onto: Painted, { id, key, face }: { id: string; key: string; face: BadgeFace }): void {
    onto.key = key;
    onto.id = id;
    const badge = fillBadge(onto.root, face, onto.hang);
    badge.addEventListener('pointerenter', () => {
      const id = page?.postId(box);
      if (id !== undefined) hover({ badge, id });
    });
    badge.addEventListener('pointerleave', () => hover(null));
  }

  function erase(box: Element): void {
    painted.get(box)?.host.remove();
    painted.delete(box);
  }

  window.addEventListener('scroll', stir, { capture: true, passive: true, signal });
  window.addEventListener('resize', stir, { signal });
  signal.addEventListener('abort', () => {
    watch?.disconnect();
    reused.disconnect();
    show(false);
  });
  return { follow, refresh, show, setTheme, list, goTo };
}
