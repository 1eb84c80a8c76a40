/** @jsxImportSource preact */
import type { RankedPost } from '../../lib/messaging/drawer';
import type { Lens } from '../../lib/metrics/types';
import { middle } from '../../lib/model';
import type { DrawerEvents, RankSort } from '../../lib/overlay/drawer-view';
import { formatCount, formatDay, formatFigure, formatRate } from '../format';
import { badgeFace } from '../overlay/face';
import type { W } from '../overlay/words';
import { formatClass } from '../ui/formats';
import { formatDrawing, Icon } from './icons';

/** The second figure of a row: what it is sorted by, else the rate. */
function second(w: W, post: RankedPost, sort: RankSort, lens: Lens): string {
  const { figure, interactions } = post;
  const rate = (value: number | undefined) => (value === undefined ? '' : formatRate(value, w.language));
  switch (sort) {
    case 'viewsRate':
      return rate(post.viewsRate);
    case 'rate':
      return rate(post.rate);
    case 'interactions': {
      const count = interactions ?? (figure.kind === 'at-least' ? figure.interactions : undefined);
      return count ? formatCount(count, w.language) : '';
    }
    case 'likes':
    case 'comments': {
      const count = post.counts[sort];
      return count ? formatCount(count, w.language) : '';
    }
    case 'velocity':
      return post.velocity === undefined ? '' : w.t('drawer.perHour', { n: formatFigure(post.velocity, w.language) });
    default:
      if (post.leftOut) return w.t('drawer.leftOut');
      if (figure.kind === 'hidden') return w.t('drawer.hidden');
      if (figure.kind === 'young')
        return interactions ? w.t('drawer.soFar', { n: formatCount(interactions, w.language) }) : '';
      return rate(lens === 'views' ? post.viewsRate : post.rate);
  }
}

/** Only a plain web address is followed. */
const safe = (url: string) => (/^https:\/\//i.test(url) ? url : undefined);

/** One post: a plain link to its own page. A pointer takes the page to the post where it stands on it. */
export function RankRow(props: {
  w: W;
  post: RankedPost;
  rank: number | undefined;
  sort: RankSort;
  lens: Lens;
  at: boolean;
  here: boolean;
  on: DrawerEvents;
}) {
  const { w, post, rank, at, here, on } = props;
  const face = badgeFace(w, post.figure, post.format);
  const said = post.caption?.trim() || w.t('posts.noCaption');
  const value = second(w, post, props.sort, props.lens);
  const day = post.published ? formatDay(middle(post.published), w.language, w.timeZone) : w.t('drawer.undated');
  return (
    <li>
      <a
        class={at ? 'pg-d-row pg-d-on' : 'pg-d-row'}
        href={safe(post.url)}
        data-id={post.id}
        tabIndex={0}
        aria-current={at ? 'true' : undefined}
        onClick={(event) => {
          const plain = event.detail > 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
          if (plain && on.reach(post.id)) event.preventDefault();
        }}
      >
        <span class="pg-d-rank">{rank ?? '–'}</span>
        <span class={`pg-d-type ${formatClass(post.format)}`}>
          <Icon name={formatDrawing(post.format)} />
        </span>
        <span class="pg-d-post">
          <b title={said}>{said}</b>
          <span>
            {w.t(`format.${post.format}`)} · {day}
            {!here && <Icon name="ext" small />}
            {!here && <span class="pg-vh">{w.t('drawer.opens')}</span>}
          </span>
        </span>
        <span class="pg-d-value">
          <span class={`pg-badge ${face.look}`} aria-hidden="true">
            {face.icon && (
              <svg class="pg-i" viewBox="0 0 16 16" aria-hidden="true">
                <path d={face.icon} />
              </svg>
            )}
            {face.text}
          </span>
          <span class="pg-vh">{face.label}</span>
          {value !== '' && <small>{value}</small>}
        </span>
      </a>
    </li>
  );
}
