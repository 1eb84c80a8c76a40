/** @jsxImportSource preact */

import { render } from 'preact';
import { Overlay } from '../../components/overlay/overlay';
import type { W } from '../../components/overlay/words';
import { publishCard } from '../../lib/overlay/card-handle';

/** Preact and all that stands on the page besides badges and the reload chip. */
export function publish(): void {
  publishCard<W>((w, now, into) => render(now ? <Overlay w={w} {...now} /> : null, into));
}
