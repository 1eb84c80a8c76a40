import { TimingPage } from '../../../components/timing/timing-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { useWords } from '../../../components/ui/words';
import { useTiming } from '../../../lib/hooks';
import { useTimingChoice } from '../../shared/timing-choice';
import type { PageProps } from './page';

const ZONES = Intl.supportedValuesOf('timeZone');

export function Timing({ scope, sets, change }: PageProps) {
  const { t } = useWords();
  const [choice, choose] = useTimingChoice(scope.timeZone);
  const data = useTiming(scope, choice);
  if (sets?.length === 0) return <NothingTracked />;
  if (!data) return <p role="status">{t('loading')}</p>;
  return (
    <TimingPage
      data={data}
      choice={choice}
      ownZone={scope.timeZone}
      zones={ZONES}
      onChoice={choose}
      onYear={() => change({ period: 365 })}
    />
  );
}
