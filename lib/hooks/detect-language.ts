import type { Detect } from '../metrics/content';

let loading: Promise<Detect> | undefined;

/**
 * The detector of languages with its 1.6 MB of n-grams: a file of the extension that is loaded at the first use, not with
 * any page. Nothing leaves the device. Rejects where the file cannot be read, and tries again at the next call.
 */
export function loadDetector(): Promise<Detect> {
  loading ??= import('eld/small').then(
    ({ eld }) =>
      (text) =>
        eld.detect(text).getScores(),
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
