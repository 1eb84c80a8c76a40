/** What Reddit no longer says, or says under another name, is told: on each of its markups. */
import { describe, expect, it } from 'vitest';
import type { ScenarioPost } from '../../demo/scenario/types';
import * as shapes from '../../demo/shapes/reddit';
import { asDocument, endpoint, finder, newUrl } from './reddit-pages';
import { context, pageWith, plainPost, valid } from './x-scenario';

const brand = { platform: 'reddit' as const, id: 't5_aaa1', handle: 'r/brand', name: 'Brand', verified: false };
const other = { platform: 'reddit' as const, id: 't5_bbb2', handle: 'r/other', name: 'Other', verified: false };
const post = (id: string, more: Partial<ScenarioPost> = {}) => plainPost(`t3_${id}`, { likes: 400, ...more });
const page = pageWith(brand, [post('a1')]);
type Json = Record<string, unknown>;

function listing(change: Json, posts = [post('a1')], list: Json = {}) {
  const { body } = shapes.communityListing(pageWith(brand, posts));
  const { data } = body as { data: { children: { kind: unknown; data: Json }[] } };
  for (const child of data.children) {
    Object.assign(child.data, change);
    for (const key of Object.keys(change)) if (change[key] === undefined) delete child.data[key];
  }
  Object.assign(data, list);
  const read = endpoint('listing');
  return valid(read(JSON.parse(JSON.stringify(body)), context('https://www.reddit.com/r/brand/new.json')));
}
const told = (result: { reports: { kind: string; path?: string }[] }) =>
  result.reports.flatMap((r) => (r.kind === 'shape' ? [r.path] : []));
const onPage = (html: string, url = newUrl(page)) => finder(asDocument(html))(url);

describe('in JSON', () => {
  it.each(['over_18', 'stickied', 'edited', 'permalink', 'title', 'author', 'author_fullname', 'is_self'])(
    '%s, which every post has',
    (key) => {
      const result = listing({ [key]: undefined });
      expect([result.posts.length, told(result)]).toEqual([1, [`data.children[].data.${key}`]]);
    },
  );

  it('a deleted author has no id, and nothing is wrong', () => {
    expect(told(listing({ author: '[deleted]', author_fullname: undefined }))).toEqual([]);
  });

  it('a text without its mark is one by its domain', () => {
    expect(listing({ is_self: undefined, domain: 'self.brand' }).posts[0]?.format).toBe('text');
  });

  it('a gallery that is not called one, a poll of another kind, a crosspost without its original', () => {
    const gallery = listing({ is_gallery: undefined }, [post('a1', { format: 'carousel', mediaCount: 3 })]);
    expect([gallery.posts[0]?.format, gallery.posts[0]?.mediaCount]).toEqual(['carousel', 3]);
    expect(told(gallery)).toEqual(['data.children[].data.is_gallery']);
    expect(told(listing({ poll_data: [] }))).toEqual(['data.children[].data.poll_data']);
    const quoted = { author: other, post: post('b1') };
    const crosspost = listing({ crosspost_parent_list: [] }, [post('a1', { flags: ['quote'], quoted })]);
    expect(crosspost.posts[0]?.flags).toEqual(['quote']);
    expect(told(crosspost)).toEqual(['data.children[].data.crosspost_parent_list']);
  });

  it('an edit without its time, as before 2010, is an edit', () => {
    const result = listing({ edited: true });
    expect([result.posts[0]?.flags, told(result)]).toEqual([['edited'], []]);
  });

  it('a listing that does not say whether it goes on has not ended', () => {
    expect(listing({}).feed?.ended).toBe(true);
    const result = listing({}, undefined, { after: undefined });
    expect([result.feed?.ended, told(result)]).toEqual([false, ['data.after']]);
  });

  it('a post of another kind than posts have', () => {
    const { body } = shapes.communityListing(page);
    const { children } = (body as { data: { children: { kind: string }[] } }).data;
    for (const child of children) child.kind = 't33';
    expect(told(endpoint('listing')(body, context(newUrl(page))))).toEqual(['data.children[].kind']);
  });
});

describe('on www.reddit.com', () => {
  it.each(['permalink', 'post-title', 'author'])('%s of a post', (name) => {
    const [result] = onPage(shapes.communityPage(page).replace(new RegExp(` ${name}="`), ` ${name}-2="`));
    expect(told(result!)).toEqual([`shreddit-post[][${name}]`]);
  });

  it('boxes whose posts have another name, and an opened post that is not there', () => {
    const [feed] = onPage(shapes.communityPage(page).replaceAll('shreddit-post', 'shreddit-entry'));
    expect(told(feed!)).toEqual(['shreddit-post']);
    const url = `https://www.reddit.com${shapes.permalink(brand, post('a1'))}`;
    const [opened] = onPage(shapes.postPage(page, 't3_a1').replaceAll('shreddit-post', 'shreddit-entry'), url);
    expect(told(opened!)).toEqual(['shreddit-post']);
    const [gone] = onPage(shapes.postPage(page, 't3_zz'), url);
    expect(told(gone!)).toEqual([]);
  });

  it('a community’s page without its header', () => {
    const html = shapes.communityPage(page).replaceAll('shreddit-subreddit-header', 'shreddit-community');
    expect(told(onPage(html)[0]!)).toEqual(['shreddit-subreddit-header']);
  });

  it('a row of a search is one, however many boxes it is made of', () => {
    const row = `<div data-testid="search-sdui-post" data-thingid="t3_b1"><div data-testid="sdui-post-unit">
      <div data-testid="search-post-unit"><a href="/r/brand/comments/b1/title/">Title</a></div></div></div>`;
    const [result] = onPage(row, 'https://www.reddit.com/search/?q=a');
    expect(result?.reports).toEqual([
      { kind: 'ok', endpoint: 'reddit/shreddit', items: 0, skipped: { 'home-feed': 1 } },
    ]);
  });
});

describe('on old.reddit.com', () => {
  const url = 'https://old.reddit.com/r/brand/new/';
  const html = shapes.oldCommunity(page, null);

  it('rows without their names', () => {
    expect(told(onPage(html.replaceAll('data-fullname', 'data-name'), url)[0]!)).toContain('.thing');
  });

  it('a score that is not printed may be a hidden one: it is kept, and doubtful', () => {
    const [result] = onPage(html.replaceAll('class="score', 'class="points'), url);
    expect([result?.posts[0]?.counts.likes?.value, result?.posts[0]?.doubtful]).toEqual([400, ['likes']]);
    expect(told(result!)).toEqual(['.thing[] .score']);
  });

  it.each(['data-permalink', 'data-author'])('%s', (name) => {
    expect(told(onPage(html.replaceAll(`${name}=`, `${name}2=`), url)[0]!)).toContain(`.thing[][${name}]`);
  });

  it('the side bar of a community', () => {
    expect(told(onPage(html.replaceAll('redditname', 'name'), url)[0]!)).toEqual(['.side .redditname']);
  });
});
