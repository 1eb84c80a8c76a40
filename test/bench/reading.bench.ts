/** Parse + read + check of one body against JSON.parse of the same text: paired, in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { it } from 'vitest';
import { PLATFORM_IDS } from '../../lib/model';
import { shared } from '../shared-folder';
import { type Body, recorded } from './bodies';
import { bundle } from './bundle';
import type { Pair, Task } from './reading-run';
import { median, report, round } from './table';

const COLD_STARTS = 5;

interface Measured {
  id: string;
  posts: number;
  pairs: Pair[];
}

const both = (task: Task) => task.parse + task.read;
const longer = (task: Task) => Math.max(task.parse, task.prepare, task.read);

it('reads recordings', async () => {
  if (!shared('captures')) {
    console.info('skipped: the recordings are not beside the project');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'postgauge-bench-'));
  try {
    const script = join(folder, 'reading.js');
    writeFileSync(script, await bundle('reading-run.ts'));
    const child = <T>(bodies: Body[], how: 'warm' | 'cold'): T[] => {
      const list = join(folder, 'bodies.json');
      writeFileSync(list, JSON.stringify(bodies));
      const args = ['--expose-gc', resolve(import.meta.dirname, 'reading-child.mjs'), script, list, how];
      return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })) as T[];
    };
    const rows: (string | number)[][] = [];
    const all: number[] = [];
    for (const platform of PLATFORM_IDS) {
      const bodies = recorded(platform);
      const measured = child<Measured>(bodies, 'warm').map((m, i) => ({ ...m, body: bodies[i] as Body }));
      const full = measured.filter((m) => m.posts > 0);
      if (full.length === 0) continue;
      const ratios = full.map((m) => median(m.pairs.map((pair) => both(pair.own) / pair.json)));
      all.push(...ratios);
      const longest = Math.max(...measured.map((m) => median(m.pairs.map((pair) => longer(pair.own)))));
      const [largest] = full.sort((a, b) => b.body.text.length - a.body.text.length);
      if (!largest) continue;
      const starts = Array.from({ length: COLD_STARTS }, () =>
        child<Task>([{ ...largest.body, sources: [largest.id] }], 'cold'),
      ).flatMap((tasks) => tasks.map(longer));
      rows.push([
        platform,
        full.length,
        `${(largest.body.text.length / 1e6).toFixed(2)} MB`,
        round(median(ratios)),
        round(Math.max(...ratios)),
        `${round(longest, 1)} ms`,
        `${round(median(starts), 1)} ms (${round(Math.max(...starts), 1)})`,
      ]);
    }
    rows.push(['all', all.length, '', round(median(all)), round(Math.max(...all)), '', '']);
    report(
      '1-reading',
      'Reading a body with posts: parse + read + check ÷ JSON.parse of the same text. Medians of 41 pairs after 10 to ' +
        'warm up. Longest task: warm over all bodies; cold, the first of a process, on the largest (worst of 5)',
      ['platform', 'bodies', 'largest', 'median ratio', 'worst ratio', 'longest task', 'cold'],
      rows,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
