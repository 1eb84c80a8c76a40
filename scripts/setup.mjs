/**
 * Makes a fresh machine ready: packages, a Node that is new enough, browsers. Runs before `npm start` and `npm test`,
 * on whatever Node is there, so it uses nothing but Node. Quick and silent when nothing is missing.
 *
 *   node scripts/setup.mjs [--browser | --browsers]     any browser | Chromium and Firefox
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloads, findBrowsers } from './find-browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const needed = [22, 12];
const brought = 24;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Says what failed and how to mend it, and ends. */
function fail(what, how) {
  console.error(`\nsetup: ${what}\n  What to do: ${how}\n`);
  process.exit(1);
}

function run(command, args, options = {}) {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, ...options }).status === 0;
}

/**
 * `npm install` by the lock file, not `npm ci`: ci refuses a lock file that lacks another system's optional binary, and
 * registries have been seen without some of them (2026-11-21: macOS and Windows builds of Biome and swc).
 */
function packages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.postgauge-setup');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('setup: installing packages');
  if (!run(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])) {
    fail(
      'npm could not install the packages.',
      'read the error above; check the network and that npm is 10 or newer, then run the same command again.',
    );
  }
  writeFileSync(stamp, lock);
}

function newEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

/** npm puts node_modules/.bin first on the path of its scripts: a `node` there serves every later step. */
function node() {
  const local = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const localVersion = () => {
    const shell = process.platform === 'win32';
    const answer = existsSync(local) ? spawnSync(local, ['--version'], { encoding: 'utf8', shell }) : undefined;
    return answer?.status === 0 ? answer.stdout.trim() : undefined;
  };
  const present = localVersion();
  // Installing packages anew takes away the Node that was brought, which may be the one that runs this.
  const runsOnBrought = process.execPath.startsWith(join(root, 'node_modules'));
  if (present ? newEnough(present) : !runsOnBrought && newEnough(process.version)) return;
  console.log(`setup: bringing Node ${brought} into node_modules; ${needed.join('.')} or newer is needed`);
  run(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', `node@${brought}`]);
  const now = localVersion();
  if (!now || !newEnough(now)) {
    fail(
      `Node ${brought} could not be brought from npm's "node" package.`,
      `install Node ${needed.join('.')} or newer yourself, then run the same command again.`,
    );
  }
}

function debian() {
  try {
    return /\b(debian|ubuntu)\b/.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

const missingOf = (kinds) => {
  const found = findBrowsers();
  return kinds.filter((kind) => !found[kind]);
};

function install(kinds) {
  if (debian() && process.getuid?.() === 0) {
    console.log(`setup: installing ${kinds.join(' and ')} with apt`);
    const names = kinds.map((kind) => (kind === 'firefox' ? 'firefox-esr' : kind));
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
  }
  for (const kind of missingOf(kinds)) {
    console.log(`setup: downloading ${kind}`);
    const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: join(downloads, 'chromium') };
    if (kind === 'chromium')
      run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', '--no-shell', 'chromium'], {
        env,
      });
    else
      run(process.execPath, [
        join(root, 'node_modules/@puppeteer/browsers/lib/main-cli.js'),
        'install',
        'firefox@stable',
        '--path',
        join(downloads, 'firefox'),
      ]);
  }
}

function browsers(kinds, enough) {
  let missing = missingOf(kinds);
  if (missing.length <= kinds.length - enough) return;
  install(enough === kinds.length ? missing : ['chromium']);
  missing = missingOf(kinds);
  if (missing.length > kinds.length - enough) {
    fail(
      `no ${missing.join(' and no ')} found, and none could be installed.`,
      'install Chromium (or Edge) and Firefox, or name their programs in POSTGAUGE_CHROMIUM and POSTGAUGE_FIREFOX, then run the same command again.',
    );
  }
}

packages();
node();
if (process.argv.includes('--browsers')) browsers(['chromium', 'firefox'], 2);
else if (process.argv.includes('--browser')) browsers(['chromium', 'firefox'], 1);
