import { useMemo, useState } from 'react';
import type { LensDefinition } from '../../lib/metrics/lenses';
import type { Lens } from '../../lib/metrics/types';
import type { PostFormat } from '../../lib/model';
import { rateNameOf } from '../explain/lens-names';
import { Empty } from '../ui/empty';
import { FORMAT_ORDER } from '../ui/formats';
import { useWords } from '../ui/words';
import { arrangePosts, type PostSort } from './post-order';
import { PostRow } from './post-row';
import type { PostItem } from './types';

const PAGE = 50;

/** Posts ranked by the multiple of their own profile's typical post; young and hidden ones stand apart at the end. */
export function PostsScreen(props: {
  posts: PostItem[];
  lens: Lens;
  /** Another definition, under which the posts' rates stand. */
  preset?: LensDefinition & { name?: string };
}) {
  const { posts, lens, preset } = props;
  const w = useWords();
  const { t, p } = w;
  const [sort, setSort] = useState<PostSort>('multiple');
  const [format, setFormat] = useState<PostFormat | 'all'>('all');
  const [profile, setProfile] = useState<string>('all');
  const [shown, setShown] = useState(PAGE);
  const profiles = useMemo(
    () =>
      [...new Map(posts.map((post) => [post.profile.key, post.profile.name])).entries()].sort((a, b) =>
        a[1].localeCompare(b[1]),
      ),
    [posts],
  );
  const formats = useMemo(() => FORMAT_ORDER.filter((f) => posts.some((post) => post.format === f)), [posts]);
  const groups = useMemo(
    () => arrangePosts(posts, { sort, format, profile, under: preset !== undefined }),
    [posts, sort, format, profile, preset],
  );
  if (posts.length === 0) return <Empty drawing="posts" title={t('empty.posts.title')} text={t('empty.posts.text')} />;
  const clear = () => {
    setFormat('all');
    setProfile('all');
  };
  let left = shown;
  return (
    <>
      <div className="pctl">
        <label className="pg-pick">
          <span className="pg-vh">{t('posts.sort.label')}</span>
          <select value={sort} onChange={(event) => setSort(event.target.value as PostSort)}>
            <option value="multiple">{t('posts.sort.multiple')}</option>
            <option value="rate">{preset ? rateNameOf(w, preset) : t(`posts.sort.rate.${lens}`)}</option>
            <option value="newest">{t('posts.sort.newest')}</option>
          </select>
        </label>
        <label className="pg-pick">
          <span className="pg-vh">{t('posts.type.label')}</span>
          <select value={format} onChange={(event) => setFormat(event.target.value as PostFormat | 'all')}>
            <option value="all">{t('posts.type.all')}</option>
            {formats.map((f) => (
              <option key={f} value={f}>
                {t(`format.${f}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="pg-pick">
          <span className="pg-vh">{t('posts.profile.label')}</span>
          <select value={profile} onChange={(event) => setProfile(event.target.value)}>
            <option value="all">{t('posts.profile.all')}</option>
            {profiles.map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="sub">{t('posts.rule')}</p>
      {groups.every((g) => g.posts.length === 0) && (
        <Empty
          drawing="posts"
          title={t('empty.filter.title')}
          text={p('empty.filter.text', posts.length)}
          action={
            <button type="button" className="pg-btn pg-btn--s" onClick={clear}>
              {t('empty.filter.action')}
            </button>
          }
        />
      )}
      {groups.map((group) => {
        const visible = group.posts.slice(0, Math.max(0, left));
        left -= visible.length;
        if (group.posts.length === 0) return null;
        return (
          <section key={group.kind} aria-label={p(`posts.group.${group.kind}`, group.posts.length)}>
            <h2 className="hd2">{p(`posts.group.${group.kind}`, group.posts.length)}</h2>
            <ol>
              {visible.map((post, i) => (
                <PostRow
                  key={post.key}
                  post={post}
                  rank={group.kind === 'ranked' ? i + 1 : undefined}
                  preset={preset}
                />
              ))}
            </ol>
          </section>
        );
      })}
      {left <= 0 && groups.reduce((n, g) => n + g.posts.length, 0) > shown && (
        <button type="button" className="pg-btn pg-btn--wide" onClick={() => setShown(shown + PAGE)}>
          {t('posts.more')}
        </button>
      )}
    </>
  );
}
