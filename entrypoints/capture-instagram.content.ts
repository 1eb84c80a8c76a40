import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCapture } from '../lib/capture/start';
import { instagram } from '../lib/platforms/instagram';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_start',
  // WXT would announce each start to the page by postMessage; the event that it also sends is enough.
  noScriptStartedPostMessage: true,
  main: (ctx) => startCapture(instagram, ctx),
});
