import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { ChartFacts } from '../metrics/compare-charts';
import { useDatabase } from './database';
import { readCompared, readFigures } from './inputs';
import { useTick } from './use-tick';
import { type Scope, viewKey } from './view';

const FIVE_MINUTES = 300_000;

/** Read after the page has shown its first figures, and again when the database changes; undefined until then. */
export function useChartFacts(view: Scope): ChartFacts | undefined {
  const db = useDatabase();
  const tick = useTick(FIVE_MINUTES);
  return useLiveQuery(async () => {
    const { inputs, settings } = await readCompared(db, view, Date.now());
    const figures = await Promise.all(
      inputs.map(async (input) => [input.key, await readFigures(db, input, settings)] as const),
    );
    return { inputs, settings, figures: new Map(figures), ...(view.preset && { preset: view.preset }) };
  }, [db, viewKey(view), tick]);
}

/** Worked out when the browser has nothing more urgent, and again when the facts change; the old result stays until then. */
export function useChart<T>(facts: ChartFacts | undefined, of: (facts: ChartFacts) => T): T | undefined {
  const [made, setMade] = useState<T>();
  useEffect(() => {
    if (!facts) return;
    const timer = setTimeout(() => setMade(of(facts)), 0);
    return () => clearTimeout(timer);
  }, [facts, of]);
  return made;
}

/** The same for what takes a while: a step at a time, so that the page answers in between. */
export function useChartSteps<T>(
  facts: ChartFacts | undefined,
  of: (facts: ChartFacts) => Generator<undefined, T, void>,
): T | undefined {
  const [made, setMade] = useState<T>();
  useEffect(() => {
    if (!facts) return;
    const steps = of(facts);
    let timer = setTimeout(function next() {
      const step = steps.next();
      if (step.done) setMade(step.value);
      else timer = setTimeout(next, 0);
    }, 0);
    return () => clearTimeout(timer);
  }, [facts, of]);
  return made;
}
