import type { TimingChoiceProps } from '../../../components/timing/timing-choices';
import { metricSettings, type Scope, timingOf } from '../../../lib/hooks';
import { NOW } from '../../metrics/rows';
import { brands } from './brands';

export const SCOPE: Scope = {
  set: 'instagram',
  period: 180,
  lens: 'followers',
  summary: 'geometric',
  timeZone: 'Europe/Helsinki',
};
const nothing = () => undefined;

/** The timing page of invented brands; `few`: over a month that has too few posts. */
export function timingFixture(few = false): TimingChoiceProps & { onYear: () => void } {
  const choice = { of: 'peers', format: 'all', timeZone: SCOPE.timeZone } as const;
  const settings = metricSettings({ ...SCOPE, period: few ? 30 : 180 }, NOW);
  const data = timingOf(brands(NOW), settings, { ...choice, ...(few && { of: 'instagram:havrela' }) });
  return {
    data: few ? { ...data, longer: 71 } : data,
    choice,
    ownZone: SCOPE.timeZone,
    zones: ['America/Sao_Paulo', 'Asia/Tokyo', 'Europe/Helsinki', 'UTC'],
    onChoice: nothing,
    onYear: nothing,
  };
}
