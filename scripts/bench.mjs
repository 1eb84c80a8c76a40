/**
 * `npm run bench [-- name ...]`: measures, as ratios of one run. Tables are printed and left in out/bench.
 * Needs the build; makes it when it is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const run = (command, args) =>
  spawnSync(bin(command), args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

if (!existsSync(join(root, '.output', 'chrome-mv3', 'manifest.json')) && !run('wxt', ['build'])) process.exit(1);
const folder = join(root, 'out', 'bench');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const held = run('vitest', ['run', '--config', 'test/bench/vitest.config.ts', ...process.argv.slice(2)]);
for (const name of readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort())
  console.log(`\n${readFileSync(join(folder, name), 'utf8')}`);
process.exit(held ? 0 : 1);
