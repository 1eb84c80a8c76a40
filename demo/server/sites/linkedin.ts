import {
  comments,
  companyByName,
  guestCompany,
  guestPost,
  organisationUpdates,
  updateBySlug,
} from '../../shapes/linkedin.ts';
import { newPage } from '../../shapes/linkedin-new.ts';
import { document } from '../html.ts';
import { type DemoSite, data, type Reply, redirect, type Site, type World } from '../site.ts';

const POST = /(?:^|[-:])activity[-:](\d{15,20})/;

function find(world: World, name: string) {
  const profile = world.network.platforms.linkedin.find((p) => p.handle === `company/${name}`);
  return profile && world.network.page('linkedin', profile.handle);
}

function owner(world: World, id: string) {
  const profile = world.network.platforms.linkedin.find((p) => p.posts.some((post) => post.id === id));
  return profile && world.network.page('linkedin', profile.handle);
}

/** The site's own interface: one address, and the query's name in `queryId`. */
function answer(query: URLSearchParams, world: World): Reply | undefined {
  const name = query.get('queryId')?.split('.')[0];
  const [, told = ''] = /^\((.*)\)$/.exec(query.get('variables') ?? '') ?? [];
  const variable = (key: string) => new RegExp(`(?:^|,)${key}:([^,]*)`).exec(told)?.[1] ?? '';
  if (name === 'voyagerFeedDashUpdates') {
    const id = POST.exec(decodeURIComponent(variable('urn')))?.[1] ?? '';
    const page = owner(world, id);
    return page && data(world, 'linkedin', updateBySlug(page, id));
  }
  if (name === 'voyagerSocialDashComments') {
    const id = POST.exec(decodeURIComponent(variable('socialDetailUrn')))?.[1] ?? '';
    const post = owner(world, id)?.profile.posts.find((p) => p.id === id);
    return post && data(world, 'linkedin', comments(post));
  }
  const page = find(world, variable('universalName'));
  if (!page) return undefined;
  if (name === 'voyagerOrganizationDashCompanies') return data(world, 'linkedin', companyByName(page.profile));
  if (name !== 'voyagerFeedDashOrganizationalPageUpdates') return undefined;
  return data(world, 'linkedin', organisationUpdates(page, Number(variable('start')) || 0).body);
}

/**
 * www.linkedin.com: an empty page that asks for everything, the new one that comes drawn, or ready-made HTML for those
 * who are not logged in.
 */
const answers: Site = (request, world) => {
  const { pathname, searchParams } = request.url;
  if (request.method !== 'GET') return undefined;
  if (pathname === '/voyager/api/graphql') return answer(searchParams, world);
  const [first, name = '', third] = pathname.split('/').filter(Boolean);
  const guest = world.shapes.linkedinViewer === 'out';
  const page = { app: 'linkedin', looseStyles: true, policies: 'default' };
  if (first === 'company') {
    const found = find(world, name);
    if (!found) return undefined;
    const title = `${found.profile.name} | LinkedIn`;
    if (world.shapes.linkedinViewer === 'new') {
      const made = newPage(found);
      return document({ ...page, title, body: () => made.body });
    }
    if (!guest) return document({ ...page, title });
    if (third !== undefined) return redirect(`https://www.linkedin.com/company/${name}`);
    const made = guestCompany(found);
    return document({ ...page, title, head: () => made.head, body: () => made.body });
  }
  const id = POST.exec(decodeURIComponent(pathname))?.[1];
  if (id === undefined) return pathname === '/feed/' ? document({ ...page, title: 'Feed | LinkedIn' }) : undefined;
  const found = owner(world, id);
  const post = found?.profile.posts.find((p) => p.id === id);
  if (!found || !post) return undefined;
  if (!guest) return document({ ...page, title: 'Post | LinkedIn' });
  const made = guestPost(found, post);
  return document({ ...page, title: 'Post | LinkedIn', head: () => made.head, body: () => made.body });
};

export const linkedin: DemoSite = {
  hosts: { 'www.linkedin.com': answers },
  profile: (handle) => `https://www.linkedin.com/company/${handle}/posts/`,
  postBox: '.feed-shared-update-v2[data-urn]',
  changes: {
    renamed: { included: 'entities' },
    renamedViews: { numLikes: 'reactions' },
    item: { has: ['metadata', 'actor', 'commentary'], broken: { metadata: null, actor: 12 } },
  },
};
