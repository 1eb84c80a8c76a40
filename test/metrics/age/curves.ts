import type { AgePoint, History } from '../../../lib/metrics/age';
import { NOW } from '../rows';

export const HOUR = 3_600_000;

/** A post with exact readings at so many hours; `order`: so many hours after some first one. */
export function curve(id: string, order: number, readings: readonly (readonly [number, number])[]): History {
  const points: AgePoint[] = readings.map(([hours, value]) => ({
    age: hours * HOUR,
    count: { value, low: value, high: value },
  }));
  return { id, format: 'image', at: NOW + order * HOUR, slack: 0, points };
}
