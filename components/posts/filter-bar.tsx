import { type FormEvent, useMemo, useState } from 'react';
import type { ExplorerPost } from '../../lib/hooks';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { FORMAT_ORDER } from '../ui/formats';
import { useWords } from '../ui/words';
import { COLUMNS, type ColumnId } from './columns';
import { asked, NO_FILTER, type PostFilter, STRENGTHS, THREE, type Three } from './filter';
import { PickMany } from './pick-many';
import type { Choice, NamedView } from './saved';

const STRENGTH_WORDS = {
  breakout: 'breakout',
  'top-tenth': 'topTenth',
  'top-quarter': 'topQuarter',
  typical: 'typical',
  below: 'below',
} as const;

/** What can be chosen at all: only what some post has. */
function useOptions(posts: readonly ExplorerPost[]) {
  return useMemo(() => {
    const profiles = new Map(posts.map((post) => [post.profile.key, post.profile.name]));
    const platforms = new Set(posts.map((post) => post.platform));
    const formats = new Set(posts.map((post) => post.format));
    return {
      profiles: [...profiles].sort((a, b) => a[1].localeCompare(b[1])).map(([value, label]) => ({ value, label })),
      platforms: [...platforms].map((value) => ({ value, label: PLATFORM_NAMES[value] })),
      formats: FORMAT_ORDER.filter((format) => formats.has(format)),
    };
  }, [posts]);
}

function PickThree(props: { name: 'hidden' | 'tagged' | 'excluded'; value: Three; onChange: (value: Three) => void }) {
  const { t } = useWords();
  return (
    <label className="pg-pick">
      <span className="pg-vh">{t(`explorer.${props.name}.label`)}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value as Three)}>
        {THREE.map((three) => (
          <option key={three} value={three}>
            {t(`explorer.${props.name}.${three}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Named filters: choose one, keep what is set now, drop the chosen one. */
function Views(props: {
  views: readonly NamedView[];
  chosen: string;
  onChoose: (id: string) => void;
  onSave: (name: string) => void;
  onDrop: (id: string) => void;
}) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    props.onSave(name.trim());
    setName('');
  };
  return (
    <form className="px-views" onSubmit={save}>
      <label className="pg-pick">
        <span className="pg-vh">{t('explorer.views.label')}</span>
        <select value={props.chosen} onChange={(event) => props.onChoose(event.target.value)}>
          <option value="">{t('explorer.views.none')}</option>
          {props.views.map((view) => (
            <option key={view.id} value={view.id}>
              {view.name}
            </option>
          ))}
        </select>
      </label>
      {props.chosen !== '' && (
        <button type="button" className="pg-btn pg-btn--s" onClick={() => props.onDrop(props.chosen)}>
          {t('explorer.views.drop')}
        </button>
      )}
      <input
        type="text"
        aria-label={t('explorer.views.name')}
        placeholder={t('explorer.views.name')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="pg-btn pg-btn--s" disabled={name.trim() === ''}>
        {t('explorer.views.save')}
      </button>
    </form>
  );
}

/** Search, filters, columns and named views. */
export function FilterBar(props: {
  posts: readonly ExplorerPost[];
  tags: readonly string[];
  choice: Choice;
  everything: boolean;
  views: readonly NamedView[];
  view: string;
  onChoice: (part: Partial<Choice>) => void;
  onEverything: (everything: boolean) => void;
  onView: (id: string) => void;
  onSaveView: (name: string) => void;
  onDropView: (id: string) => void;
}) {
  const { choice, onChoice } = props;
  const { filter } = choice;
  const { t, p } = useWords();
  const options = useOptions(props.posts);
  const change = (part: Partial<PostFilter>) => onChoice({ filter: { ...filter, ...part } });
  const said = (key: string, n: number) => (n === 0 ? t(`explorer.${key}.all`) : p(`explorer.${key}.some`, n));
  const days = (end: 'from' | 'to') => (
    <label className="px-day">
      <span>{t(`explorer.${end}`)}</span>
      <input type="date" value={filter[end] ?? ''} onChange={(e) => change({ [end]: e.target.value || undefined })} />
    </label>
  );
  return (
    <search className="px-bar">
      <div>
        <input
          type="search"
          className="px-search"
          aria-label={t('explorer.search')}
          placeholder={t('explorer.search')}
          aria-keyshortcuts="/"
          data-shortcut="/"
          maxLength={500}
          value={choice.query}
          onChange={(event) => onChoice({ query: event.target.value })}
        />
        <label className="pg-pick">
          <span className="pg-vh">{t('explorer.reach.label')}</span>
          <select
            value={props.everything ? 'all' : 'view'}
            onChange={(event) => props.onEverything(event.target.value === 'all')}
          >
            <option value="view">{t('explorer.reach.view')}</option>
            <option value="all">{t('explorer.reach.all')}</option>
          </select>
        </label>
        <PickMany<ColumnId>
          label={t('explorer.columns')}
          said={t('explorer.columns')}
          options={COLUMNS.map((value) => ({ value, label: t(`explorer.column.${value}`) }))}
          chosen={choice.columns}
          onChange={(columns) => onChoice({ columns: COLUMNS.filter((column) => columns.includes(column)) })}
        />
        <Views
          views={props.views}
          chosen={props.view}
          onChoose={props.onView}
          onSave={props.onSaveView}
          onDrop={props.onDropView}
        />
      </div>
      <div data-shortcut="f">
        <PickMany
          label={t('explorer.profiles.all')}
          said={said('profiles', filter.profiles.length)}
          options={options.profiles}
          chosen={filter.profiles}
          onChange={(profiles) => change({ profiles })}
        />
        {(options.platforms.length > 1 || filter.platforms.length > 0) && (
          <PickMany
            label={t('explorer.platforms.all')}
            said={said('platforms', filter.platforms.length)}
            options={options.platforms}
            chosen={filter.platforms}
            onChange={(platforms) => change({ platforms })}
          />
        )}
        <PickMany
          label={t('explorer.formats.all')}
          said={said('formats', filter.formats.length)}
          options={options.formats.map((value) => ({ value, label: t(`format.${value}`) }))}
          chosen={filter.formats}
          onChange={(formats) => change({ formats })}
        />
        <PickMany
          label={t('explorer.strengths.all')}
          said={said('strengths', filter.strengths.length)}
          options={STRENGTHS.map((value) => ({ value, label: t(`strength.${STRENGTH_WORDS[value]}`) }))}
          chosen={filter.strengths}
          onChange={(strengths) => change({ strengths })}
        />
        {props.tags.length > 0 && (
          <PickMany
            label={t('explorer.tags.all')}
            said={said('tags', filter.tags.length)}
            options={props.tags.map((value) => ({ value, label: value }))}
            chosen={filter.tags}
            onChange={(tags) => change({ tags })}
          />
        )}
        <PickThree name="tagged" value={filter.tagged} onChange={(tagged) => change({ tagged })} />
        <PickThree name="hidden" value={filter.hidden} onChange={(hidden) => change({ hidden })} />
        <PickThree name="excluded" value={filter.excluded} onChange={(excluded) => change({ excluded })} />
        <span className="px-days">
          {days('from')}
          {days('to')}
        </span>
        {asked(filter) > 0 && (
          <button
            type="button"
            className="pg-btn pg-btn--s pg-btn--quiet"
            onClick={() => onChoice({ filter: NO_FILTER })}
          >
            {p('explorer.clear', asked(filter))}
          </button>
        )}
      </div>
    </search>
  );
}
