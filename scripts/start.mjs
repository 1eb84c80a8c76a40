/**
 * `npm start [-- --headless] [--browser chromium|firefox] [--out DIR]`: builds the extension, starts the demo network,
 * and opens a browser on it, or drives the whole job itself where there is no display.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowsers } from './find-browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function fail(what, how) {
  console.error(`\nstart: ${what}\n  What to do: ${how}\n`);
  process.exit(1);
}

let values;
try {
  ({ values } = parseArgs({
    options: { headless: { type: 'boolean' }, browser: { type: 'string' }, out: { type: 'string', default: 'out' } },
  }));
} catch (error) {
  fail(error.message, 'npm start -- [--headless] [--browser chromium|firefox] [--out DIR]');
}

const found = findBrowsers();
const browser = values.browser ?? (found.chromium ? 'chromium' : 'firefox');
if (browser !== 'chromium' && browser !== 'firefox')
  fail(`no browser is called "${browser}".`, 'choose chromium or firefox.');
if (!found[browser]) fail(`${browser} is not installed.`, `install it, or choose the other one with --browser.`);

const build = browser === 'firefox' ? ['build', '-b', 'firefox'] : ['build'];
const wxt = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'wxt.cmd' : 'wxt');
if (spawnSync(wxt, build, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0) {
  fail(
    'the extension could not be built.',
    'read the error above; removing node_modules and starting again mends a broken installation.',
  );
}

const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const { createJiti } = await import('jiti');
const { start } = await createJiti(import.meta.url).import('../demo/start.ts');
try {
  await start({
    browser,
    extension: join(root, '.output', `${browser === 'firefox' ? 'firefox' : 'chrome'}-mv3`),
    out: resolve(process.cwd(), values.out),
    headless: values.headless === true || !display,
  });
} catch (error) {
  console.error(error);
  fail('the demo did not finish.', 'the message above says at which step; npm test -- chromium tells more.');
}
process.exit(0);
