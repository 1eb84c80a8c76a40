import { useLiveQuery } from 'dexie-react-hooks';
import type { PostFigure, Role } from '../metrics/types';
import { type PostValue, postValuesUnder } from '../metrics/under';
import type { PostFlag, PostFormat, ProfileKey, When } from '../model';
import { useDatabase } from './database';
import { readFigures, readInputs } from './inputs';
import { useTick } from './use-tick';
import { type Scope, viewKey } from './view';

/** One post with what its badge says. Times are Unix ms. */
export interface PostItem {
  /** Unique over all profiles. */
  key: string;
  id: string;
  url: string;
  caption?: string;
  format: PostFormat;
  flags: PostFlag[];
  published?: When;
  seenAt: number;
  profile: { key: ProfileKey; name: string; role?: Role };
  figure: PostFigure;
  /** The rate under the view's other definition, where it has one of the post. */
  under?: PostValue;
}

const FIVE_MINUTES = 300_000;

/**
 * Posts of the view's profiles in its period, without reposts (their counts are another profile's); unsorted. Reads
 * nothing for `null`: every post of a set is much to read for a list that is not open.
 */
export function usePosts(view: Scope | null): PostItem[] | undefined {
  const db = useDatabase();
  const tick = useTick(FIVE_MINUTES);
  return useLiveQuery(async () => {
    if (!view) return undefined;
    const { inputs, settings } = await readInputs(db, view, Date.now(), []);
    const items = inputs.map(async (input) => {
      const figureOf = await readFigures(db, input, settings);
      const underOf = view.preset && postValuesUnder(view.preset, input, settings);
      const profile = { key: input.key, name: input.name || input.handle, ...(input.role && { role: input.role }) };
      return input.posts.flatMap((post): PostItem[] => {
        if (post.flags.includes('repost')) return [];
        const { id, url, format, flags, seenAt } = post;
        const item: PostItem = {
          key: `${input.key} ${id}`,
          id,
          url,
          format,
          flags,
          seenAt,
          profile,
          figure: figureOf(post) ?? { kind: 'unread' },
        };
        const under = underOf?.(post);
        if (under) item.under = under;
        if (post.caption !== undefined) item.caption = post.caption;
        if (post.published) item.published = post.published;
        return [item];
      });
    });
    return (await Promise.all(items)).flat();
  }, [db, view && viewKey(view), tick]);
}
