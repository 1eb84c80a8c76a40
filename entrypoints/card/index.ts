import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { publish } from './publish';

// Put into the page by the background when the overlay asks for its styles; see lib/overlay/card-handle.ts.
export default defineUnlistedScript(() => publish());
