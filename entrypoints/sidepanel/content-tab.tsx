import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../components/ui/words';
import { type Scope, useCaptionLanguages, useContent } from '../../lib/hooks';
import type { ProfileKey } from '../../lib/model';

const ContentPage = lazy(async () => ({
  default: (await import('../../components/content/content-page')).ContentPage,
}));

/** Stands only while its tab is open: nothing is worked out for a tab that nobody looks at. */
export function ContentTab({ scope }: { scope: Scope }) {
  const { t } = useWords();
  const [profile, setProfile] = useState<ProfileKey | null>(null);
  const data = useContent(scope, profile);
  const languages = useCaptionLanguages(scope, profile);
  const loading = <p role="status">{t('loading')}</p>;
  if (!data) return loading;
  return (
    <Suspense fallback={loading}>
      <ContentPage data={data} languages={languages ?? null} onProfile={setProfile} />
    </Suspense>
  );
}
