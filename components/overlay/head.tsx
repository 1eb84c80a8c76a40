/** @jsxImportSource preact */
import type { Role } from '../../lib/metrics/types';
import { drag } from '../../lib/overlay/place';
import type { OverlayEvents } from '../../lib/overlay/view';
import { Icon } from './icon';
import type { OverlayIcon } from './icons';
import type { W } from './words';

interface HeadProps {
  w: W;
  name: string;
  role: Role | undefined;
  /** What the profile is to the user, in a word; their own is marked as theirs. */
  standing: string;
  draggable: boolean;
  top: number;
  on: OverlayEvents;
  card(): HTMLElement | null;
}

/** Name, role, and how the card stands: the handle to drag it by, and the same by buttons. */
export function Head({ w, name, role, standing, draggable, top, on, card }: HeadProps) {
  const close = (event: Event) => {
    const menu = (event.currentTarget as Element).closest('details');
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
  const entries: [OverlayIcon, string, (() => void) | false][] = [
    ['left', 'overlay.dockLeft', draggable && (() => on.place({ edge: 'left', top }))],
    ['right', 'overlay.dockRight', draggable && (() => on.place({ edge: 'right', top }))],
    ['alert', 'reading.wrongHere', role !== undefined && on.callWrong],
    ['dot', 'overlay.toDot', () => on.shape('dot')],
    ['x', 'overlay.hide', on.hide],
  ];
  return (
    <header
      class={draggable ? 'pg-o-head pg-o-head--drag' : 'pg-o-head'}
      onPointerDown={(event) => {
        const element = card();
        const onButton = (event.target as Element).closest('button,summary');
        if (draggable && element && !onButton) drag(event, element, on.place);
      }}
    >
      <span class={role === 'own' ? 'pg-av pg-av--own' : 'pg-av'} aria-hidden="true">
        {(name.replace(/^@/, '')[0] ?? '').toUpperCase()}
      </span>
      <div class="pg-o-name">
        <h2 title={name}>{name}</h2>
        <p>
          {role === 'own' ? (
            <span class="pg-you">
              <Icon name="star" />
              {w.t('role.you')}
            </span>
          ) : (
            standing
          )}
        </p>
      </div>
      <details class="pg-o-more">
        <summary class="pg-ib" aria-label={w.t('overlay.more')}>
          <Icon name="more" />
        </summary>
        <div class="pg-pop pg-o-menu">
          {entries.map(
            ([icon, key, act]) =>
              act && (
                <button
                  type="button"
                  class="pg-btn pg-btn--quiet pg-btn--s"
                  key={key}
                  onKeyDown={(event) => {
                    if (event.key !== 'Escape') return;
                    event.stopPropagation();
                    close(event);
                  }}
                  onClick={(event) => {
                    close(event);
                    act();
                  }}
                >
                  <Icon name={icon} small />
                  {w.t(key)}
                </button>
              ),
          )}
        </div>
      </details>
      <button type="button" class="pg-ib" aria-label={w.t('overlay.collapse')} onClick={() => on.shape('pill')}>
        <Icon name="minus" />
      </button>
      <button
        type="button"
        class="pg-ib"
        aria-label={w.t('overlay.hide')}
        title={w.t('overlay.hideKey')}
        onClick={on.hide}
      >
        <Icon name="x" />
      </button>
    </header>
  );
}
