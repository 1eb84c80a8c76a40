/** @jsxImportSource preact */
import type { DrawerEvents, DrawerView, Ranked } from '../../lib/overlay/drawer-view';
import type { W } from '../overlay/words';
import { arrange, formatsOf } from './arrange';
import { Controls } from './controls';
import { RankRow } from './row';
import { Bars, Failed, Nothing } from './states';

/** The posts that were read, in the order and of the kind that was chosen. */
export function Ranking({ w, view, on }: { w: W; view: DrawerView; on: DrawerEvents }) {
  const { state, value } = view.ranking;
  if (value === undefined) return state === 'failed' ? <Failed w={w} on={on} /> : <Bars w={w} />;
  if (value === null || (value.inPeriod === 0 && !('period' in view.choice))) {
    return <Nothing title={w.t('drawer.empty.title')} text={w.t('drawer.empty.text')} />;
  }
  return (
    <>
      <Controls
        w={w}
        choice={view.choice}
        formats={formatsOf(value.posts, view.choice.format)}
        period={view.choice.period === undefined ? value.period : view.choice.period}
        on={on}
      />
      {state === 'failed' && <Failed w={w} on={on} />}
      <List w={w} view={view} ranked={value} on={on} />
      <p class="pg-d-foot">
        <span>
          <kbd class="pg-kbd">J</kbd> <kbd class="pg-kbd">K</kbd> {w.t('drawer.keys.step')}
        </span>
        <span>
          <kbd class="pg-kbd">Enter</kbd> {w.t('drawer.keys.open')}
        </span>
        <button type="button" class="pg-link" onClick={on.openDashboard}>
          {w.t('drawer.dashboard')}
        </button>
      </p>
    </>
  );
}

function List({ w, view, ranked, on }: { w: W; view: DrawerView; ranked: Ranked; on: DrawerEvents }) {
  const groups = arrange(ranked.posts, view.choice, view.here);
  const all = groups.reduce((n, { posts }) => n + posts.length, 0);
  const most = ranked.posts.length < ranked.inPeriod;
  let left = view.rows;
  const rate = ranked.lens === 'views' ? 'views' : 'followers';
  return (
    <div class="pg-d-list" tabIndex={-1}>
      <p class="pg-d-sub">
        {w.t('drawer.rule', { days: ranked.maturityDays, rate: w.t(`drawer.by.${rate}`) })}
        {most && ` ${w.t('drawer.newest', { n: ranked.posts.length, of: ranked.inPeriod })}`}
      </p>
      {all === 0 && (
        <Nothing
          title={w.t('drawer.noMatch.title')}
          text={w.p('drawer.noMatch.text', ranked.inPeriod)}
          action={w.t('drawer.noMatch.action')}
          act={() => on.choose({ format: 'all', kind: 'all', search: '' })}
        />
      )}
      {groups.map(({ place, posts }) => {
        const shown = posts.slice(0, Math.max(0, left));
        left -= shown.length;
        if (shown.length === 0) return null;
        const numbered = place === 'ranked' && view.choice.sort !== 'date';
        return (
          <section key={place}>
            {place !== 'ranked' && <h3>{w.p(`drawer.group.${place}`, posts.length)}</h3>}
            <ol>
              {shown.map((post, i) => (
                <RankRow
                  key={post.id}
                  w={w}
                  post={post}
                  rank={numbered ? (view.choice.descending ? i + 1 : posts.length - i) : undefined}
                  sort={view.choice.sort}
                  lens={ranked.lens}
                  at={post.id === view.at}
                  here={view.here.has(post.id)}
                  on={on}
                />
              ))}
            </ol>
          </section>
        );
      })}
      {all > view.rows && (
        <button type="button" class="pg-btn pg-btn--quiet pg-btn--wide" onClick={on.more}>
          {w.t('posts.more')}
        </button>
      )}
    </div>
  );
}
