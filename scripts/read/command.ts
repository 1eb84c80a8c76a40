import type { PlatformId } from '../../lib/model';
import { PLATFORMS } from '../../lib/platforms/registry';
import { platformOf } from './claim';
import { open } from './open';
import { SavedVisit } from './run';
import { shown } from './show';

/** The platform whose reader an address means, or undefined. */
export function claimedBy(url: URL): PlatformId | undefined {
  return platformOf(url)?.id;
}

/** Reads a saved file as the page at `url` would have; never throws for what the file holds. */
export function readSaved(ask: {
  url: URL;
  bytes: Uint8Array;
  platform: PlatformId;
  at?: number;
  language?: string;
  now: number;
}) {
  const { url, at, language, now } = ask;
  const platform = PLATFORMS[ask.platform];
  const asked = { url, now, ...(at !== undefined && { at }), ...(language !== undefined && { language }) };
  return shown(platform, new SavedVisit(platform, asked).read(open(ask.bytes)));
}
