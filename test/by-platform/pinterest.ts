import { userActivityPins, userResource } from '../../demo/shapes/pinterest';
import type { Expected } from './expected';

const COUNTRIES =
  'at ca ch cl co co.kr co.nz co.uk com com.au com.mx de dk es fi fr id ie it jp kr nz ph pl pt ru se'.split(' ');

export const expected: Expected = {
  hosts: [...COUNTRIES.map((country) => `https://*.pinterest.${country}/*`), 'https://www.pinterest.com/*'],
  formats: ['image', 'carousel', 'video'],
  flags: ['paid', 'sensitive'],
  bodies: (page) => {
    const base = 'https://www.pinterest.com/resource/';
    const out: [string, unknown][] = [[`${base}UserResource/get/`, userResource(page.profile)]];
    for (let bookmark: string | null | undefined; bookmark !== null; ) {
      const served = userActivityPins(page, { bookmark });
      const options = { username: page.profile.handle, ...(bookmark && { bookmarks: [bookmark] }) };
      const data = encodeURIComponent(JSON.stringify({ options, context: {} }));
      out.push([`${base}UserActivityPinsResource/get/?source_url=%2F&data=${data}`, served.body]);
      bookmark = served.nextBookmark;
    }
    return out;
  },
  stated: ['likes', 'comments', 'saves'],
  stored: { exact: ['likes', 'comments', 'saves'], rounded: [] },
  opened: {
    path: (_, { id }) => `/pin/${id}/`,
    boxes: { image: null, video: null },
    others: '[data-test-id="pin"]',
    stored: { exact: ['likes', 'comments', 'saves'], rounded: [] },
  },
  badge: { adds: ['likes', 'comments', 'saves'], fromDays: 30 },
};
