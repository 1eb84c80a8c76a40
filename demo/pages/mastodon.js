import { compact, day, el, ICONS, icon, whole } from './dom.js';
import { avatar, picture } from './pictures.js';
import { cover, directory, feed, frame, notice, soft } from './site.js';

const HOME = 'tootmill.example';
const here = location.hostname;

/** One of the page's own requests, to its own server. */
async function api(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined));
  const response = await fetch(`/api/v1/${path}${query.size > 0 ? `?${query}` : ''}`);
  if (!response.ok) throw new Error(String(response.status));
  return { body: await response.json(), more: /rel="next"/.test(response.headers.get('link') ?? '') };
}

/** A status's markup holds paragraphs and line breaks alone; cut out as text, because the page never makes markup. */
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
function wordsOf(content) {
  const text = String(content ?? '').replace(/<br>/g, '\n');
  return text.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|amp);/g, (entity) => ENTITIES[entity]);
}

function media(status) {
  const text = wordsOf(status.content);
  const shown = Array.isArray(status.media_attachments) ? status.media_attachments : [];
  if (shown.length > 0)
    return el(
      'div',
      { class: 'media-gallery' },
      shown.slice(0, 4).map((item, i) => picture(`${status.uri}${i}`, text, ratioOf(item, shown.length))),
    );
  if (status.poll)
    return el(
      'ul',
      { class: 'poll' },
      status.poll.options.map((option) => el('li', {}, el('b', {}, compact(option.votes_count)), ` ${option.title}`)),
    );
  if (status.card)
    return el(
      'div',
      { class: 'status-card' },
      el('b', {}, status.card.title),
      el('div', { class: 'muted' }, 'brand.example'),
    );
  return null;
}

const ratioOf = (item, among) => (item.type === 'video' ? '16 / 9' : among > 1 ? '1 / 1' : '4 / 3');

function button(name, path, n) {
  return el(
    'button',
    { class: 'status__action-bar__button icon-button', 'aria-label': name, title: name },
    icon(path),
    n > 0 && el('span', { class: 'icon-button__counter' }, compact(n)),
  );
}

function quoted(status) {
  const about = status.quote?.quoted_status;
  if (!about) return null;
  return el(
    'div',
    { class: 'status__quote' },
    el(
      'div',
      { class: 'status', 'data-id': about.id },
      el('b', {}, about.account.display_name),
      el('div', { class: 'status__content' }, wordsOf(about.content)),
    ),
  );
}

function prepend(outer, pinned) {
  const said = outer.reblog ? `${outer.account.display_name} boosted` : pinned ? 'Pinned post' : null;
  return said && el('div', { class: 'status__prepend' }, icon(outer.reblog ? ICONS.repost : ICONS.pin), said);
}

/** One post as the web app draws it: a boost shows the original, under the original's own id. */
function row(outer, { pinned = false, opened = false } = {}) {
  const status = outer.reblog ?? outer;
  const { account } = status;
  const when = Date.parse(status.created_at);
  const link = `/@${account.acct}/${status.id}`;
  const part = opened ? 'detailed-status__' : 'status__';
  return el(
    'article',
    { 'data-id': outer.id },
    el(
      'div',
      { class: 'status__wrapper' },
      prepend(outer, pinned),
      el(
        'div',
        opened ? { class: 'detailed-status__wrapper' } : { class: 'status', 'data-id': status.id },
        el(
          'div',
          { class: 'status__info' },
          avatar(account.username, account.display_name, 46),
          el(
            'a',
            { class: 'display-name', href: `/@${account.acct}` },
            el('strong', {}, account.display_name),
            el('span', { class: 'display-name__account' }, `@${account.acct}`),
          ),
          el(
            'a',
            { class: `${part}${opened ? 'datetime' : 'relative-time'}`, href: link },
            el('time', { datetime: status.created_at }, day(when)),
          ),
        ),
        el('div', { class: 'status__content', lang: 'en' }, wordsOf(status.content)),
        media(status),
        quoted(status),
        el(
          'div',
          { class: `${part}action-bar` },
          button('Reply', ICONS.reply, status.replies_count ?? 0),
          button('Boost', ICONS.repost, status.reblogs_count ?? 0),
          button('Favorite', ICONS.like, status.favourites_count ?? 0),
          button('Bookmark', ICONS.save, 0),
        ),
      ),
    ),
  );
}

function header(who) {
  const number = (n, word) => el('span', { title: whole(n) }, el('strong', {}, compact(n)), ` ${word}`);
  const server = who.acct.split('@')[1];
  return [
    el(
      'div',
      { class: 'account__header' },
      cover(who.username),
      el(
        'div',
        { class: 'account__header__bar' },
        el(
          'div',
          { class: 'top' },
          avatar(who.username, who.display_name, 92),
          el('button', { class: 'follow' }, 'Follow'),
        ),
        el('h1', {}, who.display_name),
        el('div', { class: 'muted' }, `@${who.username}@${server ?? here}`),
        el('p', {}, wordsOf(who.note)),
        el(
          'div',
          { class: 'numbers' },
          number(who.statuses_count, 'posts'),
          number(who.following_count, 'following'),
          number(who.followers_count, 'followers'),
        ),
        server &&
          el(
            'p',
            { class: 'hint' },
            `Some posts and numbers from ${server} may be missing here. `,
            el('a', { href: who.url }, 'See the original page'),
          ),
      ),
    ),
  ];
}

const main = el('main');
frame(main, [
  el('a', { href: '/' }, here),
  el('a', { href: '/explore' }, 'Explore'),
  directory((handle) => `/@${handle}${here === HOME ? '' : `@${HOME}`}`),
]);

const cache = new Map();
let stop = () => {};

const isStatus = (item) =>
  Boolean(item?.account && typeof item.uri === 'string' && typeof item.created_at === 'string');

async function open(acct) {
  const known = cache.get(acct);
  if (known) return known;
  const { body: who } = await api('accounts/lookup', { acct });
  const pinned = await api(`accounts/${who.id}/statuses`, { pinned: true });
  const state = { who, pinned: pinned.body.filter(isStatus), items: [], ended: false };
  cache.set(acct, state);
  return state;
}

async function profile(acct, current) {
  let state;
  try {
    state = await open(acct);
  } catch {
    return current() && main.replaceChildren(notice('This profile does not exist', 'Pick one from the list.'));
  }
  if (!current()) return;
  document.title = `${state.who.display_name} (@${state.who.acct}) - ${here}`;
  const list = el('div', { class: 'item-list', role: 'feed' });
  main.replaceChildren(
    ...header(state.who),
    el('nav', { class: 'account__section-headline' }, el('a', { href: `/@${acct}`, 'aria-current': 'page' }, 'Posts')),
    list,
  );
  list.append(...state.pinned.map((item) => row(item, { pinned: true })));
  stop = feed(list, {
    state,
    current,
    draw: (item) => row(item),
    next: async () => {
      const { body, more } = await api(`accounts/${state.who.id}/statuses`, {
        exclude_replies: true,
        limit: 20,
        max_id: state.next,
      });
      const items = body.filter(isStatus);
      state.next = items.at(-1)?.id;
      return { items, more: more && items.length > 0 };
    },
    failed: () => list.append(notice('Something went wrong', 'Try reloading.')),
  });
}

async function post(id, current) {
  const { body } = await api(`statuses/${id}`);
  const { body: around } = await api(`statuses/${id}/context`);
  if (!current()) return;
  document.title = `${body.account.display_name}: post - ${here}`;
  main.replaceChildren(
    ...around.ancestors.filter(isStatus).map((item) => row(item)),
    row(body, { opened: true }),
    ...around.descendants.filter(isStatus).map((item) => row(item)),
  );
}

soft(main, async ({ pathname }, current) => {
  stop();
  const [, acct, id] = /^\/@([^/]+)(?:\/(\w+))?$/.exec(decodeURIComponent(pathname)) ?? [];
  if (acct && id && id !== 'with_replies' && id !== 'media') return post(id, current);
  if (acct) return profile(acct, current);
  document.title = here;
  main.replaceChildren(notice(here, 'Pick a profile from the list.'));
});
