import type { PostInput } from '../../lib/metrics/types';
import { formatDay } from '../format';
import { useWords } from '../ui/words';

const MOST = 5;

/** A few posts by the beginning of their caption, each a link to the post; how many more there are. */
export function Captions({ posts }: { posts: readonly PostInput[] }) {
  const { t, p, language, timeZone } = useWords();
  return (
    <ul className="caps">
      {posts.slice(0, MOST).map((post) => {
        const day = post.published ? formatDay(post.published.latest, language, timeZone) : '';
        const name = post.caption?.trim() || t(`format.${post.format}`);
        return (
          <li key={post.id}>
            <a href={post.url} target="_blank" rel="noreferrer" title={name}>
              {name}
            </a>{' '}
            <small>{day}</small>
          </li>
        );
      })}
      {posts.length > MOST && <li className="sub">{p('changes.more', posts.length - MOST)}</li>}
    </ul>
  );
}
