/** One document of the demo network: the real platform's readers under a real session, and the boxes that it shows. */
import { encode, WIRE_VERSION } from '../../lib/capture/channel';
import { CaptureSession } from '../../lib/capture/session';
import type { PlatformId } from '../../lib/model';
import { PLATFORMS } from '../../lib/platforms/registry';
import { clock } from './rows';

export function openDocument(platform: PlatformId, address: string) {
  const time = clock();
  const state = { address, boxes: [] as string[], language: 'en' };
  const real = PLATFORMS[platform];
  const session = new CaptureSession({
    platform: { ...real, embedded: [], page: { ...real.page, postId: (box) => box.id } },
    document: {
      documentElement: { lang: 'en' },
      querySelectorAll: () => state.boxes.map((id) => ({ id })),
    } as unknown as Document,
    address: () => state.address,
    schedule: (work) => void time.setTimer(work, 0),
    timeZone: 'UTC',
    track: async () => ({ ok: true }),
    outbox: {
      visit: 'v',
      ...time,
      send: async (batch) => ({ ok: true, id: batch.id, stored: 0, unchanged: 0, untracked: [], refused: 0 }),
    },
  });
  session.setPaused(false);
  /** A response of the page, read to the end. */
  const arrive = async (url: string, body: unknown) => {
    const head = { v: WIRE_VERSION, kind: 'body' as const, url, via: 'fetch' as const, at: time.now() };
    session.receive(encode({ ...head, contentType: 'application/json' }, JSON.stringify(body)));
    await time.pass(1);
  };
  return { session, state, arrive };
}

export const X_API = 'https://x.com/i/api/graphql/E8Wq-_jFSaU7hxVcuOPR9g/';
export const INSTAGRAM_API = 'https://www.instagram.com/graphql/query';
export const YOUTUBE_API = 'https://www.youtube.com/youtubei/v1/browse';
export const BLUESKY_API = 'https://public.api.bsky.app/xrpc/app.bsky.';
