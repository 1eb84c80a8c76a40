import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCapture } from '../lib/capture/start';
import { platformAt } from '../lib/platforms/hosts';
import { PLATFORMS } from '../lib/platforms/registry';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_start',
  // WXT would announce each start to the page by postMessage; the event that it also sends is enough.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const id = platformAt(location.hostname);
    const platform = id && PLATFORMS[id];
    if (platform) startCapture(platform, ctx);
  },
});
