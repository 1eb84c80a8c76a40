import { collect, compact, day, el, ICONS, icon } from './dom.js';
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
const handleOf = (user) => new URL(user.url).pathname.split('/').filter(Boolean)[0];

/** Counters are looked for by their renderer's key, as the site's own components do. */
function countersOf(story) {
  const [ufi] = collect(story.comet_sections.feedback, (o) => o.comet_ufi_summary_and_actions_renderer);
  const inner = ufi?.comet_ufi_summary_and_actions_renderer.feedback ?? {};
  const of = (key) =>
    inner[key] ?? (inner.adaptive_ufi_action_renderers ?? []).map((item) => item.feedback?.[key]).find(Boolean);
  return {
    reactions: of('reaction_count')?.count,
    comments: of('comment_rendering_instance')?.comments?.total_count ?? inner.comment_count?.total_count,
    shares: of('share_count')?.count,
  };
}

function media(story) {
  const { attachments = [], message } = story.comet_sections.content.story;
  const styled = attachments[0]?.styles;
  const words = message?.text ?? '';
  if (!styled) return null;
  const many = styled.attachment?.all_subattachments;
  if (many) {
    const nodes = many.nodes ?? [];
    return el(
      'div',
      { class: `media many m${Math.min(nodes.length, 4)}` },
      nodes
        .slice(0, 4)
        .map(({ media: m }) =>
          el('a', { href: `/photo/?fbid=${m.id}&set=pcb.${story.post_id}` }, picture(m.id, words, '1 / 1')),
        ),
      many.count > 4 && el('span', { class: 'rest' }, `+${many.count - 4}`),
    );
  }
  const one = styled.attachment?.media ?? {};
  if (/Reel/.test(styled.__typename))
    return el('a', { class: 'media reel', href: `/reel/${one.id}/` }, picture(one.id, words, '9 / 12'));
  if (/Video/.test(styled.__typename))
    return el('a', { class: 'media', href: `/watch/?v=${one.id}` }, picture(one.id, words, '16 / 9'));
  if (/Photo/.test(styled.__typename))
    return el('a', { class: 'media', href: `/photo/?fbid=${one.id}&set=a.1` }, picture(one.id, words, '5 / 4'));
  const { title_with_entities: title } = styled.attachment ?? {};
  return el(
    'a',
    { class: 'media card', href: 'https://brand.example/story' },
    picture(story.post_id, words, '1.9 / 1'),
    el('span', { class: 'muted' }, 'BRAND.EXAMPLE'),
    el('b', {}, title?.text ?? 'More'),
  );
}

function words(content) {
  const text = content.message?.text;
  return text && el('div', { class: 'message', 'data-ad-rendering-role': 'story_message', dir: 'auto' }, text);
}

function byline(story, label) {
  const content = story.comet_sections.content.story;
  const [who] = content.actors;
  const time = story.comet_sections.context_layout.story.comet_sections.metadata[0].story;
  return el(
    'div',
    { class: 'by' },
    avatar(handleOf(who), who.name, 40),
    el(
      'div',
      {},
      el(
        'h3',
        { 'data-ad-rendering-role': 'profile_name' },
        el('a', { href: `/${handleOf(who)}` }, el('strong', {}, who.name)),
        label === 'Pinned post' && el('span', { class: 'muted' }, ' · Pinned'),
      ),
      el(
        'div',
        { class: 'muted when' },
        label === 'Sponsored'
          ? 'Sponsored'
          : el('a', { href: new URL(time.url).pathname }, day(time.creation_time * 1000)),
        ' · Public',
      ),
    ),
    el('button', { class: 'more', 'aria-label': 'Actions for this post' }, '···'),
  );
}

function card(story, position, pinned) {
  const content = story.comet_sections.content.story;
  const { reactions, comments, shares } = countersOf(story);
  const attached = content.attached_story;
  const label = story.sponsored_data ? 'Sponsored' : story.post_id === pinned ? 'Pinned post' : null;
  const several = (n, one, many) => (n > 0 ? `${compact(n)} ${n === 1 ? one : many}` : '');
  return el(
    'div',
    { role: 'article', 'aria-posinset': position, 'aria-label': content.actors[0].name, class: 'card-post' },
    byline(story, label),
    words(content),
    media(story),
    attached &&
      el(
        'div',
        { class: 'attached' },
        byline(attached, null),
        words(attached.comet_sections.content.story),
        media(attached),
      ),
    el(
      'div',
      { class: 'summary muted' },
      el('span', {}, reactions > 0 && [icon(ICONS.like), ` ${compact(reactions)}`]),
      el('span', {}, several(comments, 'comment', 'comments'), '  ', several(shares, 'share', 'shares')),
    ),
    el(
      'div',
      { class: 'actions' },
      ...[
        ['Like', ICONS.like],
        ['Comment', ICONS.reply],
        ['Share', ICONS.share],
      ].map(([name, path]) => el('button', { 'aria-label': name }, icon(path), ` ${name}`)),
    ),
  );
}

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
    state = { user, pinned: pinned?.post_id, items: pinned ? [pinned, ...items] : items, next, ended: next === null };
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
        el('h2', {}, 'Intro'),
        el('p', {}, state.user.profile_intro?.text ?? ''),
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
  if (!current()) return;
  if (!story) return main.replaceChildren(notice('This content isn’t available right now', 'The link may be broken.'));
  if (!reel) return main.replaceChildren(el('div', { class: 'single' }, card(story, 1)));
  const [who] = story.actors;
  main.replaceChildren(
    el(
      'div',
      { class: 'single player' },
      picture(id, story.message?.text, '9 / 14'),
      el('a', { href: `/${handleOf(who)}` }, el('b', {}, who.name)),
      el('p', {}, story.message?.text ?? ''),
      el('p', { class: 'muted' }, `${compact(story.fb_reel_react_button?.story.feedback.likers.count ?? 0)} reactions`),
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
