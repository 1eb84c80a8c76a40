import type { PageState } from './use-page-status';
import { useSettledCount } from './use-settled-count';

export interface Unread {
  /** Posts on the page in front that stay unread. */
  posts: number;
  /** A profile's or a post's page of which nothing is known, and that does not change any more. */
  blank: boolean;
}

/** What stays unread on the page in front, as opposed to what is being read at this moment. */
export function useUnread(page: PageState, settle?: number): Unread {
  const status = page.kind === 'page' ? page.status : undefined;
  const { subject } = status ?? {};
  const key = page.kind === 'page' ? `${page.tabId} ${status?.page} ${subject?.id ?? ''}` : '';
  const blank = status && !subject && (status.page === 'profile' || status.page === 'post');
  const posts = useSettledCount(status ? Math.max(0, status.visible - status.visibleRead) : 0, key, settle);
  return { posts, blank: useSettledCount(blank ? 1 : 0, key, settle) > 0 };
}
