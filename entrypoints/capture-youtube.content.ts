import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCapture } from '../lib/capture/start';
import { youtube } from '../lib/platforms/youtube';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_start',
  // WXT would announce each start to the page by postMessage; the event that it also sends is enough.
  noScriptStartedPostMessage: true,
  main: (ctx) => startCapture(youtube, ctx),
});
