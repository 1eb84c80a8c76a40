import type { Campaign, CampaignsPageProps } from '../../../components/campaigns/types';
import { type GoalOf, metricSettings } from '../../../lib/hooks';
import { type CampaignReport, campaignReport } from '../../../lib/metrics/change';
import type { PostInput, ProfileInput } from '../../../lib/metrics/types';
import { DAY, NOW, normal, post, seeded } from '../../metrics/rows';
import { brands } from './brands';
import { SCOPE } from './timing';

const day = (ago: number) => new Date(NOW - ago * DAY).toISOString().slice(0, 10);
const settings = metricSettings({ ...SCOPE, period: 400, timeZone: 'UTC' }, NOW);

/** Invented brands with a year of posts; in the fortnight of the campaign Kettlewyn got `times` as much. */
function inputs(times: number): ProfileInput[] {
  return brands(NOW).map((input, i) => {
    const random = seeded(41 + i);
    const posts: PostInput[] = [];
    for (let ago = 8; ago < (input.handle === 'quorrel' ? 14 : 360); ago += input.handle === 'quorrel' ? 4 : 1) {
      if (random() < 0.35) continue;
      const inside = input.handle === 'kettlewyn' && ago >= 30 && ago < 44;
      const likes = Math.round(300 * (i + 1) * Math.exp(0.5 * normal(random)) * (inside ? times : 1));
      const caption = ago % 2 ? 'New lot from the hills. #tilefield' : 'A slow pour on a grey morning.';
      posts.push(post(ago, { likes, comments: Math.round(likes / 20) }, { id: `${i}-${ago}`, caption }));
    }
    return { ...input, posts };
  });
}

export const SPRING: Campaign = {
  id: '1',
  name: 'Kettlewyn × Tilvane',
  profiles: ['instagram:kettlewyn'],
  from: day(43),
  to: day(30),
  rule: { by: 'hashtag', text: 'tilefield' },
  order: 0,
};
const OWN: Campaign = {
  id: '2',
  name: 'Havrela Daughters',
  profiles: ['instagram:havrela'],
  from: day(20),
  to: day(14),
  order: 1,
};

export function campaignReportOf(campaign: Campaign, times = 1, only?: number): CampaignReport {
  const isOwn = (_: string, { caption }: { caption?: string }) => caption?.includes('#tilefield') === true;
  const list = inputs(times).filter(({ key }, i) => only === undefined || i < only || campaign.profiles.includes(key));
  return campaignReport(campaign, list, settings, new Set(), campaign.rule && isOwn);
}

const goal = (id: string, what: GoalOf['row']['what'], target: number, progress: GoalOf['progress']): GoalOf => ({
  row: { profile: 'instagram:havrela', id, what, target, from: day(30), to: day(-30) },
  name: 'Havrela',
  progress,
});
/** A goal in each of its states. */
export const GOALS: GoalOf[] = [
  goal('1', 'cadence', 4, { over: false, verdict: 'open', reached: { value: 3.2, low: 2.1, high: 4.6 } }),
  goal('2', 'rate', 0.025, { over: false, verdict: 'reached', reached: { value: 0.031, low: 0.027, high: 0.036 } }),
  goal('3', 'followers', 25_000, {
    over: true,
    verdict: 'short',
    reached: { value: 18_400, low: 18_400, high: 18_400 },
  }),
  goal('4', 'rate', 0.04, { over: false, verdict: 'unknown' }),
];

const done = async () => true;
/** The page of campaigns: a clear one by default. */
export function campaignsFixture(over: Partial<CampaignsPageProps> = {}): CampaignsPageProps {
  return {
    campaigns: [SPRING, OWN],
    profiles: brands(NOW).map(({ key, name, handle, platform, role }) => ({
      key,
      name: name ?? handle,
      platform,
      ...(role && { role }),
    })),
    open: SPRING.id,
    report: campaignReportOf(SPRING, 4),
    onSave: done,
    onRemove: done,
    onOpen: () => undefined,
    ...over,
  };
}

export { day, OWN };
