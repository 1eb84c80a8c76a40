import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCapture } from '../lib/capture/start';
import { x } from '../lib/platforms/x';
import { keepScripts } from '../lib/platforms/x/page-scripts';

// Registered by the background as an isolated content script at document_start; see lib/capture/lifetime.ts.
export default defineUnlistedScript(() => {
  if (document.readyState === 'loading') keepScripts(document);
  startCapture(x);
});
