/** A site whose answers come a document a line, and whose links carry other ids than its data. */
import { expect, it } from 'vitest';
import { demoNetwork } from '../../demo/scenario/generate';
import * as shapes from '../../demo/shapes/facebook';
import { encode, WIRE_VERSION } from '../../lib/capture/channel';
import { openDocument } from './demo-document';

const URL = 'https://www.facebook.com/api/graphql/';
const network = demoNetwork({ now: Date.UTC(2026, 10, 21, 9) });
const page = network.page('facebook', 'kettlewyn');
const { profile } = page;

function opened() {
  const doc = openDocument('facebook', `https://www.facebook.com/${profile.handle}`);
  const send = async (text: string) => {
    const head = { v: WIRE_VERSION, kind: 'body' as const, url: URL, via: 'xhr' as const, at: page.now };
    doc.session.receive(encode({ ...head, contentType: 'text/html; charset="utf-8"' }, text));
    // Anything more lets the waiting tasks run.
    await doc.arrive(URL, { data: {} });
  };
  return { ...doc, send };
}

it('a line that came broken is in the reports of the page, and leaves a hole in what was read', async () => {
  const whole = opened();
  await whole.send(shapes.lines(shapes.timeline(page).documents));
  expect(whole.session.visit.visit().readings).toHaveLength(1);

  const { session, send } = opened();
  const lines = shapes.lines(shapes.timeline(page).documents).split('\r\n');
  lines[2] = lines[2]!.slice(0, 300);
  await send(lines.join('\r\n'));
  expect(session.status().reports).toContainEqual(
    expect.objectContaining({ kind: 'shape', endpoint: 'facebook/graphql', path: '(line 3)', found: 'not-json' }),
  );
  expect(session.visit.visit().readings).toEqual([]);
  expect(session.visit.visit().posts.length).toBeGreaterThan(2);
});

it('a box is known by any id that its links may carry, and the overlay gets the post’s own', async () => {
  const { session, state, send } = opened();
  await send(shapes.lines(shapes.timeline(page).documents));
  const shown = shapes.timelinePosts(profile).slice(0, page.pageSize);
  const first = shown.find((post) => post.format !== 'short' && !post.original);
  const second = shown.find((post) => post !== first && ['image', 'video'].includes(post.format) && !post.original);
  const { postId } = session.handle().page;
  const box = (id: string) => ({ id }) as unknown as Element;
  expect(postId(box(shapes.pfbid(first!.id)))).toBe(first!.id);
  expect(postId(box(shapes.mediaId(second!)))).toBe(second!.id);
  expect(postId(box('pfbid02unknown'))).toBe('pfbid02unknown');
  state.boxes = [shapes.pfbid(first!.id), shapes.mediaId(second!), 'pfbid02unknown'];
  expect(session.status()).toMatchObject({ visible: 3, visibleRead: 2 });
  // Somebody else's post is known by its links as well, and is nobody's loss.
  const foreign = page.advertisement!;
  state.boxes = [/(pfbid\w+|\d+)\/?$/.exec(shapes.permalink(foreign.author, foreign.post))![1]!];
  expect(session.status()).toMatchObject({ visible: 0 });
});
