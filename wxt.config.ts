import { resolve } from 'node:path';
import { createJiti } from 'jiti';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { HOSTS } from './lib/platforms/hosts';
import type { Watched } from './lib/platforms/watched';
import { overlayCss } from './scripts/overlay-css';

/** Every host permission comes from the platforms; a test holds this list and the permissions against a baseline. */
const hosts = Object.values(HOSTS).flat();

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    // The oldest browsers that the manifest admits: with older ones light-dark() would be rewritten into a polyfill.
    build: { cssTarget: ['chrome123', 'firefox128'] },
    plugins: [
      {
        // The observer runs in every page: it carries the bare patterns, not their sample addresses and dates.
        name: 'patterns-as-data',
        load: async (id: string) => {
          if (!/lib[\\/]platforms[\\/]\w+[\\/]watched\.ts$/.test(id)) return undefined;
          const { WATCHED } = await createJiti(import.meta.url).import<{ WATCHED: Watched }>(id);
          return `export const WATCHED = ${JSON.stringify(WATCHED)};`;
        },
      },
      {
        // It asks by `eval` whether there are generators; the pages' policy forbids that, and the browser logs a violation.
        name: 'no-eval-for-generators',
        load: (id: string) =>
          /assert-has-generator-support[\\/](lib|dist)[\\/]index\.js$/.test(id)
            ? 'module.exports = () => true;'
            : undefined,
      },
      {
        name: 'overlay-css',
        load: (id: string) => {
          const sheet = /lib[\\/]overlay[\\/](card|badge|chip|drawer)-style\.ts$/.exec(id)?.[1] as
            | 'card'
            | 'badge'
            | 'chip'
            | 'drawer'
            | undefined;
          return sheet
            ? `export const ${sheet.toUpperCase()}_CSS = ${JSON.stringify(overlayCss(import.meta.dirname)[sheet])};`
            : undefined;
        },
      },
    ],
  }),
  hooks: {
    // WXT 0.21.4 (2026-11-21): `imports: false` drops the types of auto-imports and still injects them, WXT's whole storage
    // wherever a parameter is named `storage`.
    'config:resolved': (wxt) => {
      Object.assign(wxt.config.imports, { autoImport: false });
    },
    // The pages' worker is one more entry of the pages' build: what both need is in the zip once. A worker bundled by itself
    // would carry the database and every calculation a second time.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ inputPath }) => inputPath.endsWith('.html'))) return;
      config.build = mergeConfig(config.build ?? {}, {
        rolldownOptions: { input: { jobs: resolve(import.meta.dirname, 'lib', 'jobs', 'worker.ts') } },
      });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // storage: settings. unlimitedStorage: history is not evicted. scripting: a platform that is off is not injected at all.
    // alarms: retries after the worker slept. sidePanel: the working surface beside the page (Firefox: sidebar_action).
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: hosts,
    // Mastodon is any server: the user allows each one with a click, and none is asked for before.
    optional_host_permissions: ['https://*/*'],
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      'toggle-overlay': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commands_toggleOverlay__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commands_openPanel__' },
      'rank-posts': { suggested_key: { default: 'Alt+Shift+R' }, description: '__MSG_commands_rankPosts__' },
      'focus-card': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commands_focusCard__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'postgauge@postgauge.example',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
