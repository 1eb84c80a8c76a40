import { useState } from 'react';
import { useWords } from '../../../components/ui/words';
import type { Done } from '../../../lib/hooks';

/** The last change of a page in words: what was done, or why it was not. */
export function useOutcome() {
  const { t, p } = useWords();
  const [outcome, setOutcome] = useState<{ done?: string; problem?: string }>({});
  const failed = (key: string, message: string) => setOutcome({ problem: t(key, { message }) });
  return {
    outcome,
    erased: (result: Done<{ rows: number }>) =>
      result.ok ? setOutcome({ done: p('erase.done', result.value.rows) }) : failed('erase.failed', result.message),
    changed: (result: Done) => (result.ok ? setOutcome({}) : failed('settings.failed', result.message)),
    stored: (work: Promise<void>) =>
      void work.then(
        () => setOutcome({}),
        (error: unknown) => failed('settings.failed', String(error)),
      ),
  };
}
