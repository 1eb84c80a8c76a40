import { useCallback, useState } from 'react';
import type { ExportTable } from '../export';
import { useDatabase } from './database';
import { buildExport, type ExportFile } from './export-rows';
import type { Scope } from './view';

/** What the last export did. */
export type ExportState =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'done'; file: string; rows: number }
  | { kind: 'failed'; message: string };

/** Hands a text to the browser's downloads: an object URL of this page, so no request and no permission. */
export function saveText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the URL after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
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
