import fc from 'fast-check';
import type { ScenarioAuthor, ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import type { ReadContext, Reader, ReadResult } from '../../lib/platforms/contract';
import { threads } from '../../lib/platforms/threads';
import { scenarioPage } from '../scenario-arbitrary';
import { context as contextOf } from './x-scenario';

const GRAPHQL = 'https://www.threads.com/graphql/query';

export function context(more: Partial<ReadContext> = {}): ReadContext {
  return contextOf(more.via === 'embedded' ? 'https://www.threads.com/@brand' : GRAPHQL, more);
}

export const graphql: Reader = (body, ctx) => {
  const [endpoint] = threads.endpoints;
  if (!endpoint) throw new Error('no endpoint');
  return endpoint.read(body, ctx);
};

export function source(id: string) {
  const found = threads.embedded.find((s) => s.id === id);
  if (!found) throw new Error(`no source ${id}`);
  return found;
}

/** Pages with hidden likes too: what everybody's pages share knows them of two other platforms only. */
export const pages = fc
  .tuple(scenarioPage('threads'), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([{ suggestion, ...page }, hides]): ScenarioPage => {
    const posts = page.profile.posts.map((p, i) => ({ ...p, likesHidden: !p.original && hides[i] === true }));
    // Among no posts of its own nothing tells whose page it is.
    const between = suggestion && posts.length > 0 ? { suggestion } : {};
    return { ...page, ...between, profile: { ...page.profile, posts } };
  });

/** What a reader should give for a post of the scenario. */
export function expected(p: ScenarioPost) {
  const { likes, comments, shares, quotes } = p;
  const told = p.original ? {} : { ...(p.likesHidden ? {} : { likes }), comments, shares, quotes };
  return {
    id: p.id,
    published: { earliest: p.published, latest: p.published },
    format: p.original?.post.format ?? p.format,
    flags: [...p.flags].sort(),
    counts: told,
    hidden: p.likesHidden && !p.original ? ['likes'] : [],
    caption: p.original ? undefined : p.caption,
  };
}

export function seen(p: ReadResult['posts'][number]) {
  const exact = Object.entries(p.counts).map(([name, c]) => {
    if (c?.low !== c?.high) throw new Error('a rounded count where exact ones were sent');
    return [name, c?.value];
  });
  return {
    id: p.id,
    published: p.published,
    format: p.format,
    flags: [...p.flags].sort(),
    counts: Object.fromEntries(exact),
    hidden: p.hidden,
    caption: p.caption,
  };
}

export const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

export const BRAND: ScenarioAuthor = {
  platform: 'threads',
  id: '63000000001',
  handle: 'tallow.and.rye',
  name: 'Tallow and Rye',
  verified: true,
};
export const OTHER: ScenarioAuthor = { ...BRAND, id: '63000000002', handle: 'quarrymint', name: 'Quarrymint' };
export const THIRD: ScenarioAuthor = { ...BRAND, id: '63000000003', handle: 'vessel_nine', name: 'Vessel Nine' };
