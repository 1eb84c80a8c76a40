import { UndoBar } from '../../components/ui/undo-bar';
import { organise, useUndoable } from '../../lib/hooks';

/**
 * The last act of any page, while it can be taken back. Marks of posts have their own way back beside their table, which
 * holds after other acts too: two buttons of one name, one a moment behind, would take back the wrong one.
 */
export function Undo() {
  const last = useUndoable() ?? undefined;
  const act = last?.what === 'marks' ? undefined : last;
  return (
    <UndoBar
      act={act}
      onUndo={(id) => void organise({ act: 'undo', id })}
      onForget={() => void organise({ act: 'forgetUndo' })}
    />
  );
}
