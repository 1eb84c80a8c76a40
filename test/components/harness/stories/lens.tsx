import { DefineLens } from '../../../../components/lens/define-lens';
import { LensPanel, LensStrip } from '../../../../components/lens/lens-panel';
import { lensChoices } from '../../../../lib/hooks/use-lens-options';
import { applyLens, lensById } from '../../../../lib/metrics/lenses';
import { HAVRELA, SETTINGS } from '../stored';
import type { Stories } from '../stories';

const nothing = () => undefined;
const options = (all: boolean) =>
  lensChoices(SETTINGS, [], all).map((definition) => ({
    definition,
    result: applyLens(definition, HAVRELA, SETTINGS),
  }));

export const stories: Stories = {
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
  define: () => <DefineLens taken={[]} onSave={nothing} onClose={nothing} />,
};
