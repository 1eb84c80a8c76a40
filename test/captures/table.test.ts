/** Every recording through the command that maintainers use, held against the second reading: one table at the end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PLATFORM_IDS, type PlatformId } from '../../lib/model';
import type { PlatformMapping } from '../../lib/platforms/mapping';
import { readSaved } from '../../scripts/read/command';
import { shared } from '../shared-folder';
import { type Compared, compare, type Difference, explains, explanations } from './compare';
import { addressesOf, type Facts } from './second-reading';

const settled = explanations(readFileSync(join(import.meta.dirname, 'differences.md'), 'utf8'));
const files = import.meta.glob<PlatformMapping>('../../lib/platforms/*/mapping.ts', { eager: true, import: 'mapping' });
const mappings = Object.fromEntries(Object.entries(files).map(([path, mapping]) => [path.split('/').at(-2), mapping]));
const NOW = Date.UTC(2026, 8, 1);

interface Row extends Compared {
  platform: PlatformId;
  recordings: number;
  others: number;
  /** Formats and marks that were read and that the platform's mapping does not name. */
  unmapped: Set<string>;
}

function readPlatform(platform: PlatformId, folder: string, facts: Record<string, Facts>): Row {
  const row: Row = {
    platform,
    recordings: 0,
    others: 0,
    expected: 0,
    read: 0,
    equal: 0,
    wider: 0,
    differing: 0,
    differences: [],
    unmapped: new Set(),
  };
  for (const [file, fact] of Object.entries(facts)) {
    const bytes = readFileSync(join(folder, file));
    const addresses = addressesOf(platform, file, fact, bytes.toString('utf8'));
    if (addresses.length === 0) {
      row.others += 1;
      continue;
    }
    const at = fact.captured_at && Date.parse(fact.captured_at[0]);
    const posts = addresses.flatMap(
      (address) =>
        readSaved({ url: new URL(address), bytes, platform, now: NOW, ...(at !== undefined && { at }) }).posts,
    );
    for (const { format, flags } of posts) {
      if (format !== 'unknown' && !mappings[platform]?.formats[format]) row.unmapped.add(format);
      for (const flag of flags) if (!mappings[platform]?.flags[flag]) row.unmapped.add(flag);
    }
    const found = compare(file, fact, { posts });
    row.recordings += 1;
    for (const name of ['expected', 'read', 'equal', 'wider', 'differing'] as const) row[name] += found[name];
    row.differences.push(...found.differences);
  }
  return row;
}

/** Open differences, those of one field of one recording together, with the first of them in full. */
function show(open: Difference[]): string {
  const groups = Map.groupBy(open, (d) => `- \`${d.file}\` * \`${d.what}\``);
  const one = (d: Difference) => `${d.id} facts ${JSON.stringify(d.facts)} read ${JSON.stringify(d.read)}`;
  return [...groups].map(([name, all]) => `${name}: ${all.length}, ${all.slice(0, 3).map(one).join('; ')}`).join('\n');
}

const rows: Row[] = [];
const factsOf = (platform: PlatformId) => shared('captures', 'facts', `${platform}.json`);

describe('recordings', () => {
  afterAll(() => {
    const head = [
      'platform',
      'recordings',
      'no response',
      'expected',
      'read',
      'extra',
      'equal',
      'wider',
      'differing',
      'explained',
    ];
    const cells = rows.map((r) => [
      r.platform,
      r.recordings,
      r.others,
      r.expected,
      r.read,
      r.differences.filter((d) => d.what === 'extra').length,
      r.equal,
      r.wider,
      r.differing,
      r.differences.filter((d) => settled.some((e) => explains(e, d))).length,
    ]);
    const widths = head.map((name, i) => Math.max(name.length, ...cells.map((c) => String(c[i]).length)));
    const line = (c: readonly (string | number)[]) => c.map((v, i) => String(v).padStart(widths[i] ?? 0)).join('  ');
    if (rows.length > 0) console.info([line(head), ...cells.map(line)].join('\n'));
  });

  it.each(PLATFORM_IDS)('%s: every difference from the second reading is explained', (platform) => {
    const [folder, file] = [shared('captures', platform), factsOf(platform)];
    if (!folder || !file) {
      console.info(`skipped: no recordings of ${platform} beside the project`);
      expect(folder && file).toBeNull();
      return;
    }
    const row = readPlatform(platform, folder, JSON.parse(readFileSync(file, 'utf8')));
    rows.push(row);
    expect(row.recordings).toBeGreaterThan(0);
    const open = row.differences.filter((d) => !settled.some((e) => explains(e, d)));
    expect(show(open)).toBe('');
    expect([...row.unmapped]).toEqual([]);
  });

  it('no explanation stands for a difference that is gone', () => {
    const read = new Set(rows.flatMap((r) => Object.keys(JSON.parse(readFileSync(factsOf(r.platform) ?? '', 'utf8')))));
    const found = rows.flatMap((r) => r.differences);
    const idle = settled.filter((e) => read.has(e.file) && !found.some((d) => explains(e, d)));
    expect(idle.map((e) => `line ${e.line}: ${e.file} ${e.id} ${e.what}`)).toEqual([]);
  });
});

describe('the comparison itself', () => {
  const fact = { id: 'at://did:plc:a/app.bsky.feed.post/3k', type: 'text', likes: 3, time: '2026-01-01T00:00:00Z' };
  const exact = { value: 3, low: 3, high: 3 };
  const when = { earliest: '2026-01-01T00:00:00.000Z', latest: '2026-01-01T00:00:00.000Z' };
  const post = { id: '3k', format: 'text', flags: [], counts: { likes: exact }, published: when };
  const found = (posts: object[], facts: object = fact) =>
    compare('f', { posts: [facts as typeof fact] }, { posts } as never).differences.map((d) => d.what);

  it('finds each kind of difference', () => {
    expect(found([post])).toEqual([]);
    expect(found([])).toEqual(['missing']);
    expect(found([post, { ...post, id: '4k' }])).toEqual(['extra']);
    expect(found([{ ...post, counts: {} }])).toEqual(['likes']);
    expect(found([{ ...post, counts: { likes: { value: 3, low: 2, high: 3 } } }])).toEqual(['likes']);
    expect(found([post], { ...fact, likes: null })).toEqual(['likes']);
    expect(found([{ ...post, format: 'image' }])).toEqual(['type']);
    expect(found([{ ...post, published: undefined }])).toEqual(['time']);
    expect(found([post], { ...fact, is_reply: true })).toEqual(['reply']);
  });

  it('takes an explanation only for what it names', () => {
    const [one] = explanations('- `f.json` `*` `type`: ours, because\nwords `f` `g` `h`: no');
    const difference: Difference = { file: 'f.json', id: '1', what: 'type', facts: '', read: '' };
    expect(one && explains(one, difference)).toBe(true);
    expect(one && explains(one, { ...difference, what: 'likes' })).toBe(false);
    expect(one && explains(one, { ...difference, file: 'fxjson' })).toBe(false);
  });
});
