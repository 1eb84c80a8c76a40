import { collect, compact, el, ICONS, icon } from './dom.js';
import { card, handleOf } from './facebook-card.js';
import { avatar, picture } from './pictures.js';
import { cover, directory, feed, frame, notice, soft } from './site.js';

/** One of the page's own requests: the answer is a document a line, the operation's name is in the form. */
function query(name, variables) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/graphql/');
    request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
    request.setRequestHeader('x-fb-friendly-name', name);
    request.addEventListener('load', () => {
      try {
        done(
          request.responseText
            .split(/\r?\n/)
            .filter(Boolean)
            .map((line) => JSON.parse(line)),
        );
      } catch (error) {
        fail(error);
      }
    });
    request.addEventListener('error', () => fail(new Error('No answer')));
    request.send(
      new URLSearchParams({
        fb_api_caller_class: 'RelayModern',
        fb_api_req_friendly_name: name,
        variables: JSON.stringify(variables),
        server_timestamps: 'true',
        doc_id: '8746866475413837',
      }).toString(),
    );
  });
}

const isStory = (o) => (o.comet_sections?.content?.story ?? false) && o.post_id !== undefined;
const storiesOf = (documents) => collect(documents, isStory);
const userOf = (documents) => collect(documents, (o) => Array.isArray(o.profile_social_context?.content))[0];
const nextOf = (documents) => {
  const info = collect(documents, (o) => 'has_next_page' in o && 'end_cursor' in o)[0];
  return info?.has_next_page ? info.end_cursor : null;
};

/** The first screen, which the server wrote into the page. */
const embedded = [...document.querySelectorAll('script[type="application/json"][data-sjs]')].map((script) => {
  try {
    return JSON.parse(script.textContent);
  } catch {
    return null;
  }
});
const embeddedUser = userOf(embedded);

function header(user) {
  const handle = handleOf(user);
  return el(
    'div',
    { class: 'head' },
    cover(handle),
    el(
      'div',
      { class: 'who' },
      avatar(handle, user.name, 148),
      el(
        'div',
        {},
        el('h1', {}, user.name),
        el(
          'div',
          { class: 'numbers' },
          user.profile_social_context.content.map((line) =>
            el('a', { href: new URL(line.uri).pathname, class: 'muted' }, line.text.text),
          ),
        ),
      ),
      el('button', { class: 'follow' }, 'Follow'),
    ),
  );
}

const main = el('main', { role: 'main' });
frame(main, [
  el('a', { href: '/', class: 'mark' }, 'facebook'),
  el('a', { href: '/' }, 'Home'),
  el('a', { href: '/watch/' }, 'Video'),
  directory((handle) => `/${handle}`),
]);

const cache = new Map();
let stop = () => {};

/** What the first answer for a profile holds: from the page itself, or asked for. */
async function opened(handle) {
  if (embeddedUser && handleOf(embeddedUser) === handle && !cache.has('embedded-used')) {
    cache.set('embedded-used', true);
    return { user: embeddedUser, documents: embedded };
  }
  const user = userOf(await query('ProfileCometHeaderQuery', { vanity: handle, scale: 1 }));
  return { user, documents: user ? await query('ProfileCometTimelineFeedQuery', { userID: user.id, scale: 1 }) : [] };
}

async function profile(handle, part, current) {
  let state = cache.get(handle);
  if (!state) {
    const { user, documents } = await opened(handle);
    if (!user)
      return (
        current() &&
        main.replaceChildren(notice('This content isn’t available right now', 'Pick a page from the list.'))
      );
    const pinned = collect(documents, (o) => o.profile_pinned_post)[0]?.profile_pinned_post;
    const items = storiesOf(documents).filter((story) => story.post_id !== pinned?.post_id);
    const next = nextOf(documents);
    const intro = collect(documents, (o) => o.profile_status_text)[0]?.profile_status_text.text;
    state = {
      user,
      intro,
      pinned: pinned?.post_id,
      items: pinned ? [pinned, ...items] : items,
      next,
      ended: next === null,
    };
    cache.set(handle, state);
  }
  if (!current()) return;
  document.title = `${state.user.name} | Facebook`;
  const list = el('div', { class: 'list', 'data-pagelet': 'ProfileTimeline' });
  const tab = (href, text, on) => el('a', { href, 'aria-current': on ? 'page' : undefined, role: 'tab' }, text);
  main.replaceChildren(
    header(state.user),
    el(
      'nav',
      { class: 'tabs', role: 'tablist' },
      tab(`/${handle}`, 'All', part !== 'reels'),
      tab(`/${handle}/reels`, 'Reels', part === 'reels'),
      tab(`/${handle}/photos`, 'Photos', false),
    ),
    el(
      'div',
      { class: 'columns' },
      el(
        'aside',
        {},
        ...(state.intro ? [el('h2', {}, 'Intro'), el('p', {}, state.intro)] : []),
        el('h2', {}, 'Photos'),
        el(
          'div',
          { class: 'photos' },
          state.items.slice(0, 6).map((s) => picture(`${s.post_id}p`, '', '1 / 1')),
        ),
      ),
      list,
    ),
  );
  if (part === 'reels') return reels(state.user, list, current);
  let position = 0;
  stop = feed(list, {
    state,
    current,
    draw: (story) => card(story, ++position, state.pinned),
    next: async () => {
      const documents = await query('ProfileCometTimelineFeedRefetchQuery', {
        id: state.user.id,
        cursor: state.next,
        count: 3,
        omitPinnedPost: true,
        feedLocation: 'TIMELINE',
      });
      state.next = nextOf(documents);
      return { items: storiesOf(documents), more: state.next !== null };
    },
    failed: () => list.append(notice('Something went wrong', 'Try refreshing the page.')),
  });
}

/** The reels tab: tiles with their plays. */
function reels(user, list, current) {
  list.classList.add('reels');
  const state = { items: [], next: undefined, ended: false };
  stop = feed(list, {
    state,
    current,
    draw: (node) => {
      const { id, play_count_reduced: plays } = node.attachments[0].media;
      return el(
        'a',
        { class: 'tile', href: `/reel/${id}/` },
        picture(id, node.message?.text, '9 / 14'),
        el('span', { class: 'plays' }, icon(ICONS.play), plays),
      );
    },
    next: async () => {
      const documents = await query('ProfileCometAppCollectionReelsRendererPaginationQuery', {
        id: user.id,
        cursor: state.next,
        count: 10,
      });
      state.next = nextOf(documents);
      return {
        items: collect(documents, (o) => Array.isArray(o.attachments) && o.creation_time),
        more: state.next !== null,
      };
    },
    failed: () => list.append(notice('Something went wrong', 'Try refreshing the page.')),
  });
}

const reelOf = (story) => story.attachments[0].media.id;

async function post(id, reel, current) {
  const held = (documents) =>
    reel
      ? collect(documents, (o) => o.attachments?.[0]?.media?.id === id)[0]
      : storiesOf(documents).find((s) => s.comet_sections.content.story.wwwURL.includes(id));
  const story =
    held(embedded) ??
    held(
      await (reel
        ? query('FBReelsRootWithEntrypointQuery', { videoID: id })
        : query('CometSinglePostDialogContentQuery', { storyID: id })),
    );
  const isAfter = (o) => o.fb_reel_react_button && Array.isArray(o.attachments) && reelOf(o) !== id;
  const next = () => query('FBReelsNextQuery', { videoID: id });
  const after = reel && (collect(embedded, isAfter)[0] ?? collect(await next(), isAfter)[0]);
  if (!current()) return;
  if (!story) return main.replaceChildren(notice('This content isn’t available right now', 'The link may be broken.'));
  if (!reel) return main.replaceChildren(el('div', { class: 'single' }, card(story, 1, undefined, true)));
  const [who] = story.actors;
  main.replaceChildren(
    el(
      'div',
      { class: 'single player' },
      picture(id, story.message?.text, '9 / 14'),
      el('a', { href: `/${handleOf(who)}` }, el('b', {}, who.name)),
      el('p', {}, story.message?.text ?? ''),
      el('p', { class: 'muted' }, `${compact(story.fb_reel_react_button?.story.feedback.likers.count ?? 0)} reactions`),
      after && el('a', { class: 'next', href: `/reel/${reelOf(after)}/` }, `Next reel: ${after.actors[0].name}`),
    ),
  );
}

soft(main, async ({ pathname }, current) => {
  stop();
  const [first, second, third] = pathname.split('/').filter(Boolean);
  if (first === 'reel' && second) return post(second, true, current);
  if (second === 'posts' && third) return post(third, false, current);
  if (first && !['watch', 'photo', 'search'].includes(first)) return profile(first, second, current);
  document.title = 'Facebook';
  main.replaceChildren(notice('Nothing here', 'Pick a page from the list.'));
});
