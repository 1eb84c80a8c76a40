import { useState } from 'react';
import { useWords } from '../../../components/ui/words';
import { WelcomePage } from '../../../components/welcome/welcome-page';
import { addSample, type Done, removeSample, useHasSample, useTracked } from '../../../lib/hooks';
import { isSample, PLATFORM_IDS } from '../../../lib/model';
import { HOSTS, PLATFORM_NAMES, STARTS_ON } from '../../../lib/platforms/hosts';
import type { PageProps } from './page';

/** Sites that are read without being switched on or allowed first. */
const SITES = PLATFORM_IDS.flatMap((id) => {
  const host = HOSTS[id][0];
  return STARTS_ON[id] && host ? [{ id, name: PLATFORM_NAMES[id], url: host.replace('*', '') }] : [];
});

export function Welcome({ change }: PageProps) {
  const { t } = useWords();
  const sample = useHasSample();
  const tracked = useTracked()?.filter((row) => !isSample(row.key)).length ?? 0;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async (work: Promise<Done<unknown>>) => {
    setBusy(true);
    const done = await work;
    setProblem(done.ok ? undefined : t('settings.failed', { message: done.message }));
    setBusy(false);
    return done.ok;
  };
  const compare = () => location.assign('#compare');
  return (
    <WelcomePage
      sample={sample}
      tracked={tracked}
      sites={SITES}
      busy={busy}
      problem={problem}
      onSample={async () => {
        if (!(await run(addSample(t('sample.name'))))) return;
        change({ set: 'set:sample' });
        compare();
      }}
      onRemoveSample={() => void run(removeSample())}
      onCompare={compare}
    />
  );
}
