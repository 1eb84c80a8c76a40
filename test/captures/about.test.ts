/** Bios and links out of every recording, held against the texts that stand under their keys in the raw bodies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PLATFORM_IDS, type PlatformId } from '../../lib/model';
import { readSaved } from '../../scripts/read/command';
import { shared } from '../shared-folder';
import { addressesOf, type Facts } from './second-reading';

const NOW = Date.UTC(2026, 8, 1);

/** Keys that hold a bio, as the raw bodies spell them: found as text, without any of our readers. */
const KEYS: Record<PlatformId, string> = {
  x: 'description',
  instagram: 'biography',
  youtube: 'description',
  bluesky: 'description',
  mastodon: 'note',
  tiktok: 'signature',
  pinterest: 'about',
  reddit: 'public_description|description',
  threads: 'biography',
  linkedin: 'description',
  facebook: 'text',
};

/** Letters and digits alone: what escapes, markup, line ends and short addresses leave as it is. */
const bare = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/&[a-z]+;|&#\d+;/gi, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A text of JSON, also of JSON inside of a text of JSON, or of a tape that folds its lines. */
function unescaped(text: string): string {
  let plain = text.replace(/\n\s+/g, ' ').replaceAll("''", "'");
  for (let i = 0; i < 2; i++)
    plain = plain.replace(/\\u([\da-f]{4})|\\+([nrt/"])/gi, (_, code: string | undefined, short: string | undefined) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : /[nrt]/.test(short ?? '') ? ' ' : (short ?? ''),
    );
  return plain;
}

function rawTexts(platform: PlatformId, text: string): Set<string> {
  // A text ends at a quotation mark with as many backslashes before it as the one that begins it.
  const pattern = new RegExp(`"(?:${KEYS[platform]})\\\\*"\\s*:\\s*(\\\\*)"(.*?)(?<!\\\\)\\1"`, 'gs');
  return new Set([...text.matchAll(pattern)].map(([, , found]) => bare(unescaped(found ?? ''))));
}

interface Row {
  platform: PlatformId;
  /** Different profiles of which counts or words were read, and of those the ones with words and with links. */
  profiles: number;
  bios: number;
  empty: number;
  links: number;
}
const rows: Row[] = [];

describe('bios in recordings', () => {
  afterAll(() => {
    if (rows.length > 0) console.info(rows.map((row) => JSON.stringify(row)).join('\n'));
  });

  it.each(PLATFORM_IDS)('%s: every one stands in the body that it was read from', (platform) => {
    const facts = shared('captures', 'facts', `${platform}.json`);
    const folder = shared('captures', platform);
    if (!facts || !folder) {
      console.info('skipped: the folder of recordings is not beside the project');
      return;
    }
    const all = JSON.parse(readFileSync(facts, 'utf8')) as Record<string, Facts>;
    const met = {
      profiles: new Set<string>(),
      bios: new Set<string>(),
      empty: new Set<string>(),
      links: new Set<string>(),
    };
    for (const [file, fact] of Object.entries(all)) {
      const bytes = readFileSync(join(folder, file));
      const text = bytes.toString('utf8');
      const raw = rawTexts(platform, text);
      for (const address of addressesOf(platform, file, fact, text)) {
        for (const profile of readSaved({ url: new URL(address), bytes, platform, now: NOW }).profiles) {
          met.profiles.add(profile.id);
          if (profile.bio) met.bios.add(profile.id);
          if (profile.bio === '') met.empty.add(profile.id);
          if (profile.links && profile.links.length > 0) met.links.add(profile.id);
          if (profile.bio) expect(raw, `${file} ${profile.handle}`).toContain(bare(profile.bio));
          for (const link of profile.links ?? []) {
            const host = new URL(link).hostname.replace(/^www\./, '');
            expect(unescaped(text).toLowerCase().replaceAll('%2e', '.'), `${file} ${profile.handle}`).toContain(host);
          }
        }
      }
    }
    const sizes = Object.fromEntries(Object.entries(met).map(([name, ids]) => [name, ids.size]));
    rows.push({ platform, ...sizes } as unknown as Row);
  });
});
