import { PostsScreen } from '../../../components/panel/posts-screen';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { useWords } from '../../../components/ui/words';
import { usePosts } from '../../../lib/hooks';
import type { PageProps } from './page';

export function Posts({ scope, sets, view }: PageProps) {
  const { t } = useWords();
  const posts = usePosts(scope);
  if (sets?.length === 0) return <NothingTracked />;
  if (!posts) return <p role="status">{t('loading')}</p>;
  return (
    <section className="pg-panel pl">
      <PostsScreen posts={posts} lens={view.lens} />
    </section>
  );
}
