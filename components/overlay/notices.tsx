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
            <div class="pg-acts">
              <button type="button" class="pg-link" onClick={() => on.openDashboard('reading')}>
                {w.t('reading.open')}
              </button>
            </div>
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
      {view.paused && (
        <div class="pg-note">
          <Icon name="pause" />
          <div>{w.t('popup.paused.text')}</div>
        </div>
      )}
      {view.summary?.notes?.map((note) => (
        <div class="pg-note" key={note}>
          <Icon name={note === 'own' ? 'star' : 'clock'} />
          <div>
            {w.t(`overlay.say.${note}`)}
            {note === 'own' && (
              <div class="pg-acts">
                <button type="button" class="pg-link" onClick={() => on.openDashboard('watchlist')}>
                  {w.t('overlay.say.choose')}
                </button>
              </div>
            )}
          </div>
        </div>
      ))}
      {view.note && (
        <div class="pg-note">
          <Icon name="alert" />
          <div>{view.note}</div>
        </div>
      )}
    </div>
  );
}
