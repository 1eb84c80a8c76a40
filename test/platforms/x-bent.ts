/** Three posts of an invented brand as X serves them, to be bent by the tests of places and losses. */
import type { ScenarioAuthor, ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/x';
import type { ReadResult } from '../../lib/platforms/contract';
import { isRecord, type Keyed } from '../../lib/platforms/reading';
import { x } from '../../lib/platforms/x';
import { context, pageWith, plainPost, valid } from './x-scenario';

export const brand: ScenarioAuthor = {
  platform: 'x',
  id: '4001',
  handle: 'brand_one',
  name: 'Brand One',
  verified: true,
};
export const other: ScenarioAuthor = {
  platform: 'x',
  id: '4002',
  handle: 'brand_two',
  name: 'Brand Two',
  verified: false,
};
export const IDS = ['2080000000000000003', '2080000000000000002', '2080000000000000001'] as const;
export const posts = (more: Partial<ScenarioPost> = {}) => IDS.map((id) => plainPost(id, more));

export function read(operation: string, body: unknown, asked: Keyed | null = { userId: brand.id }): ReadResult {
  const endpoint = x.endpoints.find((e) => e.id === `x/${operation}`);
  if (!endpoint) throw new Error(`no endpoint ${operation}`);
  const query = asked ? `?variables=${encodeURIComponent(JSON.stringify(asked))}` : '';
  return valid(endpoint.read(body, context(`https://x.com/i/api/graphql/Q/${operation}${query}`)));
}
export const told = (result: ReadResult) => result.reports.flatMap((r) => (r.kind === 'shape' ? [r.path] : []));

/** The body of a profile's timeline, each tweet and entry of it bent. */
export function bent(
  change: { tweet?: (tweet: Keyed) => void; entry?: (entry: Keyed) => void },
  list: ScenarioPost[] = posts(),
  options: shapes.XPageOptions = {},
): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(shapes.userTweets(pageWith(brand, list), options).body));
  const visit = (node: unknown, key = ''): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) visit(value, name);
    if (key === 'result' && isRecord(node) && 'core' in node && 'edit_control' in node) change.tweet?.(node);
    if (isRecord(node) && typeof node.entryId === 'string') change.entry?.(node);
  };
  visit(copy);
  return copy;
}
export const legacy = (tweet: Keyed) => tweet.legacy as Keyed;
export const user = (tweet: Keyed) => ((tweet.core as Keyed).user_results as Keyed).result as Keyed;
