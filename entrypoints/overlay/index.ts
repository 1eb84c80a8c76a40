import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from './start';

// Registered by the background as an isolated content script at document_idle; see lib/capture/lifetime.ts.
export default defineUnlistedScript(() => startOverlay());
