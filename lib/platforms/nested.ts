import { isRecord, type Keyed } from './reading';

const MOST_STEPS = 200_000;
const MOST_DEPTH = 60;

/**
 * Meets every record of a body in its order: for data at the bottom of module calls whose form changes often (Meta's
 * `data-sjs` blocks). `visit` says whether it has taken the record, which is not searched further then.
 * False when the body is too large to be searched to its end.
 */
export function eachRecord(body: unknown, visit: (record: Keyed) => boolean): boolean {
  const stack: [value: unknown, depth: number][] = [[body, 0]];
  for (let steps = 0; stack.length > 0; steps++) {
    if (steps > MOST_STEPS) return false;
    const [here, depth] = stack.pop() ?? [undefined, 0];
    if (typeof here !== 'object' || here === null || depth > MOST_DEPTH) continue;
    if (isRecord(here) && visit(here)) continue;
    // Last in, first out: pushed backwards, so that the profile is read before its posts.
    for (const value of Object.values(here).reverse()) stack.push([value, depth + 1]);
  }
  return true;
}
