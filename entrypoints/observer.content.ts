import { defineContentScript } from 'wxt/utils/define-content-script';
import { install } from '../lib/capture/observe';
import { platformAt } from '../lib/platforms/hosts';
import { APIS, PATTERNS } from '../lib/platforms/patterns';

/** The page's world: everything here is in the page's reach, so there is nothing here but patterns and natives. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  world: 'MAIN',
  runAt: 'document_start',
  main() {
    const id = platformAt(location.hostname);
    const patterns = id && PATTERNS[id];
    if (patterns) install(window, patterns, APIS[id]);
  },
});
