/** Why nothing was written. `quota`: the disk is full, or the browser's share of it. */
export interface Failure {
  error: 'quota' | 'database';
  message: string;
}

/** Dexie wraps what IndexedDB reports: in `inner`, or per row in `failures`. */
function isQuota(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  if (name === 'QuotaExceededError') return true;
  return isQuota(inner, depth + 1) || (Array.isArray(failures) && failures.some((f) => isQuota(f, depth + 1)));
}

export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return { error: isQuota(error) ? 'quota' : 'database', message };
}
