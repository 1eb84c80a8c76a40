import { el, ICONS, icon, whole } from './dom.js';
import { avatar, picture } from './pictures.js';
import { cover, directory, feed, frame, notice, soft } from './site.js';

/** One of the page's own requests: a query by its name, arguments in brackets. */
async function voyager(queryId, variables) {
  const response = await fetch(
    `/voyager/api/graphql?includeWebMetadata=true&variables=(${variables})&queryId=${queryId}.0a1b2c3d4e5f`,
    { headers: { accept: 'application/vnd.linkedin.normalized+json+2.1', 'x-restli-protocol-version': '2.0.0' } },
  );
  return response.json();
}

/** Everything of an answer by its urn, and the urns of its one list. */
function opened(body) {
  const included = body.included ?? [];
  const byUrn = new Map(included.map((entity) => [entity.entityUrn, entity]));
  const [list] = Object.values(body.data?.data ?? {});
  return {
    byUrn,
    elements: (list?.['*elements'] ?? []).map((urn) => byUrn.get(urn)).filter(Boolean),
    paging: list?.paging,
  };
}

const nameOf = (target) => new URL(target).pathname.split('/')[2] ?? '';
const plural = (n, one) => `${whole(n)} ${one}${n === 1 ? '' : 's'}`;

function media(update) {
  const content = update.content ?? {};
  const text = update.commentary?.text?.text ?? '';
  const box = (name, ...children) => el('div', { class: `update-components-${name} media` }, ...children);
  if (content.imageComponent)
    return box(
      'image',
      ...content.imageComponent.images.slice(0, 9).map((_, i) => picture(`${update.entityUrn}${i}`, text, '4 / 3')),
    );
  if (content.documentComponent) return box('document__container', picture(update.entityUrn, text, '4 / 3'));
  if (content.linkedInVideoComponent) return box('linkedin-video', picture(update.entityUrn, text, '16 / 9'));
  if (content.pollComponent) return box('poll', el('b', {}, content.pollComponent.question.text));
  if (content.articleComponent) {
    const { navigationContext, title } = content.articleComponent;
    return box('article', el('a', { href: navigationContext.actionTarget, class: 'card' }, el('b', {}, title.text)));
  }
  return null;
}

/** Counters that are nothing are not drawn. */
function counters(counts, name) {
  const item = (kind, label, n) =>
    el(
      'li',
      { class: `social-details-social-counts__item social-details-social-counts__${kind}` },
      el(
        'button',
        { 'aria-label': label },
        kind === 'reactions'
          ? [icon(ICONS.like), el('span', { class: 'social-details-social-counts__reactions-count' }, whole(n))]
          : label.split(' ').slice(0, 2).join(' '),
      ),
    );
  return el(
    'ul',
    { class: 'social-details-social-counts' },
    counts.numLikes > 0 && item('reactions', plural(counts.numLikes, 'reaction'), counts.numLikes),
    counts.numComments > 0 &&
      item('comments', `${plural(counts.numComments, 'comment')} on ${name}’s post`, counts.numComments),
    counts.numShares > 0 &&
      item('reposts', `${plural(counts.numShares, 'repost')} of ${name}’s post`, counts.numShares),
  );
}

function card({ update, byUrn }) {
  const { actor, header, metadata } = update;
  const detail = byUrn.get(update['*socialDetail']);
  const counts = byUrn.get(detail?.['*totalSocialActivityCounts']) ?? {};
  const name = nameOf(actor.navigationContext.actionTarget);
  const age = actor.subDescription.text.replace(/ • $/, '');
  return el(
    'div',
    { class: 'feed-shared-update-v2', role: 'article', 'data-urn': metadata.backendUrn },
    header &&
      el(
        'div',
        { class: 'update-components-header' },
        el(
          'span',
          { class: 'update-components-header__text-view' },
          el(
            'a',
            { href: `/company/${nameOf(header.navigationContext.actionTarget)}/posts/` },
            header.text.text.replace(/ reposted this$/, ''),
          ),
          ' reposted this',
        ),
      ),
    el(
      'div',
      { class: 'update-components-actor' },
      avatar(name, actor.name.text, 44),
      el(
        'div',
        {},
        el(
          'a',
          { class: 'update-components-actor__meta-link', href: actor.navigationContext.actionTarget },
          el('span', { class: 'update-components-actor__title' }, el('b', { 'aria-hidden': 'true' }, actor.name.text)),
        ),
        el(
          'a',
          { class: 'update-components-actor__sub-description-link', href: `/feed/update/${metadata.backendUrn}/` },
          el(
            'span',
            { class: 'update-components-actor__sub-description' },
            el('span', { 'aria-hidden': 'true' }, `${age} • `),
            el('span', { class: 'visually-hidden' }, `${age} • Visible to anyone`),
          ),
        ),
      ),
    ),
    el('div', { class: 'update-components-text', dir: 'ltr' }, update.commentary?.text?.text ?? ''),
    media(update),
    counters(counts, actor.name.text),
    el(
      'div',
      { class: 'feed-shared-social-action-bar' },
      ...[
        ['Like', ICONS.like],
        ['Comment', ICONS.reply],
        ['Repost', ICONS.repost],
        ['Send', ICONS.share],
      ].map(([label, path]) => el('button', {}, icon(path), label)),
    ),
  );
}

// New pages, and those of visitors who are not logged in, come with everything: there is nothing left to ask for.
const served = document.querySelector('main article, main [role="listitem"]');
const main = served ? null : el('main');
if (main)
  frame(
    main,
    [
      el('a', { href: '/feed/' }, 'Home'),
      el('a', { href: '/feed/' }, 'My network'),
      el('a', { href: '/feed/' }, 'Jobs'),
    ],
    directory((handle) => `/company/${handle}/`),
  );

const cache = new Map();
let stop = () => {};

async function organisation(name, current) {
  let state = cache.get(name);
  if (!state) {
    const { elements, byUrn } = opened(await voyager('voyagerOrganizationDashCompanies', `universalName:${name}`));
    const [who] = elements;
    state = { who, followers: byUrn.get(who?.['*followingState'])?.followerCount, items: [], start: 0, ended: false };
    if (who) cache.set(name, state);
  }
  if (!current()) return;
  if (!state.who) return main.replaceChildren(notice('This page doesn’t exist', 'Pick one from the list.'));
  document.title = `${state.who.name}: Posts | LinkedIn`;
  const list = el('div', { class: 'scaffold-finite-scroll__content' });
  main.replaceChildren(
    el(
      'section',
      { class: 'org-top-card' },
      cover(name),
      el('div', { class: 'who' }, avatar(name, state.who.name, 96), el('button', { class: 'follow' }, '+ Follow')),
      el('h1', { class: 'org-top-card-summary__title' }, state.who.name),
      el(
        'div',
        { class: 'org-top-card-summary-info-list' },
        el('div', { class: 'org-top-card-summary-info-list__info-item' }, 'Food and beverages'),
        el('div', { class: 'org-top-card-summary-info-list__info-item' }, `${whole(state.followers ?? 0)} followers`),
        el('div', { class: 'org-top-card-summary-info-list__info-item' }, '51-200 employees'),
      ),
    ),
    list,
  );
  stop = feed(list, {
    state,
    current,
    draw: card,
    next: async () => {
      const body = await voyager(
        'voyagerFeedDashOrganizationalPageUpdates',
        `count:20,start:${state.start},universalName:${name}`,
      );
      const { byUrn, elements, paging } = opened(body);
      state.start += 20;
      const items = elements
        .filter((e) => e.metadata && e.actor?.navigationContext)
        .map((update) => ({ update, byUrn }));
      return { items, more: state.start < (paging?.total ?? 0) };
    },
    failed: () => list.append(notice('Something went wrong', 'Reload this page.')),
  });
}

function comment({ commenter, commentary, ...one }, byUrn) {
  const detail = byUrn.get(one['*socialDetail']);
  const { numLikes } = byUrn.get(detail?.['*totalSocialActivityCounts']) ?? {};
  return el(
    'article',
    { class: 'comments-comment-entity', 'data-id': one.urn },
    el('a', { href: commenter.navigationUrl }, el('b', {}, commenter.title.text)),
    el('div', {}, commentary.text),
    el('div', { class: 'muted' }, plural(numLikes ?? 0, 'reaction')),
  );
}

async function post(id, current) {
  const { byUrn, elements } = opened(await voyager('voyagerFeedDashUpdates', `urn:urn%3Ali%3Aactivity%3A${id}`));
  const said = opened(
    await voyager('voyagerSocialDashComments', `count:10,socialDetailUrn:urn%3Ali%3Aactivity%3A${id},start:0`),
  );
  if (!current()) return;
  document.title = 'Post | LinkedIn';
  main.replaceChildren(
    ...(elements.length > 0
      ? [...elements.map((update) => card({ update, byUrn })), ...said.elements.map((one) => comment(one, said.byUrn))]
      : [notice('Post not found', 'It may have been deleted.')]),
  );
}

if (main)
  soft(main, async ({ pathname }, current) => {
    stop();
    const [kind, name] = pathname.split('/').filter(Boolean);
    const id = /activity[-:](\d+)/.exec(decodeURIComponent(pathname))?.[1];
    if (kind === 'company' && name) return organisation(name, current);
    if (id) return post(id, current);
    document.title = 'Feed | LinkedIn';
    main.replaceChildren(notice('Nothing here', 'Pick an organisation from the list.'));
  });
