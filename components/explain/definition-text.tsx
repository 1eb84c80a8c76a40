import { DEFINITIONS, type MetricDefinition } from '../../lib/metrics/definitions';
import type { Ask } from '../../lib/metrics/explain';
import type { LensDefinition } from '../../lib/metrics/lenses';
import { useWords } from '../ui/words';

/** The definition that stands behind each figure that is no rate. */
const BEHIND: Record<Exclude<Ask['kind'], 'rate'>, string> = {
  versus: 'versus',
  cadence: 'posts-a-week',
  growth: 'growth',
  share: 'mix',
};

function find(id: string): MetricDefinition | undefined {
  return DEFINITIONS.flatMap((section) => section.metrics).find((metric) => metric.id === id);
}

/** Four lines of one metric. The words of the method are English in every language; their frame is not. */
export function Definition({ metric }: { metric: MetricDefinition }) {
  const { t } = useWords();
  return (
    <dl className="df">
      {(['what', 'formula', 'misleads', 'elsewhere'] as const).map((line) => (
        <div key={line}>
          <dt>{t(`help.${line}`)}</dt>
          <dd lang="en">{metric[line]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How the figure that was asked for is defined. */
export function DefinitionText({ ask, definition }: { ask: Ask['kind']; definition: LensDefinition }) {
  const { t } = useWords();
  const metric = find(ask === 'rate' ? definition.id : BEHIND[ask]);
  return metric ? <Definition metric={metric} /> : <p className="prov">{t('help.own')}</p>;
}
