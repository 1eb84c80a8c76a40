import type { ProfileKey } from '../../lib/model';
import { ZONES } from './timing-choice';

/** Notes that were being typed; `components/watchlist/use-draft.ts` keeps them. */
const DRAFT = 'draft:';

function zonesWithout(text: string | null, profile: ProfileKey): string {
  try {
    const { [profile]: _, ...rest } = JSON.parse(text ?? '{}') as Record<string, unknown>;
    return JSON.stringify(rest);
  } catch {
    return '{}';
  }
}

/**
 * What the extension's own pages keep of a profile beside the database goes with it: drafts of notes and the zone that
 * was chosen for it. Without a profile: of all.
 */
export function forgetChoices(profile?: ProfileKey, kept: Storage = localStorage): void {
  const keys = Array.from({ length: kept.length }, (_, i) => kept.key(i)).filter((key) => key !== null);
  for (const key of keys) {
    if (key.startsWith(DRAFT) && (profile === undefined || key.endsWith(profile))) kept.removeItem(key);
  }
  if (profile === undefined) kept.removeItem(ZONES);
  else if (kept.getItem(ZONES) !== null) kept.setItem(ZONES, zonesWithout(kept.getItem(ZONES), profile));
}
