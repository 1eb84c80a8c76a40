import type { ContentData } from '../jobs/content';
import type { ProfileKey } from '../model';
import { useJob, type Working } from './use-job';
import type { Scope } from './view';

/** Content of the view's profiles and captions of the chosen one, followed as the database and the choice change. */
export function useContent(view: Scope, chosen: ProfileKey | null): Working<ContentData> {
  return useJob('content', { view, chosen });
}
