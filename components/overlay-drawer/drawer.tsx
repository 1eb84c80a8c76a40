/** @jsxImportSource preact */
import type { DrawerEvents, DrawerView } from '../../lib/overlay/drawer-view';
import { formatCount, formatDays, formatInteger } from '../format';
import type { W } from '../overlay/words';
import { displayName } from '../ui/figures';
import { Icon } from './icons';
import { Ranking } from './ranking';
import { StandingPart } from './standing';

function whose(view: DrawerView): string {
  if (view.show === 'rank') return view.ranking.value?.name ?? view.name;
  const { value } = view.standing;
  const row = value?.groups.flatMap((group) => group.rows).find(({ key }) => key === value.profile);
  return row ? displayName(row) : view.name;
}

/** "59 of about 412 posts read, 24 Aug – 21 Nov", or how many profiles are compared. */
function extent(w: W, view: DrawerView): string {
  if (view.show === 'compare') {
    const { value } = view.standing;
    return value ? w.p('drawer.profiles', value.of) : '';
  }
  const { value } = view.ranking;
  if (!value) return '';
  const { posts, inPeriod, stated, basis, span } = value;
  const n = basis === 'stored' ? inPeriod : posts.length;
  const known = stated && stated.value > n ? stated : undefined;
  const first = value.period === null ? oldest(view) : span.from;
  const dates = first === undefined ? '' : `, ${formatDays(first, span.to - 1, w.language, w.timeZone)}`;
  return known
    ? `${w.t('drawer.readOf', { n: formatInteger(n, w.language), of: formatCount(known, w.language) })}${dates}`
    : `${w.p('drawer.read', n)}${dates}`;
}

function oldest(view: DrawerView): number | undefined {
  const times = view.ranking.value?.posts.flatMap(({ published }) => (published ? [published.earliest] : [])) ?? [];
  return times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : undefined;
}

/** A list beside the page: the site's own order and place stay untouched. */
export function Drawer({ w, view, on }: { w: W; view: DrawerView; on: DrawerEvents }) {
  const rank = view.show === 'rank';
  const name = whose(view);
  const title = w.t(rank ? 'drawer.title' : 'drawer.compare');
  return (
    <section
      class={`pg-d ${view.narrow ? 'pg-d--sheet' : `pg-d--${view.edge}`}`}
      aria-label={w.t('drawer.region', { title, name })}
      tabIndex={-1}
    >
      <header class="pg-d-head">
        <div>
          <h2>{title}</h2>
          <p title={name}>{[name, extent(w, view)].filter(Boolean).join(' · ')}</p>
        </div>
        <button
          type="button"
          class="pg-ib"
          aria-label={w.t(rank ? 'overlay.compare' : 'overlay.rank')}
          title={w.t(rank ? 'overlay.compare' : 'overlay.rank')}
          onClick={() => on.show(rank ? 'compare' : 'rank')}
        >
          <Icon name={rank ? 'compare' : 'sort'} />
        </button>
        <button type="button" class="pg-ib" aria-label={w.t('drawer.close')} onClick={on.close}>
          <Icon name="x" />
        </button>
      </header>
      {rank ? <Ranking w={w} view={view} on={on} /> : <StandingPart w={w} view={view} on={on} />}
    </section>
  );
}
