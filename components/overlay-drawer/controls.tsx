/** @jsxImportSource preact */
import type { PostFormat } from '../../lib/model';
import {
  type DrawerEvents,
  RANK_KINDS,
  RANK_PERIODS,
  RANK_SORTS,
  type RankChoice,
  type RankKind,
  type RankSort,
} from '../../lib/overlay/drawer-view';
import type { W } from '../overlay/words';
import { Icon } from './icons';

interface Option {
  value: string;
  name: string;
}

function Choice(props: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  choose(value: string): void;
}) {
  return (
    <select
      class="pg-d-select"
      name={props.name}
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.choose(event.currentTarget.value)}
    >
      {props.options.map(({ value, name }) => (
        <option key={value} value={value} selected={value === props.value}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Sort, type, period, which posts, and a search: nothing of it touches the site's own list. */
export function Controls(props: {
  w: W;
  choice: RankChoice;
  /** Of the posts that there are. */
  formats: readonly PostFormat[];
  period: number | null;
  on: DrawerEvents;
}) {
  const { w, choice, formats, period, on } = props;
  const days = [...new Set([...RANK_PERIODS, period])].sort((a, b) => (a ?? 9_999) - (b ?? 9_999));
  return (
    <div class="pg-d-controls">
      <div>
        <Choice
          name="sort"
          label={w.t('posts.sort.label')}
          value={choice.sort}
          options={RANK_SORTS.map((value) => ({ value, name: w.t(`drawer.sort.${value}`) }))}
          choose={(sort) => on.choose({ sort: sort as RankSort, descending: true })}
        />
        <button
          type="button"
          class="pg-ib pg-d-turn"
          aria-pressed={!choice.descending}
          aria-label={w.t('drawer.turn')}
          title={w.t('drawer.turn')}
          onClick={() => on.choose({ descending: !choice.descending })}
        >
          <Icon name="sort" />
        </button>
        <Choice
          name="format"
          label={w.t('posts.type.label')}
          value={choice.format}
          options={[
            { value: 'all', name: w.t('posts.type.all') },
            ...formats.map((value) => ({ value, name: w.t(`format.${value}`) })),
          ]}
          choose={(format) => on.choose({ format: format as RankChoice['format'] })}
        />
      </div>
      <div>
        <Choice
          name="period"
          label={w.t('drawer.period.label')}
          value={String(period)}
          options={days.map((value) => ({
            value: String(value),
            name: value === null ? w.t('drawer.period.all') : w.p('drawer.period.days', value),
          }))}
          choose={(value) => on.choose({ period: value === 'null' ? null : Number(value) })}
        />
        <Choice
          name="kind"
          label={w.t('drawer.kind.label')}
          value={choice.kind}
          options={RANK_KINDS.map((value) => ({ value, name: w.t(`drawer.kind.${value}`) }))}
          choose={(kind) => on.choose({ kind: kind as RankKind })}
        />
      </div>
      <input
        class="pg-d-select"
        type="search"
        name="search"
        aria-label={w.t('drawer.search')}
        placeholder={w.t('drawer.search')}
        value={choice.search}
        onInput={(event) => on.choose({ search: event.currentTarget.value })}
      />
    </div>
  );
}
