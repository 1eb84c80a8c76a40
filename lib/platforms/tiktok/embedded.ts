import type { ProfileRef } from '../../model';
import type { EmbeddedSource, Reader } from '../contract';
import { collector, get, isRecord } from '../reading';
import { classifyTiktok } from './address';
import { authorOf, type Job } from './item';
import { readLinkedData } from './linked-data';
import { readOpened } from './opened';
import { itemsOf, readOwned, statusOf } from './posts';
import { readUserInfo } from './profile';
import { readSigi } from './sigi';

const script = (document: Document, id: string) => document.getElementById(id)?.textContent ?? '';

/** Whether the page shows a profile or a post, where finding nothing is a loss. */
function expects(url: string): 'normal' | 'suspicious' {
  try {
    const { kind } = classifyTiktok(new URL(url));
    return kind === 'profile' || kind === 'post' ? 'suspicious' : 'normal';
  } catch {
    return 'normal';
  }
}

/**
 * The rehydration scope: one entry a part of the page, named for the build (`webapp.user-detail`,
 * `webapp.video-detail`, `webapp.reflow.video.detail`, `webapp.updated-items`, `sharing.collection…`). Entries are known
 * by what they hold, so that a new name costs nothing.
 */
const readRehydration: Reader = (body, ctx) => {
  const source = 'tiktok/rehydration';
  const out = collector(source);
  const job: Job = { out, ctx, source };
  const scope = get(body, '__DEFAULT_SCOPE__') ?? body;
  if (!isRecord(scope)) {
    out.shape('__DEFAULT_SCOPE__', scope, body);
    return out.result();
  }
  let profile: ProfileRef | undefined;
  let opened: ProfileRef | undefined;
  let answered = false;
  for (const [name, part] of Object.entries(scope)) {
    if (!isRecord(part)) continue;
    const path = `__DEFAULT_SCOPE__.${name}`;
    // Pages for phones name whoever shared the link as well, without counts.
    const counted = isRecord(get(part, 'userInfo.stats')) || isRecord(get(part, 'userInfo.statsV2'));
    if (counted || name === 'webapp.user-detail') {
      if (get(part, 'userInfo.user') || statusOf(part) === 'fine') {
        profile = readUserInfo(job, part.userInfo, `${path}.userInfo`) ?? profile;
      } else answered ||= statusOf(part) === 'nothing';
    }
    if ('itemInfo' in part || name === 'webapp.video-detail') {
      if (get(part, 'itemInfo.itemStruct') || statusOf(part) === 'fine') {
        opened = readOpened(job, get(part, 'itemInfo.itemStruct'), `${path}.itemInfo.itemStruct`) ?? opened;
      } else answered ||= statusOf(part) === 'nothing';
    }
  }
  const subject = opened ?? profile;
  for (const [name, part] of Object.entries(scope)) {
    for (const box of [part, get(part, 'userInfo')]) {
      const found = itemsOf(box);
      if (!found?.items.some((item) => authorOf(item))) continue;
      const path = Array.isArray(box) ? `__DEFAULT_SCOPE__.${name}` : `__DEFAULT_SCOPE__.${name}.${found.path}`;
      if (subject) readOwned(job, { ...found, path }, subject, 'other-author');
      else for (const item of found.items) out.skip('home-feed', 1, get(item, 'id'));
    }
  }
  const empty = answered ? 'normal' : expects(ctx.url);
  return out.result({ ...(subject && { subject }), empty });
};

/** A page of 2021 to 2023 holds its data in the older state and only settings in this one. */
function rehydration(document: Document): string[] {
  const text = script(document, '__UNIVERSAL_DATA_FOR_REHYDRATION__');
  const older = script(document, 'SIGI_STATE') !== '' && !/"(?:userInfo|itemInfo)"/.test(text);
  return text && !older ? [text] : [];
}

export const tiktokEmbedded: readonly EmbeddedSource[] = [
  { id: 'tiktok/rehydration', find: rehydration, read: readRehydration, empty: 'normal' },
  {
    id: 'tiktok/SIGI_STATE',
    find: (document) => [script(document, 'SIGI_STATE')].filter(Boolean),
    read: readSigi,
    empty: 'normal',
  },
  {
    id: 'tiktok/ProfilePage',
    find: (document) =>
      [...document.querySelectorAll('script[type="application/ld+json"]')]
        .map((s) => s.textContent ?? '')
        .filter((text) => text.includes('"ProfilePage"') && text.includes('"interactionStatistic"')),
    read: readLinkedData,
    empty: 'normal',
  },
];
