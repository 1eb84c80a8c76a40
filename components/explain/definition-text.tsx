import { Suspense, use } from 'react';
import {
  DEFINITIONS,
  type DefinitionSection,
  definitionsIn,
  type MetricDefinition,
} from '../../lib/metrics/definitions';
import type { Ask } from '../../lib/metrics/explain';
import type { LensDefinition } from '../../lib/metrics/lenses';
import { useWords } from '../ui/words';

/** The definition that stands behind each figure that is no rate; the others are the rate's own. */
const BEHIND: Partial<Record<Ask['kind'], string>> = {
  versus: 'versus',
  type: 'mix',
  previous: 'previous',
  voice: 'share-of-voice',
  size: 'size',
  sum: 'totals',
  cadence: 'posts-a-week',
  growth: 'growth',
  share: 'mix',
};

const TOTALS = { cadence: 'posts-a-week', interactions: 'totals', views: 'totals' } as const;

/** Every definition in the language of the interface; waits for its words (Suspense) where they are not loaded yet. */
export function useDefinitions(): readonly DefinitionSection[] {
  const { language } = useWords();
  const loading = definitionsIn(language);
  return loading ? use(loading) : DEFINITIONS;
}

/** Four lines of one metric. */
export function Definition({ metric }: { metric: MetricDefinition }) {
  const { t } = useWords();
  return (
    <dl className="df">
      {(['what', 'formula', 'misleads', 'elsewhere'] as const).map((line) => (
        <div key={line}>
          <dt>{t(`help.${line}`)}</dt>
          <dd>{metric[line]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Found({ id }: { id: string }) {
  const { t } = useWords();
  const metric = useDefinitions()
    .flatMap((section) => section.metrics)
    .find((one) => one.id === id);
  return metric ? <Definition metric={metric} /> : <p className="prov">{t('help.own')}</p>;
}

/** How the figure that was asked for is defined. */
export function DefinitionText({ ask, definition }: { ask: Ask; definition: LensDefinition }) {
  const total = ask.kind === 'total' && ask.what !== 'n' ? TOTALS[ask.what] : undefined;
  return (
    <Suspense fallback={<p className="prov" aria-busy="true" />}>
      <Found id={total ?? BEHIND[ask.kind] ?? definition.id} />
    </Suspense>
  );
}
