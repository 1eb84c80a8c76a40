import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCapture } from '../lib/capture/start';
import { facebook } from '../lib/platforms/facebook';

// Registered by the background as an isolated content script at document_start; see lib/capture/lifetime.ts.
export default defineUnlistedScript(() => startCapture(facebook));
