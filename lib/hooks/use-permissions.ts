import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { PLATFORM_IDS, type PlatformId } from '../model';
import { HOSTS } from '../platforms/hosts';

export interface HostPermissions {
  /** Platforms whose pages the browser does not let us see; undefined while the first look runs. */
  missing: PlatformId[] | undefined;
  /** Asks the browser; must be called straight from a click. False when the user said no. */
  request: (platform: PlatformId) => Promise<boolean>;
}

async function missingNow(): Promise<PlatformId[]> {
  const allowed = await Promise.all(
    PLATFORM_IDS.map((id) => browser.permissions.contains({ origins: [...HOSTS[id]] })),
  );
  return PLATFORM_IDS.filter((_, i) => !allowed[i]);
}

/** Host permissions; in Firefox they are the user's choice at any time (MV3, 2026). */
export function useHostPermissions(): HostPermissions {
  const [missing, setMissing] = useState<PlatformId[]>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const now = await missingNow();
      if (!gone) setMissing(now);
    };
    void look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      gone = true;
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  const request = useCallback(
    (platform: PlatformId) => browser.permissions.request({ origins: [...HOSTS[platform]] }),
    [],
  );
  return { missing, request };
}
