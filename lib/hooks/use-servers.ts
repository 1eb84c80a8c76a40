import { useCallback } from 'react';
import { browser } from 'wxt/browser';
import { ask } from '../messaging/client';
import { originOf, serverOf } from '../platforms/hosts';
import type { Done } from './actions';

/** What became of the wish to read a server. `no-server`: what was typed names none. `denied`: the user said no. */
export type Allowed = 'allowed' | 'denied' | 'no-server';

export interface Servers {
  /** Must be called straight from a click: it asks the browser for that one server, and for no other. */
  allow(text: string): Promise<Allowed>;
  /** Gives the permission back and takes the scripts away. */
  forget(server: string): Promise<Done>;
}

async function allow(text: string): Promise<Allowed> {
  const server = serverOf(text);
  if (server === undefined) return 'no-server';
  const granted = await browser.permissions.request({ origins: [originOf(server)] }).catch(() => false);
  if (!granted) return 'denied';
  // The browser tells the background too; asked here as well because it is silent where the permission was there before.
  const answer = await ask('allowServer', { server });
  return answer.ok && answer.value.allowed ? 'allowed' : 'denied';
}

async function forget(server: string): Promise<Done> {
  // Refused where a wider permission covers the server; it leaves the list all the same.
  await browser.permissions.remove({ origins: [originOf(server)] }).catch(() => false);
  const answer = await ask('forgetServer', { server });
  return answer.ok ? { ok: true, value: undefined } : { ok: false, message: answer.message };
}

/** Servers of the platform that has no hosts of its own. */
export function useServers(): Servers {
  return { allow: useCallback(allow, []), forget: useCallback(forget, []) };
}
