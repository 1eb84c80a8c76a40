import type { ProfileRef } from '../../model';
import { aboutOf } from '../about';
import { get, isRecord, list, str } from '../reading';
import { profileUrl } from './address';
import type { Job } from './posts';

/** The boxes beside a timeline; one of them is the introduction. Recorded in 2023-01, logged out. */
export const TILES = 'profile_tile_sections';

const WEBSITE = /WEBSITE/;

/** The words and addresses of the box that introduces a profile, from its views in whatever order. */
function introduction(sections: unknown): { bio: unknown; sites: unknown[]; listed: boolean } | undefined {
  const intro = list(sections, 'edges')
    .map((edge) => get(edge, 'node'))
    .find((node) => get(node, 'profile_tile_section_type') === 'INTRO');
  if (!isRecord(intro)) return undefined;
  const views = list(intro, 'profile_tile_views.nodes').map((view) => get(view, 'view_style_renderer'));
  const items = views.flatMap((view) => list(view, 'view.profile_tile_items.nodes')).map((item) => get(item, 'node'));
  const status = items.find((item) => get(item, '__typename') === 'ProfileStatus');
  const rows = items.map((item) => get(item, 'timeline_context_item')).filter(isRecord);
  const sites = rows
    .filter((row) => WEBSITE.test(String(row.timeline_context_list_item_type)))
    .map((row) => {
      const item = get(row, 'renderer.context_item');
      return get(item, 'title.ranges.0.entity.external_url') ?? get(item, 'plaintext_title.text');
    });
  return { bio: status ? get(status, 'profile_status_text.text') : '', sites, listed: rows.length > 0 };
}

/**
 * Bio and website of the profile that the page shows. An introduction with a list of facts and without a website is one
 * of a profile that names none.
 */
export function readIntro(
  sections: unknown,
  owner: string | undefined,
  known: ProfileRef | undefined,
  path: string,
  job: Job,
) {
  const told = introduction(sections);
  if (!told || owner === undefined || known?.id !== owner || known.handle === undefined) return;
  const { c, ctx } = job;
  if (typeof told.bio !== 'string') c.shape(`${path}.${TILES}.profile_status_text.text`, told.bio);
  c.profile({
    platform: 'facebook',
    id: owner,
    handle: str(known.handle) ?? owner,
    url: profileUrl(known.handle),
    counts: {},
    hidden: [],
    ...aboutOf(told.bio, told.listed ? told.sites : undefined),
    seenAt: ctx.seenAt,
    source: job.source,
    via: ctx.via,
  });
}
