import { ask, askTab } from '../messaging/client';
import type { Erased, OrganiseAct, OrganiseDone } from '../messaging/organise';
import type { Role } from '../metrics/types';
import type { PlatformId, ProfileKey, ProfileRef } from '../model';

/** Whether it was done; `message` says why not. */
export type Done<T = undefined> = { ok: true; value: T } | { ok: false; message: string };

/** Makes a stored profile own, competitor or neither. */
export async function setRole(profile: ProfileKey, role: Role | null): Promise<Done> {
  const answer = await ask('setRole', { profile, role });
  return answer.ok ? { ok: true, value: undefined } : { ok: false, message: answer.message };
}

/** Tracks the profile of an open page and keeps what this visit has already read. */
export async function trackFromPage(tabId: number, profile: ProfileRef, role: Role | null): Promise<Done> {
  const visit = await askTab(tabId, 'pageVisit', undefined);
  const seen = visit.ok && visit.value ? visit.value : { profiles: [], posts: [], readings: [] };
  const answer = await ask('track', { profile, role, visit: seen });
  if (!answer.ok) return { ok: false, message: answer.message };
  return answer.value.ok ? { ok: true, value: undefined } : { ok: false, message: answer.value.error ?? 'refused' };
}

/** Removes everything about one profile; the value says how many rows that were, and how to take it back. */
export async function eraseProfile(profile: ProfileKey): Promise<Done<Erased>> {
  const answer = await ask('eraseProfile', { profile });
  return answer.ok ? { ok: true, value: answer.value } : { ok: false, message: answer.message };
}

/** Removes everything there is; the value likewise. */
export async function eraseAll(): Promise<Done<Erased>> {
  const answer = await ask('eraseAll', undefined);
  return answer.ok ? { ok: true, value: answer.value } : { ok: false, message: answer.message };
}

/** Switches the reading of a platform on or off; off means that nothing is injected. */
export async function setPlatform(platform: PlatformId, on: boolean): Promise<Done> {
  const answer = await ask('setPlatform', { platform, on });
  return answer.ok ? { ok: true, value: undefined } : { ok: false, message: answer.message };
}

/** Changes brands, sets, notes, tags, marks or saved filters, or takes the last such act back. */
export async function organise(act: OrganiseAct): Promise<Done<OrganiseDone>> {
  const answer = await ask('organise', act);
  return answer.ok ? { ok: true, value: answer.value } : { ok: false, message: answer.message };
}
