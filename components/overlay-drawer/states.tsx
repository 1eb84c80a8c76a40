/** @jsxImportSource preact */
import type { DrawerEvents } from '../../lib/overlay/drawer-view';
import type { W } from '../overlay/words';
import { Icon } from './icons';

/** Bars stand where rows will be; they do not move. */
export function Bars({ w }: { w: W }) {
  return (
    <div class="pg-d-list" aria-busy="true">
      <p class="pg-d-sub" role="status">
        {w.t('loading')}
      </p>
      {[72, 88, 60, 80, 66].map((width) => (
        <div class="pg-d-bar" key={width}>
          <i style={{ width: '40px', height: '40px' }} />
          <i style={{ width: `${width / 1.6}%` }} />
        </div>
      ))}
    </div>
  );
}

/** What, why, one action. */
export function Nothing(props: { title: string; text: string; action?: string; act?(): void }) {
  return (
    <div class="pg-d-nothing">
      <Icon name="sort" />
      <b>{props.title}</b>
      <p>{props.text}</p>
      {props.action && (
        <button type="button" class="pg-btn pg-btn--s" onClick={props.act}>
          {props.action}
        </button>
      )}
    </div>
  );
}

/** What was there stays there. */
export function Failed({ w, on }: { w: W; on: DrawerEvents }) {
  return (
    <div class="pg-d-note" role="status">
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
    </div>
  );
}
