import { useState } from 'react';
import { DefineLens } from '../../../components/lens/define-lens';
import { LensPanel, LensStrip } from '../../../components/lens/lens-panel';
import { lensOff } from '../../../components/lens/options';
import { type Scope, useLensOptions } from '../../../lib/hooks';
import type { PlatformId } from '../../../lib/model';
import type { LensChoice } from '../../shared/lens-choice';

/** The choice of a definition over the comparison, and the strip that says that another than ours holds. */
export function CompareLens(props: { scope: Scope; platforms: readonly PlatformId[]; lenses: LensChoice }) {
  const { scope, platforms, lenses } = props;
  const [all, setAll] = useState(false);
  const [defining, setDefining] = useState(false);
  const { chosen, own } = lenses;
  const unknown = chosen && !own.some((lens) => lens.id === chosen.id);
  const values = useLensOptions(scope, own, all, chosen);
  if (!values) return null;
  const options = values.map((value) => {
    const off = lensOff(platforms, value.definition);
    return { ...value, ...(off && { off }) };
  });
  const first = options[0]?.definition.id ?? '';
  return (
    <>
      {chosen && (
        <LensStrip
          definition={chosen}
          onBack={() => lenses.choose(null)}
          {...(!unknown && { onForget: () => lenses.forget(chosen.id) })}
        />
      )}
      <LensPanel
        options={options}
        chosen={chosen?.id ?? first}
        all={all}
        onAll={setAll}
        onChoose={(id) => lenses.choose(id === first ? null : id)}
        onDefine={() => setDefining(true)}
      />
      {defining && (
        <DefineLens taken={own.map((lens) => lens.id)} onSave={lenses.save} onClose={() => setDefining(false)} />
      )}
    </>
  );
}
