import { COMPARE_COLUMNS } from '../../../../components/compare-table/columns';
import { ComparePage } from '../../../../components/dashboard/compare-page';
import { DefineLens } from '../../../../components/lens/define-lens';
import { LensPanel, LensStrip } from '../../../../components/lens/lens-panel';
import { allStats } from '../../../../components/panel/types';
import { lensChoices } from '../../../../lib/hooks/use-lens-options';
import { compareUnder, wideFigures } from '../../../../lib/metrics/comparison';
import { applyLens, type LensId, lensById } from '../../../../lib/metrics/lenses';
import { ComparisonCharts, factsOf } from '../compare-charts';
import { COMPARISON } from '../fixture';
import { HAVRELA, SETTINGS } from '../stored';
import type { Stories } from '../stories';

const nothing = () => undefined;
const options = (all: boolean) =>
  lensChoices(SETTINGS, [], all).map((definition) => ({
    definition,
    result: applyLens(definition, HAVRELA, SETTINGS),
  }));

const EXTRAS = new Map(
  allStats(COMPARISON).map((stats, i) => [
    stats.key,
    {
      ...wideFigures(HAVRELA, SETTINGS),
      ...(i % 2 === 0 && { previous: { value: 1.4, low: 1.1, high: 1.8 } }),
    },
  ]),
);

/** The fixture's profiles with posts of their own, as another definition tells of them. */
const FACTS = factsOf(COMPARISON);
const under = (id: LensId) => compareUnder(lensById(id), FACTS.inputs, FACTS.settings);
const charts = (id: LensId) => () => (
  <ComparisonCharts comparison={under(id)} facts={{ ...FACTS, preset: lensById(id) }} />
);
export const stories: Stories = {
  'charts-mean': charts('rival-iq'),
  'charts-newest': charts('hypeauditor'),
  'charts-daily': charts('fanpage-karma-engagement'),
  'charts-per-thousand': charts('emplifi-per-1000'),
  panel: () => (
    <LensPanel
      options={options(false)}
      chosen="er-followers"
      all={false}
      onAll={nothing}
      onChoose={nothing}
      onDefine={nothing}
    />
  ),
  all: () => (
    <>
      <LensStrip definition={lensById('hypeauditor')} onBack={nothing} />
      <LensPanel
        options={options(true)}
        chosen="hypeauditor"
        all
        onAll={nothing}
        onChoose={nothing}
        onDefine={nothing}
      />
    </>
  ),
  table: () => (
    <ComparePage
      comparison={COMPARISON}
      table={{ columns: COMPARE_COLUMNS, extras: EXTRAS, withMe: false, onColumns: nothing, onWithMe: nothing }}
    />
  ),
  define: () => <DefineLens taken={[]} onSave={nothing} onClose={nothing} />,
};
