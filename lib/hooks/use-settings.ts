import { useCallback, useEffect, useState } from 'react';
import { readSettings, type Settings, updateSettings, watchSettings } from '../settings';

export interface SettingsHandle {
  /** Undefined while the first read runs. */
  settings: Settings | undefined;
  /** Changes the stored settings; rejects when storage refuses, and the surface then shows why. */
  update: (change: (now: Settings) => Settings) => Promise<void>;
}

/** The stored settings, following changes made anywhere. */
export function useSettings(): SettingsHandle {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    let gone = false;
    const stop = watchSettings((next) => {
      if (!gone) setSettings(next);
    });
    readSettings().then((first) => {
      if (!gone) setSettings((now) => now ?? first);
    });
    return () => {
      gone = true;
      stop();
    };
  }, []);
  const update = useCallback(async (change: (now: Settings) => Settings) => {
    setSettings(await updateSettings(change));
  }, []);
  return { settings, update };
}
