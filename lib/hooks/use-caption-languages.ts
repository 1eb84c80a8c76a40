import { useLiveQuery } from 'dexie-react-hooks';
import { postsInPeriod } from '../metrics';
import { captionLanguages, type LanguageShare, languageShares } from '../metrics/content';
import type { ProfileKey } from '../model';
import { useDatabase } from './database';
import { loadDetector } from './detect-language';
import { readInputs } from './inputs';
import { useTick } from './use-tick';
import { type Scope, viewKey } from './view';

export interface CaptionLanguages {
  key: ProfileKey;
  shares: LanguageShare[];
  /** Captions whose language is known, and those too short or between two languages. */
  n: number;
  unknown: number;
}

const FIVE_MINUTES = 300_000;

/** Languages of the captions of one profile of the view (else its first); the detector is loaded when this is first asked. */
export function useCaptionLanguages(view: Scope, chosen: ProfileKey | null): CaptionLanguages | null | undefined {
  const db = useDatabase();
  const tick = useTick(FIVE_MINUTES);
  return useLiveQuery(async () => {
    const [{ inputs, settings }, detect] = await Promise.all([readInputs(db, view, Date.now()), loadDetector()]);
    const input = inputs.find((one) => one.key === chosen) ?? inputs[0];
    if (!input) return null;
    const captions = postsInPeriod(input, settings).flatMap((post) => post.caption ?? []);
    return { key: input.key, ...languageShares(captionLanguages(captions, detect)) };
  }, [db, viewKey(view), chosen, tick]);
}
