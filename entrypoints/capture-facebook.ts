import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCapture } from '../lib/capture/start';
import { facebookReader } from '../lib/platforms/facebook/reader';

// Registered by the background as an isolated content script at document_start; see lib/capture/lifetime.ts.
export default defineUnlistedScript(() => startCapture(facebookReader));
