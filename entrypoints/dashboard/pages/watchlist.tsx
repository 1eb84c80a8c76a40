import { useState } from 'react';
import { useWords } from '../../../components/ui/words';
import { WatchlistPage } from '../../../components/watchlist/watchlist-page';
import { type Done, organise, setRole, useTick, useWatchlist } from '../../../lib/hooks';

const MINUTE = 60_000;

export function Watchlist() {
  const { t } = useWords();
  const list = useWatchlist();
  const [problem, setProblem] = useState<string>();
  useTick(MINUTE);
  const told = (done: Done<unknown>): boolean => {
    setProblem(done.ok ? undefined : t('settings.failed', { message: done.message }));
    return done.ok;
  };
  const act = async (...ask: Parameters<typeof organise>) => told(await organise(...ask));
  if (!list) return <p role="status">{t('loading')}</p>;
  return (
    <WatchlistPage
      list={list}
      now={Date.now()}
      problem={problem}
      onRole={async (profiles, role) => {
        for (const profile of profiles) if (!told(await setRole(profile, role))) return false;
        return true;
      }}
      onArchive={(profiles, on) => act({ act: 'archive', profiles: [...profiles], on })}
      onBrand={async (profiles, brand) => {
        let id: string | null = brand && 'id' in brand ? brand.id : null;
        if (brand && 'name' in brand) {
          const made = await organise({ act: 'saveBrand', name: brand.name });
          if (!told(made) || !made.ok) return false;
          id = made.value.id ?? null;
        }
        return act({ act: 'watch', profiles: [...profiles], brand: id });
      }}
      onTags={(profiles, tags) => act({ act: 'watch', profiles: [...profiles], tags })}
      onNote={(profile, note) => act({ act: 'watch', profiles: [profile], note: note === '' ? null : note })}
      onRenameBrand={(id, name) => act({ act: 'saveBrand', id, name })}
      onRemoveBrand={(id) => act({ act: 'removeBrand', id })}
      onSaveSet={(change) => act({ act: 'saveSet', ...change })}
      onRemoveSet={(id) => act({ act: 'removeSet', id })}
    />
  );
}
