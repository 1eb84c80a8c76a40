import { type KeyLine, KeyList } from '../../../../components/keys/key-list';
import { linesInside } from '../../../../components/keys/lines';
import { SingleKeysProvider } from '../../../../components/keys/single-keys';
import { useWords } from '../../../../components/ui/words';
import type { Stories } from '../stories';

function List({ on, where }: { on: boolean; where: 'dashboard' | 'panel' }) {
  const { t } = useWords();
  const places = (['compare', 'profile', 'posts', 'timing', 'content'] as const).map(
    (tab): KeyLine => ({ keys: [tab.slice(0, 1).toUpperCase()], after: 'G', does: t(`tabs.${tab}`) }),
  );
  return (
    <SingleKeysProvider on={on}>
      <KeyList places={places} inside={linesInside(t, where)} onClose={() => undefined} />
    </SingleKeysProvider>
  );
}

export const stories: Stories = {
  dashboard: () => <List on where="dashboard" />,
  'switched off': () => <List on={false} where="panel" />,
};
