/** @jsxImportSource preact */

import type { OverlayEvents, OverlayView } from '../../lib/overlay/view';
import { Icon } from './icon';
import type { W } from './words';

/** What is known, what is not, what to do: each trouble once, above the figures that are still true. */
export function Notices({ w, view, on }: { w: W; view: OverlayView; on: OverlayEvents }) {
  return (
    <div class="pg-o-notices" role="status">
      {view.broken > 0 && (
        <div class="pg-note pg-note--warn">
          <Icon name="alert" />
          <div>
            <b>{w.t('health.changed')}</b>
            {w.p('overlay.changed', view.broken)} {view.read > 0 ? w.t('health.restFine') : w.t('health.nothingRead')}
          </div>
        </div>
      )}
      {view.waiting && (
        <div class="pg-note pg-note--danger">
          <Icon name="alert" />
          <div>
            <b>{w.t(view.waiting.full ? 'storage.full' : 'storage.failed')}</b>
            {w.p('storage.held', view.waiting.posts)}
          </div>
        </div>
      )}
      {view.failed && (
        <div class="pg-note">
          <Icon name="alert" />
          <div>
            <b>{w.t('overlay.failed.title')}</b>
            {w.t('overlay.failed.text')}
            <div class="pg-acts">
              <button type="button" class="pg-link" onClick={on.retry}>
                {w.t('overlay.failed.again')}
              </button>
            </div>
          </div>
        </div>
      )}
      {view.paused && !view.stale && (
        <div class="pg-note">
          <Icon name="pause" />
          <div>{w.t('popup.paused.text')}</div>
        </div>
      )}
      {view.note && (
        <div class="pg-note">
          <Icon name="alert" />
          <div>{view.note}</div>
        </div>
      )}
    </div>
  );
}

/** The one calm line after an update of the extension under an open page. */
export function StaleChip({ w, on }: { w: W; on: OverlayEvents }) {
  return (
    <div class="pg-card pg-o-chip" role="status">
      <Icon name="refresh" />
      <p>
        <b>{w.t('popup.stale.title')}</b> {w.t('popup.stale.text')}
      </p>
      <button type="button" class="pg-btn pg-btn--s" onClick={on.reload}>
        {w.t('popup.stale.action')}
      </button>
      <button type="button" class="pg-ib" aria-label={w.t('overlay.dismiss')} onClick={on.hide}>
        <Icon name="x" />
      </button>
    </div>
  );
}
