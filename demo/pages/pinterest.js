import { collect, compact, el, ICONS, icon, whole } from './dom.js';
import { avatar, picture } from './pictures.js';
import { directory, feed, notice, soft } from './site.js';

/** One of the page's own requests, as the site makes it: everything stands in `data`. */
function resource(name, source, options) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ source_url: source, data: JSON.stringify({ options, context: {} }) });
    request.open('GET', `/resource/${name}/get/?${query}`);
    request.setRequestHeader('x-requested-with', 'XMLHttpRequest');
    request.setRequestHeader('x-pinterest-pws-handler', 'www/[username].js');
    request.addEventListener('load', () => {
      try {
        done(JSON.parse(request.responseText));
      } catch (error) {
        fail(error);
      }
    });
    request.addEventListener('error', () => fail(new Error('No answer')));
    request.send();
  });
}

const either = (v, snake, camel) => v?.[snake] ?? v?.[camel];
const isPin = (o) => o.pinner !== null && typeof o.pinner === 'object' && (o.images || o.imageSpec_236x);
const isUser = (o) => typeof o.username === 'string' && typeof o.follower_count === 'number';
const idOf = (pin) => pin.entityId ?? pin.id;

function json(id) {
  try {
    return JSON.parse(document.getElementById(id)?.textContent ?? 'null');
  } catch {
    return null;
  }
}

/** The first screen, which the server wrote into the page. */
const state = json('__PWS_INITIAL_PROPS__')?.initialReduxState;

const main = el('main');
document.body.append(
  el(
    'header',
    { class: 'top' },
    el('a', { href: '/', class: 'mark', 'aria-label': 'Home' }, 'P'),
    el('a', { href: '/', class: 'tab', 'aria-current': 'page' }, 'Home'),
    el('a', { href: '/', class: 'tab' }, 'Explore'),
    el('span', { class: 'search' }, 'Search'),
  ),
  el(
    'div',
    { class: 'page' },
    main,
    directory((handle) => `/${handle}/`),
  ),
);

const cache = new Map();
let stop = () => {};

function seconds(pin) {
  const story = either(pin, 'story_pin_data', 'storyPinData');
  return Math.round((either(story, 'total_video_duration', 'totalVideoDuration') ?? 0) / 1000);
}

function card(pin, owner) {
  const id = idOf(pin);
  const size = pin.images?.['236x'] ?? pin.imageSpec_236x;
  const height = Math.round((size.height * 220) / size.width);
  const words = String(pin.description ?? '').trim();
  const pages = either(pin, 'story_pin_data', 'storyPinData')?.pages?.length ?? 0;
  const length = seconds(pin);
  const note = pin.is_promoted
    ? `Promoted by ${pin.pinner.full_name}`
    : pin.pinner.username === owner
      ? null
      : `More ideas from ${pin.pinner.full_name ?? pin.pinner.fullName}`;
  const box = el(
    'div',
    { class: 'pin', 'data-test-id': 'pin', 'data-test-pin-id': id },
    el(
      'a',
      { class: 'shown', href: `/pin/${id}/`, 'aria-label': `${words.slice(0, 80)} pin page` },
      picture(id, words, `${size.width} / ${size.height}`),
      length > 0 &&
        el('span', { class: 'length' }, `${Math.floor(length / 60)}:${String(length % 60).padStart(2, '0')}`),
      pages > 1 && el('span', { class: 'pages' }, whole(pages)),
    ),
    el('button', { class: 'save', 'data-test-id': 'PinBetterSaveButton' }, 'Save'),
    words && el('div', { class: 'words' }, words),
    note && el('div', { class: 'note' }, note),
  );
  // Room for two lines of words and, under other people's pins, whose they are.
  const rows = Math.ceil((height + 16 + (words ? 42 : 0) + (note ? 20 : 0)) / 4);
  box.style.gridRowEnd = `span ${rows}`;
  return box;
}

function header(user) {
  return el(
    'div',
    { class: 'who', 'data-test-id': 'profile-header' },
    avatar(user.username, user.full_name, 120),
    el('h1', {}, user.full_name),
    el('div', { class: 'muted' }, user.username),
    el('p', {}, user.about ?? ''),
    el(
      'div',
      {},
      el('b', { 'data-test-id': 'profile-followers-count' }, `${compact(user.follower_count)} followers`),
      el('span', { class: 'muted' }, ` · ${compact(user.following_count)} following`),
    ),
    el('button', { class: 'follow' }, 'Follow'),
  );
}

const pinsOf = (body) => collect(body, isPin).filter((pin) => typeof idOf(pin) === 'string');
const nextOf = (response) => (response?.bookmark && response.bookmark !== '-end-' ? response.bookmark : null);

/** What the server wrote for this profile, once: the state is old after the first navigation. */
function written(handle) {
  const user = collect(state?.users, isUser).find((u) => u.username === handle);
  const [answer] = Object.values(state?.resources?.UserActivityPinsResource ?? {});
  if (!user || !answer) return undefined;
  const bookmark = answer.nextBookmark === '-end-' ? null : answer.nextBookmark;
  return { user, items: pinsOf(answer.data), bookmark, ended: bookmark === null };
}

async function asked(handle) {
  const body = await resource('UserResource', `/${handle}/`, { username: handle, field_set_key: 'profile' });
  const user = collect(body, isUser)[0];
  return user && { user, items: [], bookmark: undefined, ended: false };
}

async function profile(handle, current) {
  let held = cache.get(handle);
  if (!held) {
    held = written(handle) ?? (await asked(handle));
    if (!held) return current() && main.replaceChildren(notice('Not found', 'Pick one from the list.'));
    cache.set(handle, held);
  }
  if (!current()) return;
  const { user } = held;
  document.title = `${user.full_name} (${handle}) - Profile | Pinterest`;
  const list = el('div', { class: 'masonry', role: 'list' });
  main.replaceChildren(
    header(user),
    el(
      'nav',
      { class: 'tabs' },
      el('a', { href: `/${handle}/_created/`, 'aria-current': 'page' }, 'Created'),
      el('a', { href: '/' }, 'Saved'),
    ),
    list,
  );
  stop = feed(list, {
    state: held,
    current,
    draw: (pin) => card(pin, handle),
    next: async () => {
      const body = await resource('UserActivityPinsResource', `/${handle}/_created/`, {
        exclude_add_pin_rep: true,
        field_set_key: 'grid_item',
        user_id: user.id,
        username: handle,
        ...(held.bookmark && { bookmarks: [held.bookmark] }),
      });
      const response = body.resource_response ?? body.resource_result;
      held.bookmark = nextOf(response);
      return { items: pinsOf(response?.data), more: held.bookmark !== null };
    },
    failed: () => list.after(notice('Something went wrong', 'Try reloading.')),
  });
}

/** A pin that was opened: from the page's own Relay answers on a hard load, by request after a soft navigation. */
async function closeup(id, current) {
  const answer = await fetch('/_/graphql/', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-pinterest-graphql-name': 'CloseupDetailQuery' },
    body: JSON.stringify({ queryHash: '6dc7e2e8a3b2ec27', variables: { pinId: id, isAuth: true } }),
  });
  const body = await answer.json();
  if (!current()) return;
  const data = body.data?.v3GetPinQuery?.data;
  if (!data) return main.replaceChildren(notice('Pin not found', 'It may have been deleted.'));
  const { pinner } = data;
  const words = String(data.description ?? '').trim();
  document.title = `${words.slice(0, 40)} | Pinterest`;
  const number = (n, word) => typeof n === 'number' && el('span', {}, `${whole(n)} ${word}`);
  const size = data.imageSpec_236x ?? { width: 2, height: 3 };
  const list = el('div', { class: 'masonry', role: 'list' });
  main.replaceChildren(
    el(
      'div',
      { class: 'closeup', 'data-test-id': 'closeup-container' },
      picture(id, words, `${size.width} / ${size.height}`),
      el(
        'div',
        { class: 'side' },
        el(
          'div',
          { class: 'numbers' },
          el('span', {}, icon(ICONS.like), ' ', whole(data.totalReactionCount ?? 0)),
          number(data.aggregatedPinData?.aggregatedStats?.saves, 'saves'),
          number(data.aggregatedPinData?.commentCount, 'comments'),
        ),
        el('div', { class: 'text', 'data-test-id': 'richPinInformation-description' }, words),
        el(
          'a',
          { class: 'by', href: `/${pinner.username}/` },
          avatar(pinner.username, pinner.fullName, 44),
          el('span', {}, el('b', {}, pinner.fullName), el('br'), `${compact(pinner.followerCount ?? 0)} followers`),
        ),
      ),
    ),
    el('h2', {}, 'More to explore'),
    list,
  );
  list.append(...pinsOf(data.relatedPins).map((pin) => card(pin, null)));
}

soft(main, async ({ pathname }, current) => {
  stop();
  const [first, second] = pathname.split('/').filter(Boolean);
  if (first === 'pin' && second) return closeup(second, current);
  if (first) return profile(first, current);
  document.title = 'Pinterest';
  main.replaceChildren(notice('Welcome to Pinterest', 'Pick a profile from the list.'));
});
