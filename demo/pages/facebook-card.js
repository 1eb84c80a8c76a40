import { collect, compact, day, el, ICONS, icon } from './dom.js';
import { avatar, picture } from './pictures.js';

export const handleOf = (user) => new URL(user.url).pathname.split('/').filter(Boolean)[0];

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

const timeOf = (story) => story.comet_sections.context_layout.story.comet_sections.metadata[0].story;
const addressOf = (story) => new URL(timeOf(story).url).pathname;

function byline(story, label) {
  const content = story.comet_sections.content.story;
  const [who] = content.actors;
  const time = timeOf(story);
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
        label === 'Sponsored' ? 'Sponsored' : el('a', { href: addressOf(story) }, day(time.creation_time * 1000)),
        ' · Public',
      ),
    ),
    el('button', { class: 'more', 'aria-label': 'Actions for this post' }, '···'),
  );
}

/** Comments are articles inside the post's own, with reactions of their own. */
function remarks(story) {
  return collect(story.comet_sections.feedback, (o) => o.__typename === 'Comment').map(
    ({ legacy_fbid: id, body, feedback }) =>
      el(
        'div',
        { role: 'article', 'aria-label': 'Comment by a reader', class: 'comment' },
        el('b', {}, 'A reader'),
        el('div', {}, body.text),
        el(
          'div',
          { class: 'muted' },
          el('a', { href: `${addressOf(story)}?comment_id=${id}` }, '1w'),
          ` · ${compact(feedback.reaction_count.count)} reactions`,
        ),
      ),
  );
}

/** One post as feeds show it; `opened`: with what readers wrote below. */
export function card(story, position, pinned, opened) {
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
    opened && remarks(story),
  );
}
