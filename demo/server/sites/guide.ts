import { document } from '../html.ts';
import { json, type Site } from '../site.ts';

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
  if (url.pathname !== '/' || method !== 'GET') return undefined;
  return document({ app: 'guide', title: 'Postgauge: try it here', policies: "'none'" });
};
