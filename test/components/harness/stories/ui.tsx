import { Empty } from '../../../../components/ui/empty';
import { Notice } from '../../../../components/ui/notice';
import { Outcome } from '../../../../components/ui/outcome';
import type { Stories } from '../stories';

export const stories: Stories = {
  empty: () => (
    <Empty drawing="posts" title="Nothing to compare with yet" text="Only your own profile is in this set." />
  ),
  'notice-warn': () => <Notice kind="warn" title="Views are missing since 18 Nov; likes and comments are fine." />,
  'outcome-done': () => <Outcome done="12 posts erased" />,
  'outcome-failed': () => <Outcome problem="Not saved: the disk is full" />,
};
