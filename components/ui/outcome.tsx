import { Notice } from './notice';

/** What became of the last change: done, or why it was not; nothing while there is nothing to tell. */
export function Outcome({ problem, done }: { problem?: string; done?: string }) {
  return (
    <>
      {problem && <Notice kind="danger" title={problem} />}
      {done && <Notice kind="ok" title={done} />}
    </>
  );
}
