import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/background/start';

// A module shares its chunks with the pages: Dexie and zod stand once in the package.
export default defineBackground({ type: 'module', main: () => startBackground() });
