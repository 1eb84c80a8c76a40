import { collect, el } from './dom.js';
import { picture } from './pictures.js';

const KINDS = [
  'lockupViewModel',
  'videoRenderer',
  'gridVideoRenderer',
  'shortsLockupViewModel',
  'reelItemRenderer',
  'adSlotRenderer',
  'backstagePostRenderer',
];
const isTile = (o) => Object.keys(o).some((key) => KINDS.includes(key.replace(/V2$/, '')));
/** The tiles of a body, in its order. */
export const tilesOf = (body) =>
  collect(body, isTile).map((o) => {
    const key = Object.keys(o).find((k) => KINDS.includes(k.replace(/V2$/, '')));
    return { kind: key.replace(/V2$/, ''), value: o[key] };
  });
/** The words of a text in any of its forms. */
export const textOf = (o) => o?.content ?? o?.simpleText ?? o?.runs?.map((run) => run.text).join('') ?? '';

function thumb(id, href, title, badge, ratio) {
  return el(
    'a',
    { class: 'thumb yt-lockup-view-model__content-image', href, 'aria-label': title },
    picture(id, title, ratio),
    badge && el('span', { class: 'badge' }, badge),
  );
}

/** One post of the Posts tab. */
function backstage(value) {
  const { postId, authorText, contentText, publishedTimeText, voteCount, backstageAttachment, sponsorsOnlyBadge } =
    value;
  const drawn = backstageAttachment && !backstageAttachment.pollRenderer;
  const choices = backstageAttachment?.pollRenderer?.choices ?? [];
  const reply = value.actionButtons?.commentActionButtonsRenderer?.replyButton?.buttonRenderer;
  return el(
    'ytd-backstage-post-thread-renderer',
    {},
    el(
      'ytd-backstage-post-renderer',
      {},
      el(
        'div',
        { class: 'meta' },
        el('b', {}, textOf(authorText)),
        ' ',
        el('a', { href: `/post/${postId}` }, textOf(publishedTimeText)),
        sponsorsOnlyBadge && ' • Members only',
      ),
      el('p', {}, textOf(contentText)),
      drawn && el('span', { class: 'thumb' }, picture(postId, textOf(contentText), '16 / 9')),
      choices.map((choice) => el('div', { class: 'meta' }, `○ ${textOf(choice.text)}`)),
      el('div', { class: 'meta' }, `${textOf(voteCount) || 'No'} likes • ${textOf(reply?.text)} comments`),
    ),
  );
}

/** One tile of a grid: video, short or advertisement; or a post. */
export function tile({ kind, value }) {
  if (kind === 'backstagePostRenderer') return backstage(value);
  if (kind === 'adSlotRenderer') {
    const title = collect(value, (o) => typeof o.content === 'string' || Array.isArray(o.runs))[0];
    return el(
      'ytd-rich-item-renderer',
      {},
      el(
        'ytd-ad-slot-renderer',
        {},
        el('span', { class: 'thumb' }, picture(JSON.stringify(value).length, textOf(title), '16 / 9')),
        el('h3', {}, textOf(title)),
        el('div', { class: 'meta' }, el('span', { class: 'sponsored' }, 'Sponsored')),
      ),
    );
  }
  if (kind === 'shortsLockupViewModel' || kind === 'reelItemRenderer') {
    const id = value.videoId ?? collect(value, (o) => typeof o.videoId === 'string')[0]?.videoId;
    const title = value.overlayMetadata?.primaryText?.content ?? textOf(value.headline);
    const views = value.overlayMetadata?.secondaryText?.content ?? textOf(value.viewCountText);
    return el(
      'ytd-rich-item-renderer',
      { 'is-slim-media': true },
      el(
        'ytm-shorts-lockup-view-model',
        {},
        thumb(id, `/shorts/${id}`, title, null, '9 / 16'),
        el('h3', {}, el('a', { href: `/shorts/${id}` }, title)),
        el('div', { class: 'meta' }, views),
      ),
    );
  }
  if (kind === 'lockupViewModel') {
    const id = String(value.contentId);
    const meta = value.metadata?.lockupMetadataViewModel;
    const rows = collect(meta?.metadata ?? {}, (o) => typeof o.text?.content === 'string').map(
      (part) => part.text.content,
    );
    const badge = collect(value.contentImage ?? {}, (o) => typeof o.badgeStyle === 'string')[0]?.text;
    const title = meta?.title?.content ?? '';
    return el(
      'ytd-rich-item-renderer',
      {},
      el(
        'yt-lockup-view-model',
        {},
        thumb(id, `/watch?v=${id}`, title, badge, '16 / 9'),
        el('h3', {}, el('a', { href: `/watch?v=${id}` }, title)),
        el('div', { class: 'meta' }, rows.join(' • ')),
      ),
    );
  }
  const title = textOf(value.title);
  const rows = [textOf(value.shortViewCountText ?? value.viewCountText), textOf(value.publishedTimeText)].filter(
    Boolean,
  );
  return el(
    'ytd-rich-item-renderer',
    {},
    el(
      'ytd-rich-grid-media',
      {},
      thumb(value.videoId, `/watch?v=${value.videoId}`, title, textOf(value.lengthText), '16 / 9'),
      el('h3', {}, el('a', { id: 'video-title-link', href: `/watch?v=${value.videoId}` }, title)),
      el('div', { class: 'meta' }, rows.join(' • ')),
    ),
  );
}
