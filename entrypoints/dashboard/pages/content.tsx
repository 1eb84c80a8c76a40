import { useState } from 'react';
import { ContentPage } from '../../../components/content/content-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { WorkingOn, WorkingTrouble } from '../../../components/ui/working';
import { useCaptionLanguages, useContent } from '../../../lib/hooks';
import type { ProfileKey } from '../../../lib/model';
import type { PageProps } from './page';

export function Content({ scope, sets }: PageProps) {
  const [profile, setProfile] = useState<ProfileKey | null>(null);
  const content = useContent(scope, profile);
  const languages = useCaptionLanguages(scope, profile);
  if (sets?.length === 0) return <NothingTracked />;
  return (
    <WorkingOn of={content}>
      {(data) => (
        <>
          <WorkingTrouble of={languages} />
          <ContentPage data={data} languages={languages.data ?? null} onProfile={setProfile} />
        </>
      )}
    </WorkingOn>
  );
}
