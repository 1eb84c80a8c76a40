import { el } from './dom.js';
import { avatar, colourOf } from './pictures.js';

/** Calls `load` when the end of the list comes near, one call at a time, until it returns false. */
export function endless(list, load) {
  const end = el('div', { class: 'end' }, 'Loading…');
  list.after(end);
  let busy = false;
  const observer = new IntersectionObserver(
    async (entries) => {
      if (busy || !entries.some((entry) => entry.isIntersecting)) return;
      busy = true;
      const more = await load();
      busy = false;
      if (more === false) {
        observer.disconnect();
        end.textContent = '';
        end.dataset.ended = 'true';
        return;
      }
      observer.unobserve(end);
      observer.observe(end);
    },
    { rootMargin: '700px' },
  );
  observer.observe(end);
  return () => observer.disconnect();
}

/** Links inside the site are followed without a new document, as the real sites do. `box` takes the notice of a failure. */
export function soft(box, render) {
  let generation = 0;
  const go = () => {
    generation += 1;
    const mine = generation;
    const current = () => mine === generation;
    return render(location, current).catch(() => {
      if (current()) box.replaceChildren(notice('Something went wrong', 'Try reloading.'));
    });
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin) return;
    event.preventDefault();
    if (url.href !== location.href) history.pushState(null, '', url.href);
    scrollTo(0, 0);
    void go();
  });
  addEventListener('popstate', () => void go());
  void go();
}

export function notice(title, text) {
  return el('div', { class: 'notice', role: 'status' }, el('h2', {}, title), el('p', {}, text));
}

/** Brands of the demo network, for the list beside the profiles. */
export const BRANDS = [
  ['havrela', 'Havrela'],
  ['osmundra', 'Osmundra'],
  ['kettlewyn', 'Kettlewyn'],
  ['tilvane', 'Tilvane'],
  ['marrowby', 'Marrowby'],
  ['quorrel', 'Quorrel'],
  ['longform', 'Longform Almanac'],
];
export function directory(href) {
  return el(
    'aside',
    { class: 'directory' },
    el('h2', {}, 'In this demo'),
    ...BRANDS.map(([handle, name]) => el('a', { href: href(handle) }, avatar(handle, name, 28), name)),
  );
}

/** The document of a site with a rail: links on the left, the box that takes the page, and what stands beside it. */
export function frame(main, rail, ...more) {
  document.body.append(el('div', { class: 'page' }, el('nav', { class: 'rail' }, rail), main, ...more));
}

/** A colour in the place of the picture above a profile. */
export function cover(handle, name = 'cover') {
  const box = el('div', { class: name });
  box.style.background = colourOf(handle);
  return box;
}

/**
 * A feed under `list`: shows what was loaded before (`state.items`), then asks page by page. `next` gives one page,
 * `{ items, more }`, and keeps its own place; where it fails, `failed` says so and the feed ends.
 * Returns what stops it.
 */
export function feed(list, { state, current, draw, next, failed }) {
  const add = (items) => list.append(...items.map(draw));
  add(state.items);
  return endless(list, async () => {
    if (state.ended || !current()) return false;
    let page;
    try {
      page = await next();
    } catch {
      failed();
      return false;
    }
    state.items.push(...page.items);
    state.ended = !page.more;
    if (current()) add(page.items);
    return page.more;
  });
}
