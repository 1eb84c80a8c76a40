/** The upper end of a count of which only the least is known: a safe integer, and larger than any count. */
export const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** Is only the least known? Sums of such counts reach past the bound. */
export function isLowerBound(c: { value: number; low: number; high: number }): boolean {
  return c.high >= UNBOUNDED;
}
