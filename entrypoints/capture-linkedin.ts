import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCapture } from '../lib/capture/start';
import { linkedinReader } from '../lib/platforms/linkedin/reader';

// Registered by the background as an isolated content script at document_start; see lib/capture/lifetime.ts.
export default defineUnlistedScript(() => startCapture(linkedinReader));
