import { Empty } from '../../../../components/ui/empty';
import { Notice } from '../../../../components/ui/notice';
import { Outcome } from '../../../../components/ui/outcome';
import { WorkingState } from '../../../../components/ui/working';
import type { Stories } from '../stories';

const idle = { busy: false, stopped: false, cancel: () => undefined, again: () => undefined };
const busy = { ...idle, busy: true, step: { phase: 'computing', done: 12, of: 40 } } as const;
const last = () => (
  <section className="pg-panel">
    <p>The typical post of Havrela Coffee Roasters was 1.4 times the month before.</p>
  </section>
);

export const stories: Stories = {
  empty: () => (
    <Empty drawing="posts" title="Nothing to compare with yet" text="Only your own profile is in this set." />
  ),
  'notice-warn': () => <Notice kind="warn" title="Views are missing since 18 Nov; likes and comments are fine." />,
  'outcome-done': () => <Outcome done="12 posts erased" />,
  'outcome-failed': () => <Outcome problem="Not saved: the disk is full" />,
  'working-first': () => (
    <WorkingState of={{ ...busy, step: { phase: 'reading', done: 3, of: 40 } }} lasting="long">
      {last}
    </WorkingState>
  ),
  'working-updating': () => (
    <WorkingState of={{ ...busy, data: 1 }} lasting="long">
      {last}
    </WorkingState>
  ),
  'working-soon': () => (
    <WorkingState of={{ ...busy, data: 1 }} lasting="soon">
      {last}
    </WorkingState>
  ),
  'working-failed': () => (
    <WorkingState of={{ ...idle, data: 1, problem: 'the disk is full' }} lasting="no">
      {last}
    </WorkingState>
  ),
  'working-stopped': () => (
    <WorkingState of={{ ...idle, stopped: true }} lasting="no">
      {last}
    </WorkingState>
  ),
};
