import { defineContentScript } from 'wxt/utils/define-content-script';
import { install } from '../lib/capture/observe';
import { WATCHED } from '../lib/platforms/facebook/watched';

/** The page's world: everything here is in the page's reach, so there is nothing here but patterns and natives. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  world: 'MAIN',
  runAt: 'document_start',
  main: () => void install(window, WATCHED.patterns, WATCHED.api, undefined, WATCHED.html),
});
