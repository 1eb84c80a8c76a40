import { describe, expect, it } from 'vitest';
import { addHealth, healthRowOf } from '../../lib/store/health-row';

const AT = Date.UTC(2026, 10, 21, 12);

describe('a day’s line of health', () => {
  it('keeps the status that a site refused with, and adds up', () => {
    const limited = healthRowOf({ kind: 'refused', endpoint: 'x/UserTweets', status: 429 }, AT);
    expect(limited).toMatchObject({
      day: '2026-11-21',
      endpoint: 'x/UserTweets',
      kind: 'refused',
      detail: 'status 429',
    });
    const later = healthRowOf({ kind: 'refused', endpoint: 'x/UserTweets', status: 503 }, AT + 1);
    expect(addHealth(limited, later)).toMatchObject({ count: 2, items: 0, detail: 'status 503' });
  });

  it('counts what nothing reads by site, with the last path', () => {
    const row = healthRowOf({ kind: 'unclaimed', host: 'x.com', pathTemplate: '/graphql/*/Renamed' }, AT);
    expect(row).toMatchObject({ endpoint: 'x.com', kind: 'unclaimed', detail: '/graphql/*/Renamed', count: 1 });
  });
});
