/**
 * Everything that must hold, in one run: types, lint, import rules, builds, sizes, unit tests and captures,
 * and the whole job in two real browsers. Every stage runs even when an earlier one failed; the end names each failure, the last line counts.
 *
 *   node scripts/test.mjs [stage ...]     only these stages
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeFailures, reportFailures } from './failures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'out', 'test');
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
};

function run(command, args, extra = {}) {
  const shell = process.platform === 'win32';
  return spawnSync(bin(command), args, { cwd: root, stdio: 'inherit', env: { ...env, ...extra }, shell }).status === 0;
}

/** A check that either holds or does not: counts as one test. */
const check =
  (...steps) =>
  (stage) => {
    const broken = steps.find(([command, ...args]) => !run(command, args));
    if (!broken) return { passed: 1, failed: 0, skipped: 0, failures: [] };
    return { passed: 0, failed: 1, skipped: 0, failures: [{ stage, message: `${broken.join(' ')}: see above` }] };
  };

/** A vitest run: counts its tests. A run that ends without a report, or green with no test in it, is one failure. */
const vitest = (name, args, extra) => (stage) => {
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const held = run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    extra,
  );
  const whole = (message) => [{ stage, message }];
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failures: whole('vitest wrote no report') };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const passed = report.numPassedTests;
  const failures = reportFailures(stage, report, root);
  if (failures.length === 0 && (!held || passed === 0))
    failures.push(...whole(passed === 0 ? 'no test ran' : 'an error outside of every test: see above'));
  const failed = Math.max(report.numFailedTests, failures.length);
  return { passed, failed, skipped: report.numPendingTests, failures };
};

const e2e = ['--config', 'test/e2e/vitest.config.ts'];
const stages = {
  build: check(['wxt', 'build'], ['wxt', 'build', '-b', 'firefox'], ['wxt', 'zip'], ['wxt', 'zip', '-b', 'firefox']),
  types: check(['wxt', 'prepare'], ['tsc', '--noEmit']),
  lint: check(['biome', 'check', '--error-on-warnings', '.']),
  imports: check(['depcruise', '--config', '.dependency-cruiser.mjs', 'lib', 'components', 'entrypoints', 'demo']),
  sizes: check(['size-limit']),
  unit: vitest('unit', []),
  chromium: vitest('e2e-chromium', e2e, { POSTGAUGE_BROWSER: 'chromium' }),
  firefox: vitest('e2e-firefox', e2e, { POSTGAUGE_BROWSER: 'firefox' }),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`test: no stage ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}`);
  process.exit(2);
}

mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
const failures = [];
for (const name of asked.length > 0 ? asked : Object.keys(stages)) {
  console.log(`\n=== ${name}`);
  const started = Date.now();
  const result = stages[name](name);
  failures.push(...result.failures);
  for (const key of Object.keys(total)) total[key] += result[key];
  const state = result.failed === 0 ? 'ok    ' : 'FAILED';
  lines.push(
    `${state} ${name.padEnd(9)} ${String(result.passed).padStart(5)} passed ${String(result.failed).padStart(4)} failed  ${((Date.now() - started) / 1000).toFixed(0)} s`,
  );
}
console.log(`\n${[...describeFailures(failures), ...lines].join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 ? 0 : 1);
