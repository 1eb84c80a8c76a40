import { loadDetector } from '../hooks/detect-language';
import type { Scope } from '../hooks/view';
import { postsInPeriod } from '../metrics';
import { captionLanguage, captionLanguages, type Detect, type LanguageShare, languageShares } from '../metrics/content';
import type { ProfileKey } from '../model';
import type { Work } from './work';

export interface CaptionLanguages {
  key: ProfileKey;
  shares: LanguageShare[];
  /** Captions whose language is known, and those too short or between two languages. */
  n: number;
  unknown: number;
}

export const languagesWork: Work<{ view: Scope; chosen: ProfileKey | null }, CaptionLanguages | null> = async (
  facts,
  { view, chosen },
  now,
  pace,
) => {
  const [{ inputs, settings }, detect] = await Promise.all([facts.read(view, now, pace, 'words'), loadDetector()]);
  const input = inputs.find((one) => one.key === chosen) ?? inputs[0];
  if (!input) return null;
  const captions = postsInPeriod(input, settings).flatMap((post) => post.caption ?? []);
  const scores = new Map<string, ReturnType<Detect>>();
  const once: Detect = (text) => {
    const known = scores.get(text) ?? detect(text);
    scores.set(text, known);
    return known;
  };
  // All captions are looked at together; looking at a single one is what takes long.
  for (const caption of captions) {
    await pace();
    captionLanguage(caption, once);
  }
  return { key: input.key, ...languageShares(captionLanguages(captions, once)) };
};
