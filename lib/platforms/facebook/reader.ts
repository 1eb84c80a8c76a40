import type { Platform } from '../contract';
import { textTables } from '../text/prepare';
import { classify } from './address';
import { readGraphql } from './answers';
import { facebookEmbedded } from './embedded';
import { facebookPage } from './page';
import { facebookSite } from './site';
import { FACEBOOK_API, facebookPatterns } from './urls';

/** What the capture script carries: what each view shows is told by the documentation and the panel. */
export const facebookReader: Platform = {
  id: 'facebook',
  ...facebookSite,
  endpoints: facebookPatterns.map((pattern) => ({ id: pattern.id, pattern, read: readGraphql, empty: 'normal' })),
  embedded: [facebookEmbedded],
  classify,
  page: facebookPage,
  limits: [],
  api: { match: FACEBOOK_API, template: '/api/', ignored: [] },
  prepare: textTables,
};
