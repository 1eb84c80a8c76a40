import { browser } from 'wxt/browser';

/**
 * One value of `storage.local`. Bare, because content scripts load it: WXT's storage would be a tenth of the capture
 * bundle, and its migrations run in every context that imports them. Versions are the business of `parseSettings`.
 */
export interface LocalValue {
  /** What is stored, unchecked; undefined when nothing is. Rejects when the extension is gone. */
  read(): Promise<unknown>;
  /** Rejects when the disk is full. */
  write(value: unknown): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with each new value, whoever wrote it. Registered at once; the returned function ends it. */
  watch(listener: (value: unknown) => void): () => void;
}

export function localValue(key: string): LocalValue {
  const area = () => browser.storage.local;
  return {
    read: async () => (await area().get(key))[key],
    write: (value) => area().set({ [key]: value }),
    remove: () => area().remove(key),
    watch(listener) {
      const changed = (changes: Record<string, { newValue?: unknown }>) => {
        const change = changes[key];
        if (change) listener(change.newValue);
      };
      const { onChanged } = area();
      onChanged.addListener(changed);
      return () => onChanged.removeListener(changed);
    },
  };
}
