import type { Endpoint, Platform } from '../contract';
import { countOf } from './counts';
import { linkedinEmbedded } from './embedded';
import { linkedinPage } from './page';
import { linkedinSite } from './site';
import { classifyLinkedin, LINKEDIN_API, linkedinPatterns } from './urls';
import { voyagerReader } from './voyager';

/** One address answers for all queries, most of them about something else: nothing in a body is no loss. */
const endpoints: Endpoint[] = linkedinPatterns.map((pattern) => ({
  id: pattern.id,
  pattern,
  read: voyagerReader(pattern.id),
  empty: 'normal',
}));

/** People, pictures, settings and numbers of the own page. */
const IGNORED = ['identity', 'identity/dash', 'organization', 'organization/dash', 'feed', 'feed/dash'];

/** What the capture script carries: what each view shows is told by the documentation and the panel. */
export const linkedinReader: Platform = {
  id: 'linkedin',
  ...linkedinSite,
  endpoints,
  embedded: linkedinEmbedded,
  classify: classifyLinkedin,
  page: linkedinPage,
  limits: [],
  api: { match: LINKEDIN_API, template: '/voyager/api/', ignored: IGNORED },
  // Its times are in ids, so that the tables of relative dates are none of its business.
  prepare: (language) => [() => void countOf(['1.2'], language), () => void countOf(['12 reactions'], language)],
};
