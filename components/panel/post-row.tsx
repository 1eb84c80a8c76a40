import type { LensDefinition } from '../../lib/metrics/lenses';
import { middle } from '../../lib/model';
import { lensName } from '../explain/lens-names';
import { formatDay, formatRate } from '../format';
import { NameDot } from '../ui/colours';
import { estimateText } from '../ui/figures';
import { formatIcon } from '../ui/formats';
import { Icon } from '../ui/icon';
import { PostBadge } from '../ui/post-badge';
import { useWords } from '../ui/words';
import { WrongNumber } from '../ui/wrong-number';
import { You } from '../ui/you';
import type { PostItem } from './types';

/** One post: its words as the link to it, type, profile, date, rate, and the figure. */
export function PostRow({
  post,
  rank,
  preset,
}: {
  post: PostItem;
  rank?: number;
  /** Another definition, under which the rate stands. */
  preset?: LensDefinition & { name?: string };
}) {
  const w = useWords();
  const { t, language, timeZone } = w;
  const { figure } = post;
  const title = post.caption?.replace(/\s+/g, ' ').trim() || t('posts.noCaption');
  const facts: string[] = [];
  if (post.published) {
    const day = formatDay(middle(post.published), language, timeZone);
    facts.push(post.published.earliest === post.published.latest ? day : t('posts.about', { day }));
  }
  if (preset) {
    if (post.under)
      facts.push(`${estimateText({ ...post.under, lens: 'followers' }, language)} ${lensName(w, preset)}`);
  } else if (figure.kind === 'multiple' && figure.rate !== undefined) {
    facts.push(t(`posts.rate.${figure.lens}`, { rate: formatRate(figure.rate, language) }));
  }
  return (
    <li className="pr">
      <span className="rk" aria-hidden={rank === undefined}>
        {rank ?? '–'}
      </span>
      <div className="pc">
        <a href={post.url} target="_blank" rel="noreferrer" title={title}>
          {title}
        </a>
        <span>
          <Icon name={formatIcon(post.format)} small />
          <span>{t(`format.${post.format}`)}</span>
          <NameDot profile={post.profile.key} own={post.profile.role === 'own'} />
          <em title={post.profile.name}>{post.profile.name}</em>
          {post.profile.role === 'own' && <You />}
        </span>
        <span className="fa">{facts.join(' · ')}</span>
      </div>
      <div className="px">
        <PostBadge figure={figure} />
        <WrongNumber name={title} profile={post.profile.key} post={post.id} />
      </div>
    </li>
  );
}
