import { avatar, picture } from './pictures.js';
import { directory, notice } from './site.js';

/** The site's own markup comes ready-made and goes through a policy of the site's own, as on the real one. */
let policy;
function parse(text) {
  policy ??= globalThis.trustedTypes?.createPolicy('reddit-partials', { createHTML: (markup) => markup });
  return new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html');
}

/** Pictures and faces are drawn here; everything else is the server's. */
function dress(box) {
  for (const hole of box.querySelectorAll('[data-picture]')) {
    hole.replaceWith(picture(hole.dataset.picture, hole.dataset.words, '4 / 3'));
  }
  for (const hole of box.querySelectorAll('[data-avatar]')) {
    hole.replaceWith(avatar(hole.dataset.avatar.replace(/^r\//, ''), hole.dataset.name, 56));
  }
}

const rail = () => document.querySelector('#left-nav');
const main = () => document.querySelector('#main-content');

function furnish() {
  rail()?.replaceChildren(directory((handle) => `/r/${handle}/`));
  dress(document);
  for (const partial of document.querySelectorAll('faceplate-partial[slot="load-after"]')) watch.observe(partial);
}

async function ask(address) {
  const response = await fetch(address, { headers: { accept: 'text/vnd.reddit.partial+html, text/html;q=0.9' } });
  if (!response.ok) throw new Error('refused');
  return parse(await response.text());
}

/** The end of a feed is an element that knows where the next page is; it is replaced by what it loads. */
const watch = new IntersectionObserver(
  async (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || target.dataset.busy) continue;
      target.dataset.busy = 'true';
      try {
        const loaded = await ask(target.getAttribute('src'));
        if (!target.isConnected) continue;
        target.replaceWith(...loaded.body.childNodes);
        furnish();
      } catch {
        target.replaceWith(notice('Could not load more', 'Check your connection and try again.'));
      }
    }
  },
  { rootMargin: '700px' },
);

let generation = 0;
async function go() {
  generation += 1;
  const mine = generation;
  try {
    const loaded = await ask(location.href);
    if (mine !== generation) return;
    document.querySelector('shreddit-app')?.replaceWith(loaded.querySelector('shreddit-app'));
    furnish();
  } catch {
    if (mine === generation) main()?.replaceChildren(notice('Something went wrong', 'Try reloading.'));
  }
}

if (document.querySelector('shreddit-app')) {
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
  furnish();
}
