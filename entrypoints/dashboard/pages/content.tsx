import { useState } from 'react';
import { ContentPage } from '../../../components/content/content-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { useWords } from '../../../components/ui/words';
import { useCaptionLanguages, useContent } from '../../../lib/hooks';
import type { ProfileKey } from '../../../lib/model';
import type { PageProps } from './page';

export function Content({ scope, sets }: PageProps) {
  const { t } = useWords();
  const [profile, setProfile] = useState<ProfileKey | null>(null);
  const data = useContent(scope, profile);
  const languages = useCaptionLanguages(scope, profile);
  if (sets?.length === 0) return <NothingTracked />;
  if (!data) return <p role="status">{t('loading')}</p>;
  return <ContentPage data={data} languages={languages ?? null} onProfile={setProfile} />;
}
