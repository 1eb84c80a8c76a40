import type { PlatformId } from '../../lib/model';
import { get, isRecord, str } from '../../lib/platforms/reading';

const xEntry = (result: unknown) => ({
  entryId: `tweet-${str(get(result, 'rest_id')) ?? ''}`,
  content: { itemContent: { tweet_results: { result } } },
});
const xAdded = (entries: unknown[]) => [{ type: 'TimelineAddEntries', entries }];

/** Posts that a recorder took out of their lists, put back into a list of the kind that the platform's page serves. */
export const LISTS: Partial<Record<PlatformId, (items: unknown[]) => unknown>> = {
  instagram: (items) => ({
    data: {
      xdt_api__v1__feed__user_timeline_graphql_connection: {
        edges: items.map((node) => ({ node })),
        page_info: { has_next_page: true },
      },
    },
  }),
  tiktok: (itemList) => ({ itemList, hasMore: true, statusCode: 0 }),
  x: (items) => ({
    data: { user: { result: { timeline: { timeline: { instructions: xAdded(items.map(xEntry)) } } } } },
  }),
};

/** A single box cut out of a body, put back where it stood; undefined for anything else. */
export const PIECES: Partial<Record<PlatformId, (body: unknown) => unknown>> = {
  x: (body) =>
    isRecord(body) && typeof body.entryId === 'string'
      ? { data: { threaded_conversation_with_injections_v2: { instructions: xAdded([body]) } } }
      : undefined,
};
