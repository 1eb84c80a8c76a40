import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { AWAY_SERVER, HOME_SERVER } from '../../demo/scenario/habits/mastodon';
import * as shapes from '../../demo/shapes/mastodon';
import { mastodon } from '../../lib/platforms/mastodon';
import { get, list } from '../../lib/platforms/reading';
import { scenarioPage } from '../scenario-arbitrary';
import { shared } from '../shared-folder';
import { keyTwice, lossIsTold, mutate, mutation } from './mutation';
import { context, valid } from './x-scenario';

const reader = (id: string) => mastodon.endpoints.find((e) => e.id === `mastodon/${id}`)!.read;
const feed = (host: string) => context(`https://${host}/api/v1/accounts/1/statuses`);

describe('a damaged body', () => {
  it('of our own building costs what it touches, and says so', () => {
    const generations = fc.constantFrom<shapes.MastodonGeneration>('4.0', '4.5', 'pleroma');
    fc.assert(
      fc.property(
        scenarioPage('mastodon'),
        fc.array(mutation, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(HOME_SERVER, AWAY_SERVER),
        generations,
        (page, mutations, host, generation) => {
          const at = { host, generation };
          const [opened] = page.profile.posts;
          const built: [string, unknown][] = [
            ['account', shapes.getAccount(page.profile, at)],
            ['statuses', shapes.getStatuses(page, { ...at, tab: 'replies' }).body],
            ...(opened ? ([['status', shapes.getStatus(page.profile, opened, at)]] as [string, unknown][]) : []),
          ];
          for (const [id, body] of built) {
            const read = reader(id);
            const before = read(body, feed(host));
            for (const m of mutations) {
              const broken = mutate(body, m);
              lossIsTold(before, read(broken.body, feed(host)), broken);
              const twice = keyTwice(body, m, 'after');
              lossIsTold(before, read(twice, feed(host)), { list: Array.isArray(m.value), absent: true });
              expect(read(keyTwice(body, m, 'before'), feed(host))).toEqual(before);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('of a recording costs what it touches, and says so', () => {
    const folder = shared('captures', 'mastodon');
    if (!folder) console.info('skipped: the folder of recordings is not beside the project');
    const files = folder ? readdirSync(folder).filter((f) => /\.ya?ml$/.test(f)) : [];
    for (const file of files) {
      const tape: unknown = parse(readFileSync(`${folder}/${file}`, 'utf8'));
      for (const item of [...list(tape, 'interactions'), ...list(tape, 'http_interactions')]) {
        const recorded: unknown = JSON.parse(String(get(item, 'response.body.string')));
        const asked = context(String(get(item, 'request.uri')));
        for (const endpoint of mastodon.endpoints) {
          const before = valid(endpoint.read(recorded, asked));
          if (before.posts.length + before.profiles.length === 0) continue;
          fc.assert(
            fc.property(mutation, (m) => {
              const broken = mutate(recorded, m);
              lossIsTold(before, endpoint.read(broken.body, asked), broken);
            }),
            { numRuns: 200 },
          );
        }
      }
    }
    expect(files.length > 0).toBe(folder !== null);
  });

  it('that is no body at all is reported by every reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const endpoint of mastodon.endpoints)
          expect(valid(endpoint.read(body, feed(HOME_SERVER))).posts).toEqual([]);
      }),
    );
  });
});
