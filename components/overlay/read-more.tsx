/** @jsxImportSource preact */
import type { OverlayEvents, OverlayView } from '../../lib/overlay/view';
import { formatDay } from '../format';
import type { W } from './words';

/** The last is the most that one run reads. */
const POSTS = [50, 150, 300] as const;
const DAYS = 90;
const DAY = 86_400_000;

/** Reading on by scrolling: chosen by the user each time, with how far it has come and how to stop it. */
export function ReadMore({ w, more, on }: { w: W; more: OverlayView['more']; on: OverlayEvents }) {
  if (more.kind === 'reading' || more.kind === 'paused') {
    const { read, oldest, minutes } = more;
    return (
      <section class="pg-o-sec" key="running">
        <p role="status">
          <b>{w.t(more.kind === 'paused' ? 'overlay.readMore.paused' : 'overlay.readMore.reading')}</b>{' '}
          {oldest === undefined
            ? w.p('overlay.readMore.soFar', read)
            : w.p('overlay.readMore.soFarBack', read, { day: formatDay(oldest, w.language, w.timeZone) })}
          {more.kind === 'reading' && minutes !== undefined && ` ${w.p('overlay.readMore.left', minutes)}`}
        </p>
        <div class="pg-o-three">
          {more.kind === 'paused' ? (
            <button type="button" class="pg-btn pg-btn--s" onClick={on.resumeMore}>
              {w.t('overlay.readMore.resume')}
            </button>
          ) : (
            <button type="button" class="pg-btn pg-btn--s" onClick={on.pauseMore}>
              {w.t('overlay.readMore.pause')}
            </button>
          )}
          <button type="button" class="pg-btn pg-btn--s" onClick={on.cancelMore}>
            {w.t('overlay.readMore.cancel')}
          </button>
        </div>
      </section>
    );
  }
  const ended = more.kind === 'ended';
  return (
    <section class="pg-o-sec pg-o-list" key={more.kind}>
      {ended && (
        <p role="status">
          {w.p('overlay.readMore.ended', more.read)} {w.t(`overlay.readMore.why.${more.why}`)}
        </p>
      )}
      <details>
        <summary>{w.t('overlay.readMore.title')}</summary>
        <p class="pg-o-under">{w.t(ended && more.cooling ? 'overlay.readMore.cooling' : 'overlay.readMore.how')}</p>
        <div class="pg-o-three">
          {POSTS.map((posts) => (
            <button
              key={posts}
              type="button"
              class="pg-btn pg-btn--s"
              disabled={ended && more.cooling}
              onClick={() => on.readMore({ posts })}
            >
              {w.p('postCount', posts)}
            </button>
          ))}
          <button
            type="button"
            class="pg-btn pg-btn--s"
            disabled={ended && more.cooling}
            onClick={() => on.readMore({ back: Date.now() - DAYS * DAY })}
          >
            {w.t('overlay.readMore.back', { days: DAYS })}
          </button>
        </div>
      </details>
    </section>
  );
}
