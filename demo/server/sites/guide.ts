import { PLATFORM_NAMES } from '../../../lib/platforms/hosts';
import { BRANDS } from '../../scenario/brands.ts';
import { DEMO_PLATFORMS } from '../../scenario/generate.ts';
import { handleOn } from '../../scenario/history.ts';
import { document } from '../html.ts';
import { json, type Site } from '../site.ts';
import { SITES } from './index.ts';

const DAY = 86_400_000;

/** postgauge.demo: what to try, links to the profiles, and the clock of the demo. */
export const guide: Site = ({ method, url }, world) => {
  if (url.pathname === '/time' && method === 'POST') {
    const days = Number(url.searchParams.get('days'));
    if (!Number.isFinite(days) || days <= 0 || days > 60) return json({ error: 'days: 1 to 60' }, { status: 400 });
    world.advance(days * DAY);
    return json({ now: world.now + days * DAY });
  }
  if (url.pathname === '/time' && method === 'GET') return json({ now: world.now });
  if (url.pathname === '/profiles' && method === 'GET') return json(profiles());
  if (url.pathname !== '/' || method !== 'GET') return undefined;
  return document({ app: 'guide', title: 'Postgauge: try it here', policies: "'none'" });
};

/** Every profile by platform and brand, as people open it. */
function profiles() {
  return DEMO_PLATFORMS.map((id) => ({
    name: PLATFORM_NAMES[id],
    profiles: Object.fromEntries(BRANDS.map(({ handle }) => [handle, SITES[id].profile(handleOn(id, handle))])),
  }));
}
