import { useState } from 'react';
import { TrialPanel } from '../../../components/timing/trial-panel';
import { useWords } from '../../../components/ui/words';
import { organise, type Scope, useTrials } from '../../../lib/hooks';

/** Trials of two posting times, with what is stored of them. */
export function TimingTrials({ scope, timeZone }: { scope: Scope; timeZone: string }) {
  const { t } = useWords();
  const data = useTrials(scope);
  const [problem, setProblem] = useState<string>();
  const act = async (...ask: Parameters<typeof organise>) => {
    const done = await organise(...ask);
    setProblem(done.ok ? undefined : t('settings.failed', { message: done.message }));
    return done.ok;
  };
  return (
    <TrialPanel
      data={data}
      timeZone={timeZone}
      problem={problem}
      onPlan={(plan) => act({ act: 'saveTrial', ...plan })}
      onRemove={(profile, id) => void act({ act: 'removeTrial', profile, id })}
    />
  );
}
