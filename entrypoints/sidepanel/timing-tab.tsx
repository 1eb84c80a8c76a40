import { TimingScreen } from '../../components/timing/timing-screen';
import { useWords } from '../../components/ui/words';
import { type Scope, useTiming } from '../../lib/hooks';
import { useTimingChoice } from '../shared/timing-choice';

const ZONES = Intl.supportedValuesOf('timeZone');

/** Stands only while its tab is open: nothing is worked out for a tab that nobody looks at. */
export function TimingTab({ scope, onYear }: { scope: Scope; onYear: () => void }) {
  const { t } = useWords();
  const [choice, choose] = useTimingChoice(scope.timeZone);
  const data = useTiming(scope, choice);
  if (!data) return <p role="status">{t('loading')}</p>;
  return (
    <TimingScreen
      data={data}
      choice={choice}
      ownZone={scope.timeZone}
      zones={ZONES}
      onChoice={choose}
      onYear={onYear}
    />
  );
}
