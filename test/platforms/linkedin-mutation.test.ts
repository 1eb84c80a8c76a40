import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ScenarioPage, ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/linkedin';
import { newPage } from '../../demo/shapes/linkedin-new';
import type { ReadContext, Reader } from '../../lib/platforms/contract';
import { linkedin } from '../../lib/platforms/linkedin';
import { scenarioPage } from '../scenario-arbitrary';
import { shared } from '../shared-folder';
import { asDocument, blocks, endpoint, VOYAGER } from './linkedin-scenario';
import { keyTwice, lossIsTold, mutate, mutation } from './mutation';
import { context, SEEN_AT, valid } from './x-scenario';

interface Built {
  read: Reader;
  body: unknown;
  context: ReadContext;
}

function builtFrom(page: ScenarioPage): Built[] {
  const [post] = page.profile.posts;
  const read = endpoint('graphql');
  const guest = ({ head, body }: { head: string; body: string }, url: string) =>
    blocks(asDocument(`<head>${head}</head><body>${body}</body>`), url);
  return [
    { read, body: shapes.organisationUpdates(page).body, context: context(VOYAGER) },
    { read, body: shapes.companyByName(page.profile), context: context(VOYAGER) },
    ...guest(shapes.guestCompany(page), `https://www.linkedin.com/${page.profile.handle}/`),
    ...guest(newPage(page), `https://www.linkedin.com/${page.profile.handle}/posts/`),
    ...(post ? [{ read, body: shapes.updateBySlug(page, post.id), context: context(VOYAGER) }] : []),
    ...(post ? guest(shapes.guestPost(page, post), 'https://www.linkedin.com/posts/a_b') : []),
  ];
}

const plain = (id: string, likes: number): ScenarioPost => ({
  id,
  published: Number(BigInt(id) >> 22n),
  format: 'image',
  flags: [],
  caption: 'Hello',
  likes,
  comments: 3,
  shares: 1,
  quotes: 0,
  saves: 0,
  views: 0,
  likesHidden: false,
  mediaCount: 1,
});

/** Counts that a guest page may leave out as zero, and what a guest is not shown. */
const ABSENT = ['likes', 'comments', 'shares', 'views'];

describe('a damaged body', () => {
  it('of our own building costs what it touches, and says so', () => {
    fc.assert(
      fc.property(scenarioPage('linkedin'), fc.array(mutation, { minLength: 1, maxLength: 12 }), (page, mutations) => {
        for (const built of builtFrom(page)) {
          const before = valid(built.read(built.body, built.context));
          for (const m of mutations) {
            const broken = mutate(built.body, m);
            lossIsTold(before, built.read(broken.body, built.context), broken, ABSENT);
            const twice = keyTwice(built.body, m, 'after');
            lossIsTold(
              before,
              built.read(twice, built.context),
              { list: Array.isArray(m.value), absent: true },
              ABSENT,
            );
            expect(built.read(keyTwice(built.body, m, 'before'), built.context)).toEqual(before);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of a recording costs what it touches, and says so', () => {
    const folder = shared('captures', 'linkedin');
    if (!folder) console.info('skipped: the folder of recordings is not beside the project');
    const files = folder ? readdirSync(folder).filter((f) => f.endsWith('.html')) : [];
    for (const file of files) {
      const document = parseHTML(readFileSync(`${folder}/${file}`, 'utf8')).document as unknown as Document;
      for (const built of blocks(document, 'https://www.linkedin.com/company/a/')) {
        const before = valid(built.read(built.body, built.context));
        fc.assert(
          fc.property(mutation, (m) => {
            const broken = mutate(built.body, m);
            lossIsTold(before, built.read(broken.body, built.context), broken, ABSENT);
          }),
          { numRuns: 150 },
        );
      }
    }
    expect(files.length > 0).toBe(folder !== null);
  });

  it('that is no body at all gives no post, from any reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const { read } of [...linkedin.endpoints, ...linkedin.embedded])
          expect(valid(read(body, context(VOYAGER))).posts).toEqual([]);
      }),
    );
  });

  it('of a page costs the boxes that it touches: attributes and elements go, nothing throws', () => {
    fc.assert(
      fc.property(scenarioPage('linkedin'), fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (page, cuts) => {
        const { head, body } = shapes.guestCompany(page);
        const document = asDocument(`<head>${head}</head><body>${body}</body>`);
        for (const cut of cuts) {
          const all = [...document.querySelectorAll('main *')];
          const element = all[cut % Math.max(1, all.length)];
          if (cut % 3 === 0) element?.remove();
          else for (const { name } of [...(element?.attributes ?? [])]) element?.removeAttribute(name);
        }
        const own = new Set(page.profile.posts.map((p) => p.id));
        for (const built of blocks(document, `https://www.linkedin.com/${page.profile.handle}/`)) {
          for (const post of valid(built.read(built.body, built.context)).posts) expect(own.has(post.id)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of a page: any one attribute that goes changes no number in silence', () => {
    const posts = [41, 17].map((likes, i) => plain(`736000000000000000${i}`, likes));
    const profile = {
      platform: 'linkedin',
      id: 'company/kettlewyn',
      handle: 'company/kettlewyn',
      name: 'Kettlewyn',
    } as const;
    const built = shapes.guestCompany({
      profile: { ...profile, verified: false, bio: '', followers: 5_750, following: 0, joined: 0, posts },
      pageSize: 20,
      now: SEEN_AT,
    });
    const make = () => asDocument(`<head>${built.head}</head><body>${built.body}</body>`);
    const read = (document: Document) => {
      const all = blocks(document, 'https://www.linkedin.com/company/kettlewyn/').map((b) =>
        valid(b.read(b.body, b.context)),
      );
      return { posts: all.flatMap((r) => r.posts), reports: all.flatMap((r) => r.reports) };
    };
    const whole = read(make());
    const silent: string[] = [];
    const check = (what: string, document: Document) => {
      const now = read(document);
      const told = now.reports.some((r) => r.kind === 'shape' || (r.kind === 'ok' && r.skipped['other-author']));
      for (const post of whole.posts) {
        const found = now.posts.find((p) => p.id === post.id);
        if (!told && JSON.stringify(found?.counts) !== JSON.stringify(post.counts)) silent.push(`${what}: ${post.id}`);
      }
    };
    const size = make().querySelectorAll('main *').length;
    for (let i = 0; i < size; i++) {
      const names = [...(make().querySelectorAll('main *')[i]?.attributes ?? [])].map((a) => a.name);
      for (const name of names) {
        const document = make();
        const element = document.querySelectorAll('main *')[i];
        element?.removeAttribute(name);
        check(`${element?.tagName} ${name}`, document);
      }
    }
    expect(silent).toEqual([]);
  });
});
