import type { TrialPanelProps } from '../../../components/timing/trial-panel';
import { metricSettings, type TrialOf, type Trials, trialsOf } from '../../../lib/hooks';
import { NOW } from '../../metrics/rows';
import { brands } from './brands';
import { SCOPE } from './timing';

const OWN = 'instagram:havrela' as const;
export const TRIAL: TrialOf['row'] = {
  profile: OWN,
  id: '1',
  a: { from: 8, to: 12 },
  b: { from: 16, to: 20 },
  timeZone: 'Europe/Helsinki',
  from: '2025-06-01',
  to: '2025-12-24',
  perArm: 48,
  lift: 0.5,
};

/** What Havrela can plan, and these trials; its posts of the last `days` alone. */
export function trialsFixture(rows: TrialOf['row'][] = [], days = 365, own = true): Trials {
  const settings = metricSettings({ ...SCOPE, period: days }, NOW);
  return trialsOf(brands(NOW), rows, new Set(own ? [OWN] : []), settings);
}

export const trialProps = (data: Trials | undefined): TrialPanelProps => ({
  data,
  timeZone: 'Europe/Helsinki',
  onPlan: async () => true,
  onRemove: () => undefined,
});
