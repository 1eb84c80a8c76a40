import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startDrawer } from './start';

// Put into a page by the background when somebody asks for the drawer; see lib/background/drawer.ts.
export default defineUnlistedScript(() => startDrawer());
