import type { ExportTable, PostExport, ProfileExport, SnapshotExport } from '../export';
import { compareProfiles } from '../metrics';
import { compareUnder } from '../metrics/comparison';
import { captionLanguages } from '../metrics/content';
import { postValuesUnder } from '../metrics/under';
import { type PostgaugeDb, postMarks, postsOf, snapshotsOf, storedSummary } from '../store';
import { loadDetector } from './detect-language';
import { keysOf, readFigures, readInputs } from './inputs';
import { metricSettings, type Scope } from './view';

export interface ExportFile {
  name: string;
  text: string;
  rows: number;
  columns: number;
}

async function postRows(db: PostgaugeDb, view: Scope, now: number): Promise<PostExport[]> {
  const [{ inputs, settings }, detect] = await Promise.all([readInputs(db, view, now, []), loadDetector()]);
  const rows = inputs.map(async (input) => {
    const figureOf = await readFigures(db, input, settings);
    const { handle, name, role } = input;
    const { preset } = view;
    const underOf = preset && postValuesUnder(preset, input, settings);
    // Posts that the user left out of the figures are in the file all the same, and said to be left out.
    const posts = await postsOf(db, input.key, settings.period);
    const marks = new Map((await postMarks(db, input.key)).map((mark) => [mark.id, mark]));
    const written = posts.filter((post) => post.caption !== undefined);
    const languages = captionLanguages(
      written.map((post) => post.caption!),
      detect,
    );
    const languageOf = new Map(written.map((post, i) => [post.id, languages[i]!]));
    return posts.map((post) => {
      const mark = marks.get(post.id);
      return {
        post,
        profile: { handle, name, role },
        language: languageOf.get(post.id),
        mark,
        figure: mark?.excluded ? undefined : figureOf(post),
        ...(preset && { under: { definition: preset, value: mark?.excluded ? undefined : underOf?.(post) } }),
      };
    });
  });
  return (await Promise.all(rows)).flat();
}

async function profileRows(db: PostgaugeDb, view: Scope): Promise<ProfileExport[]> {
  const rows = await db.profiles.bulkGet(await keysOf(db, view));
  const known = rows.flatMap((row) => (row ? [row] : []));
  return Promise.all(
    known.map(async (row) => {
      const stored = await storedSummary(db, row.key, Number.MAX_VALUE);
      return { ...row, storedPosts: stored?.posts ?? 0, oldestPost: stored?.oldest };
    }),
  );
}

async function snapshotRows(db: PostgaugeDb, view: Scope, now: number): Promise<SnapshotExport[]> {
  const { period } = metricSettings(view, now);
  const rows: SnapshotExport[] = [];
  for (const key of await keysOf(db, view)) {
    const { posts, profile } = await snapshotsOf(db, key, period);
    for (const row of profile) rows.push({ ...row, of: 'profile' });
    for (const row of posts) rows.push({ ...row, of: 'post' });
  }
  return rows.sort((a, b) => a.seenAt - b.seenAt);
}

/** Tables whose figures hang on how the rate is defined: their file says so in its name. */
const named: ReadonlySet<ExportTable> = new Set(['posts', 'comparison']);

/** One table of what a view shows, as the text of a file. The writer is loaded at the first export, not before. */
export async function buildExport(db: PostgaugeDb, table: ExportTable, view: Scope, now: number): Promise<ExportFile> {
  const { comparisonRows, fileName, tables, toCsv } = await import('../export');
  const context = { timeZone: view.timeZone };
  const file = (rows: number, text: string): ExportFile => ({
    name: fileName(named.has(table) && view.preset ? `${table}-${view.preset.id}` : table, now, view.timeZone),
    text,
    rows,
    columns: tables[table].columns.length,
  });
  switch (table) {
    case 'posts': {
      const rows = await postRows(db, view, now);
      return file(rows.length, toCsv(tables.posts, rows, context));
    }
    case 'profiles': {
      const rows = await profileRows(db, view);
      return file(rows.length, toCsv(tables.profiles, rows, context));
    }
    case 'snapshots': {
      const rows = await snapshotRows(db, view, now);
      return file(rows.length, toCsv(tables.snapshots, rows, context));
    }
    case 'comparison': {
      const { inputs, settings } = await readInputs(db, view, now);
      const rows = comparisonRows(
        view.preset ? compareUnder(view.preset, inputs, settings) : compareProfiles(inputs, settings),
      );
      return file(rows.length, toCsv(tables.comparison, rows, context));
    }
  }
}
