import { readdirSync } from 'node:fs';

const folder = (path) => readdirSync(new URL(path, import.meta.url));
const limit = (name, path, most) => ({ name, path, limit: most, brotli: false, gzip: false });
/** The scripts of each platform, by the entrypoints that are there. */
const platforms = folder('entrypoints').flatMap((name) => /^capture-(\w+)\.ts$/.exec(name)?.[1] ?? []);

/** 460 kB language data, 320 the capture scripts of eleven sites, 95 charts with their four plug-ins, 90 words in three languages, 32 what metrics mean. */
const ZIP = '1500 kB';

export default [
  ...platforms.flatMap((id) => [
    limit(`observer on ${id} (page's world)`, `.output/chrome-mv3/content-scripts/observer-${id}.js`, '6 kB'),
    limit(`capture on ${id}`, `.output/chrome-mv3/capture-${id}.js`, '90 kB'),
  ]),
  limit('overlay: badges', '.output/chrome-mv3/overlay.js', '60 kB'),
  limit('overlay: card', '.output/chrome-mv3/card.js', '60 kB'),
  limit('overlay: drawer, put in when asked for', '.output/chrome-mv3/overlay-drawer.js', '66 kB'),
  limit('language data, loaded when asked for', '.output/chrome-mv3/chunks/static.small-*.js', '1650 kB'),
  limit('zip for Chrome and Edge', '.output/*-chrome.zip', ZIP),
  limit('zip for Firefox', '.output/*-firefox.zip', ZIP),
];
