import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import * as shapes from '../../demo/shapes/pinterest';
import type { Reader } from '../../lib/platforms/contract';
import { pinterest } from '../../lib/platforms/pinterest';
import { scenarioPage } from '../scenario-arbitrary';
import { shared } from '../shared-folder';
import { keyTwice, lossIsTold, mutate, mutation } from './mutation';
import { context, valid } from './x-scenario';

const at = (url: string) => context(url);
const resource = (name: string) => at(`https://www.pinterest.com/resource/${name}/get/`);

function reader(id: string): Reader {
  const found = [...pinterest.endpoints, ...pinterest.embedded].find((e) => e.id === id);
  if (!found) throw new Error(`no reader ${id}`);
  return found.read;
}

describe('a damaged body', () => {
  it('of our own building costs what it touches, and says so', () => {
    fc.assert(
      fc.property(scenarioPage('pinterest'), fc.array(mutation, { minLength: 1, maxLength: 10 }), (page, mutations) => {
        const { profile } = page;
        const [post] = profile.posts;
        const built: [string, unknown, ReturnType<typeof at>][] = [
          ['pinterest/UserResource', shapes.userResource(profile), resource('UserResource')],
          [
            'pinterest/UserActivityPinsResource',
            shapes.userActivityPins(page).body,
            resource('UserActivityPinsResource'),
          ],
          ['pinterest/BoardFeedResource', shapes.boardFeed(profile, []), resource('BoardFeedResource')],
        ];
        if (post) {
          built.push(
            ['pinterest/PinResource', shapes.pinResource(profile, post), resource('PinResource')],
            ['pinterest/graphql', shapes.graphqlPin(profile, post, []), at('https://www.pinterest.com/_/graphql/')],
          );
        }
        for (const [id, body, ctx] of built) {
          const read = reader(id);
          const before = read(body, ctx);
          for (const m of mutations) {
            const broken = mutate(body, m);
            lossIsTold(before, read(broken.body, ctx), broken);
            const twice = keyTwice(body, m, 'after');
            lossIsTold(before, read(twice, ctx), { list: Array.isArray(m.value), absent: true });
            expect(read(keyTwice(body, m, 'before'), ctx)).toEqual(before);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('of a recording costs what it touches, and says so', () => {
    const folder = shared('captures', 'pinterest');
    if (!folder) console.info('skipped: the folder of recordings is not beside the project');
    const files: [string, string][] = [
      ['komdiw__pinterest-video-downloader__pin-video-page-2025-12.html', '31454897393552949'],
      ['oscarotero__Embed__pin-page-2024-06.html', '106890191127977979'],
    ];
    let damaged = 0;
    for (const [file, id] of folder ? files : []) {
      const { document } = parseHTML(readFileSync(`${folder}/${file}`, 'utf8'));
      const ctx = at(`https://www.pinterest.com/pin/${id}/`);
      for (const source of pinterest.embedded) {
        for (const text of source.find(document as unknown as Document)) {
          const recorded: unknown = JSON.parse(text);
          const before = valid(source.read(recorded, ctx));
          fc.assert(
            fc.property(mutation, (m) => {
              const broken = mutate(recorded, m);
              lossIsTold(before, source.read(broken.body, ctx), broken);
              damaged += 1;
            }),
            { numRuns: 150 },
          );
        }
      }
    }
    expect(damaged > 0).toBe(folder !== null);
  });

  it('that is no body at all is reported by every reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const { id, read } of [...pinterest.endpoints, ...pinterest.embedded]) {
          const result = valid(read(body, resource(id.split('/')[1] ?? '')));
          expect(result.posts).toEqual([]);
        }
      }),
    );
  });
});
