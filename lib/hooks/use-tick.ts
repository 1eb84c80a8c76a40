import { useEffect, useState } from 'react';

/** A number that changes every `every` milliseconds while the surface is open: ages and periods move with the clock. */
export function useTick(every: number): number {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((n) => n + 1), every);
    return () => clearInterval(timer);
  }, [every]);
  return tick;
}
