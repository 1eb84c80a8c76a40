/** @jsxImportSource preact */

import type { BadgeEntry, OverlayEvents } from '../../lib/overlay/view';
import { formatDay } from '../format';
import { badgeFace } from './face';
import type { W } from './words';

/** Badges are no tab stops; this list says them all, and takes the page to the post. */
export function BadgeList({ w, on, entries }: { w: W; on: OverlayEvents; entries: BadgeEntry[] | undefined }) {
  return (
    <details class="pg-o-sec pg-o-list" onToggle={(event) => on.listBadges(event.currentTarget.open)}>
      <summary>{w.t('overlay.badges')}</summary>
      {entries?.length === 0 && <p class="pg-o-under">{w.t('overlay.noBadges')}</p>}
      <ul>
        {entries?.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              class="pg-link"
              onFocus={() => on.peek(entry.id)}
              onClick={() => on.peek(entry.id)}
              onBlur={() => on.peek(null)}
            >
              {entry.published === undefined
                ? w.t('overlay.post')
                : w.t('overlay.postOf', { day: formatDay(entry.published, w.language, w.timeZone) })}
              {': '}
              {badgeFace(w, entry.figure, entry.format, entry.shown).label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
