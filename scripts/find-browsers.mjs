/**
 * Installed browsers that can load an unpacked extension. Plain Node without dependencies: setup runs it before
 * anything is installed. Google Chrome stands last: branded builds ignore `--load-extension` since version 137.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const downloads = join(root, '.cache', 'browsers');

const places = {
  linux: {
    chromium: ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome-stable', 'google-chrome'],
    firefox: ['firefox-esr', 'firefox'],
  },
  darwin: {
    chromium: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    firefox: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

function onPath(name) {
  if (name.includes('/') || name.includes('\\')) return existsSync(name) ? name : undefined;
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(dir, name);
    if (dir && existsSync(path)) return path;
  }
  return undefined;
}

/** Browsers that an earlier setup downloaded beside the project: any depth, by the program's name. */
function downloaded(kind) {
  const names =
    kind === 'chromium'
      ? ['chrome', 'chrome.exe', 'Chromium', 'Google Chrome for Testing']
      : ['firefox', 'firefox.exe'];
  const walk = (dir, depth) => {
    if (depth > 7 || !existsSync(dir)) return undefined;
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name);
      if (entry.isFile() && names.includes(entry.name)) return path;
      if (entry.isDirectory()) {
        const found = walk(path, depth + 1);
        if (found) return found;
      }
    }
    return undefined;
  };
  return walk(join(downloads, kind), 0);
}

/** The version that the program prints; a stub that only tells how to install the browser prints none. */
export function version(path) {
  try {
    const text = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /\d+(\.\d+)+/.exec(text)?.[0];
  } catch {
    return process.platform === 'win32' ? 'unknown' : undefined;
  }
}

/** Google Chrome itself ignores `--load-extension` since version 137 (2025-06): as good as not installed. */
function loadsExtensions(path) {
  if (!/google.?chrome/i.test(path) || path.startsWith(downloads)) return true;
  return Number.parseInt(version(path) ?? '', 10) < 137;
}

/** @returns {{chromium?: string, firefox?: string}} paths of programs that start and take an unpacked extension */
export function findBrowsers() {
  const here = places[process.platform] ?? places.linux;
  const pick = (kind, fromEnvironment) => {
    const candidates = [fromEnvironment, ...here[kind], downloaded(kind)].filter(Boolean);
    for (const name of candidates) {
      const path = onPath(name);
      if (path && version(path) && loadsExtensions(path)) return path;
    }
    return undefined;
  };
  return {
    chromium: pick('chromium', process.env.POSTGAUGE_CHROMIUM),
    firefox: pick('firefox', process.env.POSTGAUGE_FIREFOX),
  };
}
