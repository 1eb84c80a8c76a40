import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../components/ui/words';
import { WorkingOn, WorkingTrouble } from '../../components/ui/working';
import { type Scope, useCaptionLanguages, useContent } from '../../lib/hooks';
import type { ProfileKey } from '../../lib/model';

const ContentPage = lazy(async () => ({
  default: (await import('../../components/content/content-page')).ContentPage,
}));

/** Stands only while its tab is open: nothing is worked out for a tab that nobody looks at. */
export function ContentTab({ scope }: { scope: Scope }) {
  const { t } = useWords();
  const [profile, setProfile] = useState<ProfileKey | null>(null);
  const content = useContent(scope, profile);
  const languages = useCaptionLanguages(scope, profile);
  return (
    <WorkingOn of={content}>
      {(data) => (
        <Suspense fallback={<p role="status">{t('loading')}</p>}>
          <WorkingTrouble of={languages} />
          <ContentPage data={data} languages={languages.data ?? null} onProfile={setProfile} />
        </Suspense>
      )}
    </WorkingOn>
  );
}
