import { TimingScreen } from '../../components/timing/timing-screen';
import { WorkingOn } from '../../components/ui/working';
import { type Scope, useTiming } from '../../lib/hooks';
import { useTimingChoice } from '../shared/timing-choice';

const ZONES = Intl.supportedValuesOf('timeZone');

/** Stands only while its tab is open: nothing is worked out for a tab that nobody looks at. */
export function TimingTab({ scope, onYear }: { scope: Scope; onYear: () => void }) {
  const [choice, choose] = useTimingChoice(scope.timeZone);
  const timing = useTiming(scope, choice);
  return (
    <WorkingOn of={timing}>
      {(data) => (
        <TimingScreen
          data={data}
          choice={choice}
          ownZone={scope.timeZone}
          zones={ZONES}
          onChoice={choose}
          onYear={onYear}
        />
      )}
    </WorkingOn>
  );
}
