import { useState } from 'react';
import { CampaignsPage } from '../../../components/campaigns/campaigns-page';
import { GoalsPanel } from '../../../components/campaigns/goals-panel';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { useWords } from '../../../components/ui/words';
import { organise, useCampaignReport, useCampaigns, useGoals } from '../../../lib/hooks';
import { localClock } from '../../../lib/metrics/weeks';
import type { PageProps } from './page';

export function CampaignsAndGoals({ scope }: PageProps) {
  const { t } = useWords();
  const data = useCampaigns();
  const [chosen, setChosen] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const open = data?.campaigns.find(({ id }) => id === chosen) ?? data?.campaigns.at(-1);
  const report = useCampaignReport(scope, open);
  const goals = useGoals(scope);
  const today = localClock(Date.now(), scope.timeZone).day;
  const act = async (...ask: Parameters<typeof organise>) => {
    const done = await organise(...ask);
    setProblem(done.ok ? undefined : t('settings.failed', { message: done.message }));
    return done;
  };
  if (!data) return <p role="status">{t('loading')}</p>;
  if (data.profiles.length === 0 && data.campaigns.length === 0) return <NothingTracked />;
  return (
    <CampaignsPage
      {...data}
      {...(open && { open: open.id })}
      report={report}
      problem={problem}
      onOpen={setChosen}
      onSave={async (draft) => {
        const done = await act({ act: 'saveCampaign', ...draft });
        if (done.ok) setChosen(done.value.id);
        return done.ok;
      }}
      onRemove={async (id) => (await act({ act: 'removeCampaign', id })).ok}
      goals={
        goals && (
          <GoalsPanel
            goals={goals}
            profiles={data.profiles.filter(({ role }) => role === 'own')}
            onSave={async (draft) => (await act({ act: 'saveGoal', from: today, ...draft })).ok}
            onRemove={({ profile, id }) => void act({ act: 'removeGoal', profile, id })}
          />
        )
      }
    />
  );
}
