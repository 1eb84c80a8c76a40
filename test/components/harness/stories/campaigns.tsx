import { CampaignForm } from '../../../../components/campaigns/campaign-form';
import { CampaignResult } from '../../../../components/campaigns/campaign-result';
import { CampaignsPage } from '../../../../components/campaigns/campaigns-page';
import { GoalsPanel } from '../../../../components/campaigns/goals-panel';
import { campaignReportOf, campaignsFixture, day, GOALS, OWN, SPRING } from '../campaigns';
import type { Stories } from '../stories';

const done = async () => true;
const { profiles } = campaignsFixture();
const coming = { ...OWN, from: day(-3), to: day(-9) };
const running = { ...OWN, from: day(16), to: day(-9) };

/** Campaigns: none yet, written, loading, without a clear effect, and all that keeps one from being told. */
export const stories: Stories = {
  none: () => <CampaignsPage {...campaignsFixture({ campaigns: [], report: undefined })} />,
  form: () => <CampaignForm campaign={SPRING} profiles={profiles} onSave={done} onClose={() => undefined} />,
  loading: () => <CampaignsPage {...campaignsFixture({ report: undefined })} />,
  'not saved': () => <CampaignsPage {...campaignsFixture({ problem: 'This was not done: the disk is full.' })} />,
  unclear: () => <CampaignResult campaign={OWN} report={campaignReportOf(OWN)} />,
  'two others': () => <CampaignResult campaign={SPRING} report={campaignReportOf(SPRING, 1, 1)} />,
  'too few posts': () => {
    const quiet = { ...OWN, profiles: ['instagram:quorrel' as const] };
    return <CampaignResult campaign={quiet} report={campaignReportOf(quiet)} />;
  },
  'short past': () => {
    const early = { ...SPRING, from: day(345), to: day(330) };
    return <CampaignResult campaign={early} report={campaignReportOf(early)} />;
  },
  running: () => <CampaignResult campaign={running} report={campaignReportOf(running)} />,
  goals: () => (
    <GoalsPanel
      goals={GOALS}
      profiles={profiles.filter(({ role }) => role === 'own')}
      onSave={done}
      onRemove={() => undefined}
    />
  ),
  'goals without an own profile': () => (
    <GoalsPanel goals={[]} profiles={[]} onSave={done} onRemove={() => undefined} />
  ),
  coming: () => <CampaignResult campaign={coming} report={campaignReportOf(coming)} />,
};
