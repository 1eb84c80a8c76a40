import { companyByName, organisationUpdates } from '../../demo/shapes/linkedin';
import type { Expected } from './expected';

export const expected: Expected = {
  hosts: ['https://*.linkedin.com/*', 'https://www.linkedin.com/*'],
  formats: ['text', 'image', 'carousel', 'video', 'link', 'article', 'poll'],
  flags: ['paid', 'edited'],
  bodies: (page) => {
    const base = 'https://www.linkedin.com/voyager/api/graphql?includeWebMetadata=true&variables=';
    const name = page.profile.handle.split('/').at(-1);
    const out: [string, unknown][] = [
      [`${base}(universalName:${name})&queryId=voyagerOrganizationDashCompanies.0a1b`, companyByName(page.profile)],
    ];
    for (let start: number | null = 0; start !== null; ) {
      const served: { body: unknown; next: number | null } = organisationUpdates(page, start);
      const variables = `(count:20,start:${start},universalName:${name})`;
      out.push([`${base}${variables}&queryId=voyagerFeedDashOrganizationalPageUpdates.0a1b`, served.body]);
      start = served.next;
    }
    return out;
  },
  stated: ['likes', 'comments', 'shares'],
  stored: { exact: ['likes', 'comments', 'shares'], rounded: [] },
  opened: {
    path: (_, { id }) => `/feed/update/urn:li:activity:${id}/`,
    boxes: { image: null },
    others: '.comments-comment-entity',
    stored: { exact: ['likes', 'comments', 'shares'], rounded: [] },
  },
};
