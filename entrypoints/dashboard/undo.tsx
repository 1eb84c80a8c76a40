import { UndoBar } from '../../components/ui/undo-bar';
import { organise, useUndoable } from '../../lib/hooks';

/** The last act of any page, while it can be taken back. */
export function Undo() {
  const act = useUndoable() ?? undefined;
  return (
    <UndoBar
      act={act}
      onUndo={(id) => void organise({ act: 'undo', id })}
      onForget={() => void organise({ act: 'forgetUndo' })}
    />
  );
}
