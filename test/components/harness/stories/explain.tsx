import { ExplainDialog, type Explanation } from '../../../../components/explain/explain-dialog';
import { explainStored } from '../../../../lib/hooks/explain-stored';
import type { MetricSettings } from '../../../../lib/metrics/types';
import { HAVRELA, OSMUNDRA, SETTINGS } from '../stored';
import type { Stories } from '../stories';

function Told({ explanation, ask }: { explanation: Explanation | null; ask: Parameters<typeof explainStored>[0] }) {
  return (
    <ExplainDialog
      ask={ask}
      explanation={explanation}
      from={document.body}
      onClose={() => undefined}
      onPosts={() => undefined}
      onCopy={async () => true}
    />
  );
}

const told =
  (ask: Parameters<typeof explainStored>[0], over: Partial<MetricSettings> = {}) =>
  () => <Told ask={ask} explanation={explainStored(ask, [HAVRELA, OSMUNDRA], { ...SETTINGS, ...over })} />;

export const stories: Stories = {
  rate: told({ kind: 'rate', profile: 'instagram:havrela' }),
  median: told({ kind: 'rate', profile: 'instagram:havrela' }, { summary: 'median' }),
  versus: told({ kind: 'versus', profile: 'instagram:osmundra' }),
  cadence: told({ kind: 'cadence', profile: 'instagram:osmundra' }),
  growth: told({ kind: 'growth', profile: 'instagram:havrela' }),
  share: told({ kind: 'share', profile: 'instagram:havrela', format: 'carousel' }),
  gone: told({ kind: 'rate', profile: 'instagram:nobody' }),
};
