import type { PlatformId } from '../../lib/model';

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
  tiktok: (items) => ({ itemList: items, hasMore: true, statusCode: 0 }),
};
