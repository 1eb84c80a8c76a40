import './extension';
import './screen';

import { act, createElement, useSyncExternalStore } from 'react';
import { expect, it } from 'vitest';
import { type PageState, useUnread } from '../../lib/hooks';
import { renderHook } from './screen';

const page = (visible: number, visibleRead: number, id: string | undefined = '7'): PageState =>
  ({
    kind: 'page',
    tabId: 1,
    platform: 'x',
    status: { page: 'profile', visible, visibleRead, subject: id && { platform: 'x', id } },
  }) as PageState;

/** A page that the test changes from outside. */
function changing(first: PageState) {
  let now = first;
  let tell: () => void = () => undefined;
  const follow = (listener: () => void) => {
    tell = listener;
    return () => undefined;
  };
  return {
    use: () => useSyncExternalStore(follow, () => now),
    set: (next: PageState) =>
      act(async () => {
        now = next;
        tell();
      }),
  };
}

it('counts what stays unread, at once less and later more', async () => {
  const shown = changing(page(24, 21));
  const hook = await renderHook(
    () => useUnread(shown.use(), 20),
    (inside) => createElement('div', null, inside),
  );
  expect(hook.seen[0]).toEqual({ posts: 0, blank: false });
  await hook.until((v) => v.posts === 3);
  await shown.set(page(24, 23));
  await hook.until((v) => v.posts === 1);
  await shown.set(page(24, 24));
  await hook.until((v) => v.posts === 0);
  await hook.unmount();
});

it('does not carry one profile’s loss over to the next', async () => {
  const shown = changing(page(24, 21));
  const hook = await renderHook(() => useUnread(shown.use(), 20));
  await hook.until((v) => v.posts === 3);
  const before = hook.seen.length;
  await shown.set(page(24, 21, '8'));
  await hook.until(() => hook.seen.length > before);
  expect(hook.seen[before]).toEqual({ posts: 0, blank: false });
  await hook.unmount();
});

it('calls a page blank that names nobody and stays so', async () => {
  const { status, ...rest } = page(0, 0) as Extract<PageState, { kind: 'page' }>;
  const nobody = { ...rest, status: { ...status, subject: undefined } };
  const hook = await renderHook(() => useUnread(nobody, 20));
  expect(hook.seen[0]).toEqual({ posts: 0, blank: false });
  await hook.until((v) => v.blank);
  await hook.unmount();
});
