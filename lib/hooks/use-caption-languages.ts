import type { CaptionLanguages } from '../jobs/languages';
import type { ProfileKey } from '../model';
import { useJob, type Working } from './use-job';
import type { Scope } from './view';

/** Languages of the captions of one profile of the view (else its first); the detector is loaded when this is first asked. */
export function useCaptionLanguages(view: Scope, chosen: ProfileKey | null): Working<CaptionLanguages | null> {
  return useJob('languages', { view, chosen });
}
