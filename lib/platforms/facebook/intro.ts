import type { ProfileRef } from '../../model';
import { aboutOf } from '../about';
import { get, isRecord, list } from '../reading';
import type { Job } from './posts';
import { tell } from './profile';

/** The boxes beside a timeline; one of them is the introduction. Recorded in 2023-01, logged out. */
export const TILES = 'profile_tile_sections';

/**
 * Bio and website out of the box that introduces a profile, from its views in whatever order. One without a bio is one of
 * a profile that wrote none; one with a list of facts and no website in it, of one that names none.
 */
export function readIntro(sections: unknown, known: ProfileRef, path: string, job: Job): void {
  const intro = list(sections, 'edges')
    .map((edge) => get(edge, 'node'))
    .find((node) => get(node, 'profile_tile_section_type') === 'INTRO');
  const { id, handle } = known;
  if (!intro || handle === undefined) return;
  const items = list(intro, 'profile_tile_views.nodes')
    .flatMap((view) => list(view, 'view_style_renderer.view.profile_tile_items.nodes'))
    .map((item) => get(item, 'node'));
  const status = items.find((item) => get(item, '__typename') === 'ProfileStatus');
  const bio = status ? get(status, 'profile_status_text.text') : '';
  if (typeof bio !== 'string') job.c.shape(`${path}.${TILES}.profile_status_text.text`, bio, status);
  const rows = items.map((item) => get(item, 'timeline_context_item')).filter(isRecord);
  const sites = rows
    .filter((row) => /WEBSITE/.test(String(row.timeline_context_list_item_type)))
    .map((row) => get(row, 'renderer.context_item'))
    .map((item) => get(item, 'title.ranges.0.entity.external_url') ?? get(item, 'plaintext_title.text'));
  tell(job, id, handle, aboutOf(bio, rows.length > 0 ? sites : undefined));
}
