import { useCallback, useState } from 'react';
import type { ExportTable } from '../export';
import { useDatabase } from './database';
import { buildExport, type ExportFile } from './export-rows';
import { saveBlob } from './save-blob';
import type { Scope } from './view';

/** What the last export did. */
export type ExportState =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'done'; file: string; rows: number }
  | { kind: 'failed'; message: string };

/** Hands a text to the browser's downloads. */
export function saveText(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

export function saveFile(file: ExportFile): void {
  saveText(file.name, file.text, 'text/csv');
}

/** Exports one table of a view; a second call while one runs waits for nobody and simply reports last. */
export function useExport(save: (file: ExportFile) => void = saveFile): {
  state: ExportState;
  run: (table: ExportTable, view: Scope) => Promise<void>;
} {
  const db = useDatabase();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const run = useCallback(
    async (table: ExportTable, view: Scope) => {
      setState({ kind: 'busy' });
      try {
        const file = await buildExport(db, table, view, Date.now());
        save(file);
        setState({ kind: 'done', file: file.name, rows: file.rows });
      } catch (error) {
        setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
    },
    [db, save],
  );
  return { state, run };
}
