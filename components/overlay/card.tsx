/** @jsxImportSource preact */
import type { ProfileSummary } from '../../lib/metrics/types';
import type { OverlayEvents, OverlayView } from '../../lib/overlay/view';
import { displayName } from '../ui/figures';
import { BadgeList } from './badge-list';
import { Facts, Mix, PostsRead } from './facts';
import { Head } from './head';
import { Icon } from './icon';
import { Notices } from './notices';
import { RateSection } from './rate-section';
import { ReadMore } from './read-more';
import { TrackAs, WhoIsThis } from './track-as';
import type { W } from './words';

/** One profile, on its own page: the answer first, then what it rests on, then what to do. */
export function Card({ w, view, on }: { w: W; view: OverlayView; on: OverlayEvents }) {
  let element: HTMLElement | null = null;
  const { summary } = view;
  const name = summary ? displayName(summary.stats) : view.name;
  const role = summary?.stats.role;
  const tracked = summary?.basis === 'stored' && role !== undefined;
  const ask = summary !== null && !tracked && !view.answered;
  // What changes the card's height is drawn anew: parts that slide would count as a shift of the site's layout.
  const form = [
    summary?.basis,
    ask,
    summary?.verdict,
    summary?.stats.rate.ok,
    view.broken > 0,
    view.failed,
    view.note,
    role,
    view.offline,
    view.more.kind,
    summary?.notes?.join(),
  ];
  // What goes on now comes first; a run that nobody started is one more thing to do.
  const readOn = view.more.kind !== 'idle';
  const track = { w, busy: view.busy, choose: on.track };
  return (
    <section
      ref={(now) => {
        element = now;
      }}
      class={view.narrow ? 'pg-card pg-o-card pg-o-card--sheet' : `pg-card pg-o-card pg-o-card--${view.place.edge}`}
      style={
        view.narrow ? undefined : { top: `${view.place.top}px`, maxHeight: `calc(100vh - ${view.place.top + 8}px)` }
      }
      aria-label={w.t('overlay.region', { name })}
      tabIndex={-1}
    >
      <Head
        w={w}
        name={name}
        role={role}
        standing={view.unreadable ? '' : w.t(tracked ? 'role.competitor' : 'role.none')}
        draggable={!view.narrow}
        top={view.place.top}
        on={on}
        card={() => element}
      />
      <div class="pg-o-body" tabIndex={-1} key={form.join()}>
        <Notices w={w} view={view} on={on} />
        {ask && <WhoIsThis {...track} read={view.read} />}
        {summary ? (
          <>
            {!view.paused && readOn && <ReadMore w={w} view={view} on={on} />}
            <Figures
              w={w}
              summary={summary}
              read={view.read}
              onExplain={() => on.openDashboard('explain')}
              key={figuresKey(summary, view.read)}
            />
            {!view.paused && !readOn && <ReadMore w={w} view={view} on={on} />}
            <BadgeList w={w} on={on} entries={view.listed} key={summary.stats.key} />
          </>
        ) : (
          !view.unreadable && <Loading w={w} read={view.read} />
        )}
        <footer class="pg-o-foot">
          {!ask && summary && <TrackAs {...track} role={role} />}
          <button type="button" class="pg-btn pg-btn--wide" onClick={on.openPanel}>
            <Icon name="panel" />
            {w.t('popup.panel')}
          </button>
          {summary && (
            <div class="pg-o-two">
              <button type="button" class="pg-btn" onClick={() => on.openDrawer('rank')}>
                <Icon name="sort" />
                {w.t('overlay.rank')}
              </button>
              <button type="button" class="pg-btn" onClick={() => on.openDrawer('compare')}>
                <Icon name="compare" />
                {w.t('overlay.compare')}
              </button>
            </div>
          )}
          <p>
            <Icon name="shield" small />
            {view.offline
              ? w.t('overlay.offline')
              : `${w.t('requests.none')} · ${w.t(tracked ? 'overlay.kept' : 'overlay.notKept')}`}
          </p>
        </footer>
      </div>
    </section>
  );
}

/** Other figures are other elements: a word that moves aside for a longer one would count as a shift of the page. */
function figuresKey({ stats, own, verdict }: ProfileSummary, read: number): string {
  const { rate, cadence, mix, followers, posts } = stats;
  return JSON.stringify([
    read,
    rate,
    own?.rate,
    verdict,
    cadence.posts,
    cadence.observed,
    mix.rows.map((r) => r.n),
    followers,
    posts,
  ]);
}

function Figures(props: { w: W; summary: ProfileSummary; read: number; onExplain: () => void }) {
  const { w, summary, read } = props;
  return (
    <div>
      <RateSection w={w} summary={summary} onExplain={props.onExplain} />
      <Facts w={w} stats={summary.stats} />
      <Mix w={w} mix={summary.stats.mix} />
      <PostsRead w={w} stats={summary.stats} read={read} />
    </div>
  );
}

/** Bars stand where figures will be; they do not move. */
function Loading({ w, read }: { w: W; read: number }) {
  return (
    <section class="pg-o-sec">
      <h3 class="pg-o-title">{w.t('overlay.title.followers')}</h3>
      <i class="pg-o-bar" style={{ width: '35%', height: '22px' }} />
      <i class="pg-o-bar" style={{ width: '92%' }} />
      <i class="pg-o-bar" style={{ width: '56%' }} />
      <p class="pg-o-evidence">{w.p('overlay.reading', read)}</p>
    </section>
  );
}
