import { TimingPage } from '../../../components/timing/timing-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { WorkingOn } from '../../../components/ui/working';
import { useTiming } from '../../../lib/hooks';
import { useTimingChoice } from '../../shared/timing-choice';
import type { PageProps } from './page';
import { TimingTrials } from './timing-trials';

const ZONES = Intl.supportedValuesOf('timeZone');

export function Timing({ scope, sets, change }: PageProps) {
  const [choice, choose] = useTimingChoice(scope.timeZone);
  const timing = useTiming(scope, choice);
  if (sets?.length === 0) return <NothingTracked />;
  return (
    <WorkingOn of={timing}>
      {(data) => (
        <TimingPage
          data={data}
          choice={choice}
          ownZone={scope.timeZone}
          zones={ZONES}
          onChoice={choose}
          onYear={() => change({ period: 365 })}
          trials={<TimingTrials scope={scope} timeZone={choice.timeZone} />}
        />
      )}
    </WorkingOn>
  );
}
