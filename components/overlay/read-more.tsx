/** @jsxImportSource preact */
import { endOf, shareOf } from '../../lib/overlay/read-on';
import type { OverlayEvents, OverlayView } from '../../lib/overlay/view';
import { formatDay, formatTime } from '../format';
import { Icon } from './icon';
import type { W } from './words';

/** The last is the most that one run reads. */
const POSTS = [50, 150, 300] as const;
const DAYS = 90;
const DAY = 86_400_000;

type More = OverlayView['more'];
interface Props {
  w: W;
  view: Pick<OverlayView, 'more' | 'moreScrolled' | 'restsUntil'>;
  on: OverlayEvents;
}

const day = (w: W, at: number) => formatDay(at, w.language, w.timeZone);

/** Reading on by scrolling: chosen by the user each time, with how far it has come and how to stop it. */
export function ReadMore({ w, view, on }: Props) {
  const { more } = view;
  if (more.kind === 'reading' || more.kind === 'paused') return <Running w={w} view={view} on={on} more={more} />;
  const rests = view.restsUntil !== undefined && view.restsUntil > Date.now();
  const until = rests ? view.restsUntil : more.kind === 'ended' && more.cooling ? more.until : undefined;
  return (
    <section class="pg-o-sec pg-o-list" key={more.kind}>
      {more.kind === 'ended' && <Ended w={w} more={more} rests={rests} />}
      <details>
        <summary>{w.t('overlay.readMore.title')}</summary>
        <p class="pg-o-under">
          {rests
            ? w.t('overlay.readMore.restsToday')
            : until !== undefined
              ? w.t('overlay.readMore.cooling', { time: formatTime(until, w.language, w.timeZone) })
              : w.t('overlay.readMore.how')}
        </p>
        <div class="pg-o-three">
          {POSTS.map((posts) => (
            <button
              key={posts}
              type="button"
              class="pg-btn pg-btn--s"
              disabled={until !== undefined}
              onClick={() => on.readMore({ posts })}
            >
              {w.p('postCount', posts)}
            </button>
          ))}
          <button
            type="button"
            class="pg-btn pg-btn--s"
            disabled={until !== undefined}
            onClick={() => on.readMore({ back: Date.now() - DAYS * DAY })}
          >
            {w.t('overlay.readMore.back', { days: DAYS })}
          </button>
        </div>
      </details>
    </section>
  );
}

function Running({ w, view, on, more }: Props & { more: More & { kind: 'reading' | 'paused' } }) {
  const { read, oldest, minutes, target } = more;
  const paused = more.kind === 'paused';
  const goal = 'posts' in target ? w.p('postCount', target.posts) : day(w, target.back);
  return (
    <section class="pg-o-sec" key="running">
      <h3 class="pg-o-title">
        {!paused
          ? w.t('overlay.readMore.reading')
          : oldest === undefined
            ? w.t('overlay.readMore.paused')
            : w.t('overlay.readMore.pausedAt', { day: day(w, oldest) })}
      </h3>
      <p class="pg-o-under">
        {paused
          ? `${view.moreScrolled ? `${w.t('overlay.readMore.scrolled')} ` : ''}${w.t('overlay.readMore.nothingLost')}`
          : w.t('overlay.readMore.slowly')}{' '}
        {!paused && minutes !== undefined && w.p('overlay.readMore.left', minutes)}
      </p>
      <p class="pg-o-line pg-o-far">
        <span role="status">
          {oldest === undefined
            ? w.p('overlay.readMore.soFar', read)
            : w.p('overlay.readMore.soFarBack', read, { day: day(w, oldest) })}
        </span>
        <span>{w.t('overlay.readMore.goal', { goal })}</span>
      </p>
      <i class="pg-o-way" aria-hidden="true">
        <i style={{ width: `${Math.round(shareOf(more) * 100)}%` }} />
      </i>
      <div class="pg-o-three">
        <button
          type="button"
          class={paused ? 'pg-btn pg-btn--main' : 'pg-btn'}
          onClick={paused ? on.resumeMore : on.pauseMore}
        >
          {w.t(paused ? 'overlay.readMore.resume' : 'overlay.readMore.pause')}
        </button>
        <button type="button" class="pg-btn" onClick={on.cancelMore}>
          {w.t(paused ? 'overlay.readMore.finish' : 'overlay.readMore.cancel')}
        </button>
      </div>
      <p class="pg-o-under pg-o-said">
        <Icon name={paused ? 'clock' : 'shield'} small />
        {w.t(paused ? 'overlay.readMore.goesOn' : 'overlay.readMore.noRequests')}
      </p>
    </section>
  );
}

function Ended({ w, more, rests }: { w: W; more: More & { kind: 'ended' }; rests: boolean }) {
  const { read, oldest, why } = more;
  if (why === 'trouble' && rests) {
    return (
      <div class="pg-note pg-note--warn pg-o-ended" role="alert">
        <Icon name="alert" />
        <div>
          <b>{w.t('overlay.readMore.stopped')}</b>
          {w.t('overlay.readMore.refusedAt', { time: formatTime(endOf(more), w.language, w.timeZone) })}{' '}
          {w.p('overlay.readMore.ended', read)} {w.t('overlay.readMore.restsToday')}
        </div>
      </div>
    );
  }
  return (
    <div class="pg-o-ended" role="status">
      <h3 class="pg-o-title">
        {oldest === undefined
          ? w.t('overlay.readMore.done')
          : w.t('overlay.readMore.doneBack', { day: day(w, oldest) })}
      </h3>
      <p>
        {w.p('overlay.readMore.ended', read)} {w.t(`overlay.readMore.why.${why}`)}
        {why !== 'left' && ` ${w.t('overlay.readMore.backAgain')}`}
      </p>
    </div>
  );
}
