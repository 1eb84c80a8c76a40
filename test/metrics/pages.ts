import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostFormat } from '../../lib/model';
import { shared } from '../shared-folder';

export interface PagePost {
  id: string;
  /** The file's clock, read as UTC. */
  at: number;
  format: PostFormat;
  interactions: number;
  hashtags: number;
  captionLength: number;
}

const FORMATS: Record<string, PostFormat> = { photo: 'image', video: 'video', link: 'link', status: 'text' };
/** Posts after this day were read too young. */
const MATURE_UNTIL = Date.UTC(2016, 5, 13);

/** Mature posts of 27 large pages in 2016 by page, or null where the folder is absent. */
export function pagePosts(): Map<string, PagePost[]> | null {
  const folder = shared('datasets', 'facebook-pages-reactions-2016');
  if (!folder) return null;
  const pages = new Map<string, PagePost[]>();
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.csv'))) {
    const [head, ...lines] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
    const names = head!.split(',');
    const column = (name: string) => names.indexOf(name);
    const posts = lines.flatMap((line): PagePost[] => {
      const cells = line.split(',');
      const at = Date.parse(`${cells[column('status_published')]!.replace(' ', 'T')}Z`);
      const sum = ['num_reactions', 'num_comments', 'num_shares'].reduce((s, n) => s + Number(cells[column(n)]), 0);
      if (at >= MATURE_UNTIL) return [];
      return [
        {
          id: cells[0]!,
          at,
          format: FORMATS[cells[column('status_type')]!] ?? 'unknown',
          interactions: sum,
          hashtags: Number(cells[column('message_hashtags')]),
          captionLength: Number(cells[column('message_chars')]),
        },
      ];
    });
    pages.set(
      file.replace(/_facebook_statuses\.csv$/, ''),
      posts.sort((a, b) => a.at - b.at),
    );
  }
  return pages;
}
