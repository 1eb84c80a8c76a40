import { ExplainProvider } from '../../../components/explain/context';
import { PanelScreen } from '../../../components/panel/panel-screen';
import type { PanelTab } from '../../../components/panel/types';
import { lensChoices } from '../../../lib/hooks/use-lens-options';
import { compareUnder } from '../../../lib/metrics/comparison';
import { applyLens, type LensDefinition, lensById } from '../../../lib/metrics/lenses';
import { factsOf } from './compare-charts';
import { COMPARISON, PANEL, POSTS } from './fixture';
import { HAVRELA, SETTINGS } from './stored';

type Preset = LensDefinition & { name?: string };

const nothing = () => undefined;
const FACTS = factsOf(COMPARISON);
const OWN: Preset = { ...lensById('er-weighted'), id: 'own-1', name: 'Office rate' };
const OPTIONS = [
  ...lensChoices(SETTINGS, [], false).map((definition) => ({
    definition,
    result: applyLens(definition, HAVRELA, SETTINGS),
  })),
  { definition: OWN, off: 'lens.limit.noViews' },
];

/** The side panel under another definition, its figures explained. */
function LensPanel({ tab, definition }: { tab: PanelTab; definition: Preset }) {
  return (
    <ExplainProvider value={nothing}>
      <PanelScreen
        {...PANEL}
        tab={tab}
        comparison={compareUnder(definition, FACTS.inputs, FACTS.settings)}
        posts={POSTS.map((post, i) => ({ ...post, ...(i % 4 !== 3 && { under: { value: 0.01 * (9 - i) } }) }))}
        lenses={{ options: OPTIONS, chosen: definition, onChoose: nothing }}
      />
    </ExplainProvider>
  );
}

export const LENS_PANELS = {
  'lens-compare': () => <LensPanel tab="compare" definition={lensById('rival-iq')} />,
  'lens-profile': () => <LensPanel tab="profile" definition={lensById('rival-iq')} />,
  'lens-posts': () => <LensPanel tab="posts" definition={lensById('hypeauditor')} />,
  'lens-own': () => <LensPanel tab="compare" definition={OWN} />,
};
