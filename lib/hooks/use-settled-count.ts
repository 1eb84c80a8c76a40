import { useEffect, useState } from 'react';

/**
 * How many of something stay: 0 until `count` has stood still for `settle` ms under the same `key`, and never more than
 * there are now. Posts that a page has just drawn are read a moment later, and are no loss.
 */
export function useSettledCount(count: number, key: string, settle = 3_000): number {
  const [settled, setSettled] = useState({ key, count: 0 });
  useEffect(() => {
    setSettled((now) => ({ key, count: now.key === key ? Math.min(now.count, count) : 0 }));
    if (count === 0) return;
    const timer = setTimeout(() => setSettled({ key, count }), settle);
    return () => clearTimeout(timer);
  }, [count, key, settle]);
  return settled.key === key ? Math.min(settled.count, count) : 0;
}
