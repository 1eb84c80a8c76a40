import { useCallback, useState } from 'react';
import type { TimingChoice } from '../../lib/hooks';
import type { PostFormat } from '../../lib/model';

/** Where the chosen zones are kept: an object by profile key. */
export const ZONES = 'timing-zones';

function rememberedZones(): Record<string, string> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(ZONES) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/** A zone that this browser knows: another browser may have written the name, or a hand. */
function known(zone: unknown): zone is string {
  return zone === 'UTC' || (typeof zone === 'string' && Intl.supportedValuesOf('timeZone').includes(zone));
}

/**
 * What the timing page looks at. A zone that was chosen for a profile is that profile's: it is remembered for the
 * extension's own pages and comes back with the profile; elsewhere it is the user's own.
 */
export function useTimingChoice(ownZone: string): [TimingChoice, (part: Partial<TimingChoice>) => void] {
  const [of, setOf] = useState<TimingChoice['of']>('peers');
  const [format, setFormat] = useState<PostFormat | 'all'>('all');
  const [zones, setZones] = useState(rememberedZones);
  const zone = zones[of];
  const change = useCallback(
    (part: Partial<TimingChoice>) => {
      if (part.of !== undefined) setOf(part.of);
      if (part.format !== undefined) setFormat(part.format);
      if (part.timeZone === undefined) return;
      const { [of]: _, ...others } = rememberedZones();
      const next = part.timeZone === ownZone ? others : { ...others, [of]: part.timeZone };
      localStorage.setItem(ZONES, JSON.stringify(next));
      setZones(next);
    },
    [of, ownZone],
  );
  return [{ of, format, timeZone: known(zone) ? zone : ownZone }, change];
}
