import type { ExplorerPost } from '../../lib/hooks';
import { isExact } from '../../lib/model';
import { formatCount, formatDays, formatFigure, formatRate, NO_VALUE } from '../format';
import { NameDot } from '../ui/colours';
import { CountText } from '../ui/count-text';
import { formatIcon } from '../ui/formats';
import { Icon } from '../ui/icon';
import { PostBadge } from '../ui/post-badge';
import { useWords } from '../ui/words';
import { You } from '../ui/you';
import { type ColumnId, isCount, type Velocities } from './columns';
import type { Mark } from './filter';

/** An en dash that says why there is no value. */
export function NoValue({ why }: { why: string }) {
  return (
    <span className="pg-none" title={why}>
      <span aria-hidden="true">{NO_VALUE}</span>
      <span className="pg-vh">{why}</span>
    </span>
  );
}

/** What a post is called: its text in one line, else that it has none. */
export function useTitle(): (post: Pick<ExplorerPost, 'caption'>) => string {
  const { t } = useWords();
  return (post) => post.caption?.replace(/\s+/g, ' ').trim() || t('posts.noCaption');
}

type W = ReturnType<typeof useWords>;

const days = new Map<string, string>();
/** Zones differ by quarters of an hour: all instants of one are on the same day everywhere. */
const QUARTER = 900_000;
const MOST_DAYS = 5_000;

/** The day in words. Intl takes longer for it than React for a row, and posts of one day come together. */
function dayText(at: number, { language, timeZone }: W): string {
  const key = `${language} ${timeZone} ${Math.floor(at / QUARTER)}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS) days.clear();
  const text = formatDays(at, at, language, timeZone, true);
  days.set(key, text);
  return text;
}

function rateCell(w: W, post: ExplorerPost, rate: number | undefined) {
  if (post.figure.kind === 'young') return <NoValue why={w.t('figure.young')} />;
  if (rate === undefined) return <NoValue why={w.t('explorer.noRate')} />;
  return <span>{formatRate(rate, w.language)}</span>;
}

function dateCell(w: W, post: ExplorerPost) {
  if (!post.published) return <NoValue why={w.t('explorer.undated')} />;
  const day = dayText(post.at, w);
  const sure = post.published.earliest === post.published.latest;
  return <span>{sure ? day : w.t('posts.about', { day })}</span>;
}

/**
 * What stands in one cell of a post's row: a plain function of the row's words, because forty cells appear with each frame
 * of a fast scroll. A single post's rate needs neither n nor period: the column names the denominator.
 */
export function cellOf(w: W, column: ColumnId, post: ExplorerPost, mark: Mark, velocities: Velocities) {
  if (isCount(column)) {
    const count = post.counts[column];
    if (count && isExact(count)) return <span>{formatCount(count, w.language)}</span>;
    return <CountText count={count} hidden={post.hidden.includes(column)} />;
  }
  switch (column) {
    case 'profile':
      return (
        <>
          <NameDot profile={post.profile.key} own={post.profile.role === 'own'} />
          <em title={post.profile.name}>{post.profile.name}</em>
          {post.profile.role === 'own' && <You />}
        </>
      );
    case 'format':
      return (
        <>
          <Icon name={formatIcon(post.format)} small />
          <span>{w.t(`format.${post.format}`)}</span>
        </>
      );
    case 'date':
      return dateCell(w, post);
    case 'seen':
      return <span>{dayText(post.seenAt, w)}</span>;
    case 'multiple':
      return <PostBadge figure={post.figure} />;
    case 'rate':
    case 'viewsRate':
      return rateCell(w, post, post[column]);
    case 'velocity': {
      const value = velocities?.get(post.key);
      if (value !== undefined) return <span>{formatFigure(value, w.language)}</span>;
      return <NoValue why={w.t(velocities ? 'explorer.oneReading' : 'loading')} />;
    }
    case 'tags':
      return mark.tags.map((tag) => (
        <span key={tag} className="pg-tag" title={tag}>
          {tag}
        </span>
      ));
    default:
      return null;
  }
}
