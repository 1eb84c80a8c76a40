import { collect, compact, day, el, ICONS, icon } from './dom.js';
import { avatar, picture } from './pictures.js';

const tweetOf = (content) => content.tweet_results?.result?.tweet ?? content.tweet_results?.result;
/** The posts of a body, in its order. */
export const itemsOf = (body) =>
  collect(body, (o) => 'tweet_results' in o && 'itemType' in o)
    .map((content) => ({ content, tweet: tweetOf(content) }))
    .filter(({ tweet }) => typeof tweet?.rest_id === 'string');
const userOf = (tweet) => {
  const user = tweet.core?.user_results?.result ?? {};
  return {
    handle: user.core?.screen_name ?? user.legacy?.screen_name ?? 'unknown',
    name: user.core?.name ?? user.legacy?.name ?? '',
  };
};

function bodyOf(tweet) {
  const legacy = typeof tweet.legacy === 'object' && tweet.legacy ? tweet.legacy : {};
  const counts = tweet.counts ?? legacy;
  const text = tweet.note_tweet?.note_tweet_results?.result?.text ?? tweet.details?.full_text ?? legacy.full_text ?? '';
  const media = legacy.extended_entities?.media ?? [];
  const shown = text
    .replace(/ https:\/\/t\.co\/m\w+$/, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return {
    counts,
    media,
    text: shown,
    created: tweet.details?.created_at_ms ?? Date.parse(legacy.created_at),
    views: Number(tweet.views?.count ?? Number.NaN),
  };
}

function mediaBox(tweet, media, text) {
  if (media.length === 0) return null;
  return el(
    'div',
    { class: 'media' },
    media
      .slice(0, 4)
      .map((m) =>
        el(
          'div',
          { 'data-testid': m.type === 'photo' ? 'tweetPhoto' : 'videoPlayer' },
          picture(m.id_str ?? tweet.rest_id, text, media.length > 1 ? '1 / 1' : '16 / 9'),
        ),
      ),
  );
}

/** What stands under the text: a link, a poll, a broadcast, a Space, or the head of an article. */
function cardBox(tweet) {
  const title = tweet.article?.article_results?.result?.title;
  const name = tweet.card?.legacy?.name ?? '';
  if (title === undefined && !tweet.card) return null;
  const bound = Object.fromEntries(
    (tweet.card?.legacy?.binding_values ?? []).map((b) => [b.key, b.value?.string_value]),
  );
  const lines =
    title !== undefined
      ? ['Article', title]
      : name.startsWith('poll')
        ? [bound.choice1_label ?? '', bound.choice2_label ?? '']
        : [
            name.includes('broadcast')
              ? 'Broadcast, ended'
              : name.includes('audiospace')
                ? 'Space, ended'
                : 'brand.example',
          ];
  return el(
    'div',
    { class: 'card', 'data-testid': 'card.wrapper' },
    lines.map((line) => el('div', {}, line)),
  );
}

function action(name, path, n) {
  return el(
    'button',
    { 'data-testid': name, 'aria-label': `${n} ${name}` },
    icon(path),
    el('span', {}, n > 0 ? compact(n) : ''),
  );
}

/** "1 reply, 2 likes": a part that is zero is left out, as on the site. */
function spoken(counts, views) {
  const part = (n, one, many) => (n > 0 ? `${n} ${n === 1 ? one : many}` : null);
  return [
    part(counts.reply_count, 'reply', 'replies'),
    part(counts.retweet_count, 'repost', 'reposts'),
    part(counts.favorite_count, 'like', 'likes'),
    part(counts.bookmark_count, 'bookmark', 'bookmarks'),
    part(views, 'view', 'views'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** One post, as the timeline and the post's own page show it. */
export function article({ content, tweet }, pinnedIds) {
  const outer = tweet;
  const original = outer.legacy?.retweeted_status_result?.result ?? outer.reposted_status_results?.result;
  const shown = original ?? outer;
  const user = userOf(shown);
  const { counts, media, text, created, views } = bodyOf(shown);
  const context = original
    ? `${userOf(outer).name} reposted`
    : content.socialContext?.contextType === 'Pin'
      ? 'Pinned'
      : null;
  if (context === 'Pinned') pinnedIds.add(outer.rest_id);
  const quoted = shown.quoted_status_result?.result;
  return el(
    'article',
    { 'data-testid': 'tweet', role: 'article', tabindex: 0 },
    context &&
      el(
        'div',
        { class: 'context', 'data-testid': 'socialContext' },
        icon(original ? ICONS.repost : ICONS.pin),
        context,
      ),
    avatar(user.handle, user.name, 40),
    el(
      'div',
      { class: 'body' },
      el(
        'div',
        { class: 'byline', 'data-testid': 'User-Name' },
        el('a', { href: `/${user.handle}` }, el('b', {}, user.name)),
        el('span', {}, `@${user.handle} ·`),
        content.promotedMetadata
          ? el('span', { 'data-testid': 'placementTracking' }, 'Ad')
          : el(
              'a',
              { href: `/${user.handle}/status/${shown.rest_id}` },
              el(
                'time',
                { datetime: Number.isFinite(created) ? new Date(created).toISOString() : undefined },
                Number.isFinite(created) ? day(created) : '',
              ),
            ),
      ),
      el('div', { class: 'text', 'data-testid': 'tweetText', dir: 'auto' }, text),
      mediaBox(shown, media, text),
      cardBox(shown),
      quoted &&
        el(
          'div',
          { class: 'quoted' },
          el('b', {}, userOf(quoted).name),
          el('div', { class: 'text' }, bodyOf(quoted).text),
        ),
      el(
        'div',
        { class: 'actions', role: 'group', id: `id__${shown.rest_id}`, 'aria-label': spoken(counts, views) },
        action('reply', ICONS.reply, counts.reply_count),
        action('retweet', ICONS.repost, counts.retweet_count),
        action('like', ICONS.like, counts.favorite_count),
        el(
          'a',
          { href: `/${user.handle}/status/${shown.rest_id}/analytics`, 'aria-label': `${views} views` },
          icon(ICONS.views),
          Number.isFinite(views) ? compact(views) : '',
        ),
        action('bookmark', ICONS.save, 0),
      ),
    ),
  );
}
