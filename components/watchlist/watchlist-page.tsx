import { useState } from 'react';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { formatList } from '../format';
import { NothingTracked } from '../ui/nothing-tracked';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { ProfilesPanel } from './profiles-panel';
import { SetsEditor } from './sets-editor';
import type { SameHandle, WatchlistPageProps } from './types';
import { VisitPlanner } from './visit-planner';
import './watchlist.css';

/** One question at a time, so that the list is not pushed off the screen. */
function SameHandleNotice(props: { suggestion: SameHandle; onNo: () => void } & WatchlistPageProps) {
  const { t, language } = useWords();
  const { suggestion, list } = props;
  const some = list.profiles.filter(({ key }) => suggestion.profiles.includes(key));
  const name = some[0]?.name ?? suggestion.handle;
  const platforms = formatList(
    some.map(({ platform }) => PLATFORM_NAMES[platform]),
    language,
  );
  return (
    <Notice
      kind="info"
      title={t('watch.same.title', { handle: suggestion.handle })}
      actions={
        <>
          <button
            type="button"
            className="pg-btn pg-btn--s"
            onClick={() =>
              void props.onBrand(suggestion.profiles, suggestion.brand ? { id: suggestion.brand } : { name })
            }
          >
            {t('watch.same.unite')}
          </button>
          <button type="button" className="pg-btn pg-btn--s pg-btn--quiet" onClick={props.onNo}>
            {t('watch.same.apart')}
          </button>
        </>
      }
    >
      <p>{t('watch.same.text', { platforms })}</p>
    </Notice>
  );
}

/** Whom the user watches: visits, brands, roles, tags, notes and sets. */
export function WatchlistPage(props: WatchlistPageProps) {
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const { list } = props;
  if (list.profiles.length === 0) return <NothingTracked />;
  const suggestion = list.suggestions.find(({ handle }) => !refused.has(handle));
  return (
    <>
      {props.problem && <Notice kind="danger" title={props.problem} />}
      <VisitPlanner due={list.due} now={props.now} />
      {suggestion && (
        <SameHandleNotice
          {...props}
          suggestion={suggestion}
          onNo={() => setRefused(new Set([...refused, suggestion.handle]))}
        />
      )}
      <ProfilesPanel {...props} />
      <SetsEditor list={list} onSaveSet={props.onSaveSet} onRemoveSet={props.onRemoveSet} />
    </>
  );
}
