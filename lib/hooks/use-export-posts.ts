import { useCallback, useState } from 'react';
import { postMarks, postRows } from '../store';
import { useDatabase } from './database';
import { type ExplorerPost, postKeyOf } from './explorer-rows';
import type { ExportFile } from './export-rows';
import { type ExportState, saveFile } from './use-export';

/** Rows looked up at once. */
const AT_ONCE = 1_000;

/** Exports just these posts, in their order, as the table of posts; rows are read from the database, not from the list. */
export function useExportPosts(
  timeZone: string,
  save: (file: ExportFile) => void = saveFile,
): { state: ExportState; run: (posts: readonly ExplorerPost[]) => Promise<void> } {
  const db = useDatabase();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const run = useCallback(
    async (posts: readonly ExplorerPost[]) => {
      setState({ kind: 'busy' });
      try {
        const { fileName, tables, toCsv } = await import('../export');
        const listed = new Map(posts.map((post) => [post.key, post]));
        const marks = new Map((await postMarks(db)).map((mark) => [postKeyOf(mark.profile, mark.id), mark]));
        const rows = [];
        for (let from = 0; from < posts.length; from += AT_ONCE) {
          const keys = posts.slice(from, from + AT_ONCE).map((post) => ({ profile: post.profile.key, id: post.id }));
          for (const post of await postRows(db, keys)) {
            const of = listed.get(postKeyOf(post.profile, post.id));
            if (!of) continue;
            const { name, role } = of.profile;
            const mark = marks.get(of.key);
            const figure = mark?.excluded ? undefined : of.figure;
            rows.push({ post, profile: { handle: post.handle ?? name, name, role }, mark, figure });
          }
        }
        const now = Date.now();
        const file = {
          name: fileName('posts', now, timeZone),
          text: toCsv(tables.posts, rows, { timeZone }),
          rows: rows.length,
          columns: tables.posts.columns.length,
        };
        save(file);
        setState({ kind: 'done', file: file.name, rows: file.rows });
      } catch (error) {
        setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
    },
    [db, timeZone, save],
  );
  return { state, run };
}
