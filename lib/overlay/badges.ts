import type { PostFigure } from '../metrics/types';
import type { PageView } from '../platforms/contract';
import { anchorFor, HANG_CSS } from './anchor';
import { onAppear } from './appear';
import { adopt } from './sheet';

/** How a figure looks and is named; the words are made elsewhere. */
export interface BadgeFace {
  text: string;
  /** Class that decides the colours, `pg-badge--2`. */
  look: string;
  /** Path data of a 16 px line icon. */
  icon?: string;
  label: string;
}

export interface BadgeSpot {
  badge: Element;
  id: string;
}

export interface BadgeOptions {
  document: Document;
  page: Omit<PageView, 'read'>;
  /** The badge's sheet; nothing is drawn before it is there. */
  css(): string | undefined;
  figure(id: string): PostFigure | undefined;
  face(figure: PostFigure, id: string): BadgeFace;
  /** Pointer over a badge; null when it left. */
  hover(over: BadgeSpot | null): void;
  /** The badge that the keyboard asked for is in sight. */
  reached(at: BadgeSpot): void;
  signal: AbortSignal;
}

/** Badges wait until the page rests: what flies by needs none. A slow continuous scroll still gets them. */
const REST = 120;
const LONGEST_WAIT = 700;
/** So far outside of the window a badge is already drawn, px. */
const MARGIN = 200;

interface Painted {
  host: HTMLElement;
  root: ShadowRoot;
  hang: string;
  key: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * One badge a post, drawn when the page rests with the post near the window. Boxes are told by the browser as they
 * appear; nothing is searched for. Where the known ones stand is asked once a rest, not at every frame of a scroll.
 * A virtualised feed re-uses boxes: the id is read again each time.
 */
export class Badges {
  #known = new Set<Element>();
  #near: Element[] = [];
  #painted = new WeakMap<Element, Painted>();
  #shown = true;
  #theme = 'light';
  #rest: ReturnType<typeof setTimeout> | undefined;
  #watch: IntersectionObserver | undefined;
  #since = 0;
  #last = 0;
  /** Post that the keyboard is at. */
  #at: string | undefined;

  constructor(readonly options: BadgeOptions) {
    const { document, page, signal } = options;
    onAppear(
      document,
      page.post,
      (box) => {
        this.#known.add(box);
        this.#stir();
      },
      signal,
    );
    const stir = () => this.#stir();
    window.addEventListener('scroll', stir, { capture: true, passive: true, signal });
    window.addEventListener('resize', stir, { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#rest);
      this.#watch?.disconnect();
      this.show(false);
    });
  }

  /** Figures, subject or words changed: what stands near the window is painted anew, the rest when it comes near. */
  refresh(): void {
    if (this.#shown) this.#stir();
  }

  show(shown: boolean): void {
    this.#shown = shown;
    if (shown) this.refresh();
    else for (const box of this.#known) this.#erase(box);
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.#theme = theme;
    for (const box of this.#known) this.#painted.get(box)?.host.style.setProperty('color-scheme', theme, 'important');
  }

  /** Posts near the window whose badge can be told, in page order. */
  list(): { id: string; figure: PostFigure; box: Element }[] {
    const { page, figure } = this.options;
    return this.#near
      .filter((box) => box.isConnected)
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
      .flatMap((box) => {
        const id = page.postId(box);
        const said = id === undefined ? undefined : figure(id);
        return id !== undefined && said ? [{ id, figure: said, box }] : [];
      });
  }

  /** Marks the badge of one post and brings it to sight; drawn now or as soon as the page rests there. Null: none. */
  goTo(id: string | null, block: ScrollLogicalPosition): void {
    for (const box of this.#known) this.#badge(box)?.classList.remove('pg-at');
    this.#at = id ?? undefined;
    if (id === null) return;
    const box = [...this.#known].find((box) => box.isConnected && this.options.page.postId(box) === id);
    if (!box) return;
    const { top, bottom } = box.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) box.scrollIntoView({ block });
    const badge = this.#badge(box);
    if (badge) this.#reach(badge, id);
  }

  #badge(box: Element): Element | null | undefined {
    return this.#painted.get(box)?.root.querySelector('.b');
  }

  #reach(badge: Element, id: string): void {
    badge.classList.add('pg-at');
    this.options.reached({ badge, id });
  }

  /** Something moved: look once it rests. */
  #stir(): void {
    const now = performance.now();
    this.#last = now;
    if (this.#rest !== undefined) return;
    this.#since = now;
    this.#rest = setTimeout(() => this.#settle(), REST);
  }

  #settle(): void {
    const now = performance.now();
    const moving = now - this.#last < REST - 1 && now - this.#since < LONGEST_WAIT;
    this.#rest = moving ? setTimeout(() => this.#settle(), REST) : undefined;
    if (moving || !this.#shown || this.options.signal.aborted) return;
    this.#watch?.disconnect();
    // One answer for all boxes at the next frame, then no more: standing observation would be worked out each frame.
    this.#watch = new IntersectionObserver(
      (entries, watch) => {
        watch.disconnect();
        this.#near = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target);
        if (this.#shown) this.#paint(this.#near);
      },
      { rootMargin: `${MARGIN}px 0px` },
    );
    for (const box of this.#known) {
      if (box.isConnected) this.#watch.observe(box);
      else this.#known.delete(box);
    }
  }

  /** All reading of the layout comes before all writing, so that a batch costs one layout at most. */
  #paint(boxes: Element[]): void {
    const css = this.options.css();
    if (css === undefined) return;
    const writes: (() => void)[] = [];
    for (const box of boxes) {
      const id = box.isConnected ? this.options.page.postId(box) : undefined;
      const figure = id === undefined ? undefined : this.options.figure(id);
      if (id === undefined || !figure) {
        if (this.#painted.has(box)) writes.push(() => this.#erase(box));
        continue;
      }
      const face = this.options.face(figure, id);
      const key = `${id} ${face.look} ${face.text} ${face.label}`;
      const old = this.#painted.get(box);
      if (old?.key === key && old.host.isConnected) continue;
      if (old?.host.isConnected) {
        writes.push(() => {
          this.#fill(box, old, key, face);
          this.#arrive(box, id);
        });
        continue;
      }
      const { parent, first, style, hang } = anchorFor(box, this.options.page.badge);
      writes.push(() => {
        const painted = this.#create(box, css, style, hang);
        this.#fill(box, painted, key, face);
        if (first) parent.prepend(painted.host);
        else parent.append(painted.host);
        this.#arrive(box, id);
      });
    }
    for (const write of writes) write();
  }

  #arrive(box: Element, id: string): void {
    const badge = id === this.#at && this.#badge(box);
    if (badge) this.#reach(badge, id);
  }

  #create(box: Element, css: string, style: string, hang: string): Painted {
    const { document } = this.options;
    const host = document.createElement('div');
    host.style.cssText = style;
    host.style.setProperty('color-scheme', this.#theme, 'important');
    const root = host.attachShadow({ mode: 'closed' });
    adopt(root, css + HANG_CSS);
    const painted: Painted = { host, root, hang, key: '' };
    this.#painted.set(box, painted);
    return painted;
  }

  /** A new figure is a new element: the old one made wider would count as a shift of the page's layout. */
  #fill(box: Element, painted: Painted, key: string, face: BadgeFace): void {
    const { document, page, hover } = this.options;
    const badge = document.createElement('span');
    painted.key = key;
    badge.className = `b pg-badge ${face.look} ${painted.hang}`;
    badge.setAttribute('role', 'note');
    badge.setAttribute('aria-label', face.label);
    badge.append(face.text);
    if (face.icon) {
      const svg = document.createElementNS(SVG, 'svg');
      svg.setAttribute('class', 'pg-i');
      svg.setAttribute('viewBox', '0 0 16 16');
      svg.setAttribute('aria-hidden', 'true');
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', face.icon);
      svg.append(path);
      badge.prepend(svg);
    }
    badge.addEventListener('pointerenter', () => {
      const id = page.postId(box);
      if (id !== undefined) hover({ badge, id });
    });
    badge.addEventListener('pointerleave', () => hover(null));
    painted.root.querySelector('.b')?.remove();
    painted.root.append(badge);
  }

  #erase(box: Element): void {
    this.#painted.get(box)?.host.remove();
    this.#painted.delete(box);
  }
}
