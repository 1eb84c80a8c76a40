import type { ExplorerPost } from '../../lib/hooks';
import { formatDays, formatFigure, formatRate, NO_VALUE } from '../format';
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

function Rate({ post, rate }: { post: ExplorerPost; rate: number | undefined }) {
  const { t, language } = useWords();
  if (post.figure.kind === 'young') return <NoValue why={t('figure.young')} />;
  if (rate === undefined) return <NoValue why={t('explorer.noRate')} />;
  return <span>{formatRate(rate, language)}</span>;
}

function DateText({ post }: { post: ExplorerPost }) {
  const { t, language, timeZone } = useWords();
  if (!post.published) return <NoValue why={t('explorer.undated')} />;
  const day = formatDays(post.at, post.at, language, timeZone, true);
  const sure = post.published.earliest === post.published.latest;
  return <span>{sure ? day : t('posts.about', { day })}</span>;
}

/** One cell of a post's row. Rates need n and period no more than a single post does: the column names the denominator. */
export function Cell(props: { column: ColumnId; post: ExplorerPost; mark: Mark; velocities: Velocities }) {
  const { column, post } = props;
  const { t, language, timeZone } = useWords();
  if (isCount(column)) return <CountText count={post.counts[column]} hidden={post.hidden.includes(column)} />;
  switch (column) {
    case 'profile':
      return (
        <>
          <em title={post.profile.name}>{post.profile.name}</em>
          {post.profile.role === 'own' && <You />}
        </>
      );
    case 'format':
      return (
        <>
          <Icon name={formatIcon(post.format)} small />
          <span>{t(`format.${post.format}`)}</span>
        </>
      );
    case 'date':
      return <DateText post={post} />;
    case 'seen':
      return <span>{formatDays(post.seenAt, post.seenAt, language, timeZone, true)}</span>;
    case 'multiple':
      return <PostBadge figure={post.figure} />;
    case 'rate':
    case 'viewsRate':
      return <Rate post={post} rate={post[column]} />;
    case 'velocity': {
      const value = props.velocities?.get(post.key);
      if (value !== undefined) return <span>{formatFigure(value, language)}</span>;
      return <NoValue why={t(props.velocities ? 'explorer.oneReading' : 'loading')} />;
    }
    case 'tags':
      return (
        <>
          {props.mark.tags.map((tag) => (
            <span key={tag} className="pg-tag" title={tag}>
              {tag}
            </span>
          ))}
        </>
      );
    default:
      return null;
  }
}
