import type { Platform } from '../contract';
import { textTables } from '../text/prepare';
import { classify } from './address';
import { readGraphql } from './answers';
import { facebookEmbedded } from './embedded';
import { facebookLimits } from './limits';
import { facebookPage } from './page';
import { facebookSite } from './site';
import { FACEBOOK_API, facebookPatterns } from './urls';

export const facebook: Platform = {
  id: 'facebook',
  ...facebookSite,
  endpoints: facebookPatterns.map((pattern) => ({ id: pattern.id, pattern, read: readGraphql, empty: 'normal' })),
  embedded: [facebookEmbedded],
  classify,
  page: facebookPage,
  limits: facebookLimits,
  api: { match: FACEBOOK_API, template: '/api/', ignored: [] },
  prepare: textTables,
};
