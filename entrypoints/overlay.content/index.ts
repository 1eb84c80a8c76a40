import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOverlay } from './start';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main: (ctx) => startOverlay(ctx),
});
