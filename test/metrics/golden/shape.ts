import { burstiness, memory, plainBurstiness } from '../../../lib/metrics/cadence';
import { diversity } from '../../../lib/metrics/content';
import type { Ledger } from './ledger';

export const BURSTINESS = {
  events: [0, 1, 2, 3, 24, 25, 26, 48, 49, 72],
  B: 0.10668,
  kim_jo_n_intervals: 0.255166,
  memory: -0.446497,
  regular: [-1, -1],
  all_in_one_burst_10_events: [0.477592, 1.0],
};
export const ENTROPY = {
  counts: [426, 45, 22, 7],
  nats: 0.550378,
  bits: 0.794027,
  normalised: 0.397013,
  effective: 1.733908,
  gini_simpson: 0.263864,
};

const gaps = (events: readonly number[]) => events.slice(1).map((t, i) => t - events[i]!);
const number = (x: number | undefined) => x ?? Number.NaN;

/** How even a rhythm or a mix is. */
export function shape(ledger: Ledger): void {
  const name = 'burstiness (Goh & Barabási 2008, Kim & Jo 2016)';
  const example = gaps(BURSTINESS.events);
  ledger.check(name, 'B', BURSTINESS.B, number(plainBurstiness(example)));
  ledger.check(name, 'A', BURSTINESS.kim_jo_n_intervals, number(burstiness(example)));
  ledger.check(name, 'memory', BURSTINESS.memory, number(memory([example])));
  const regular = Array.from({ length: 9 }, () => 4);
  // Ten events, nine gaps of which one is all.
  const burst = [0, 0, 0, 0, 0, 0, 0, 0, 9];
  [regular, burst].forEach((list, i) => {
    const [b, a] = i === 0 ? BURSTINESS.regular : BURSTINESS.all_in_one_burst_10_events;
    ledger.check(name, `B of ${list}`, b!, number(plainBurstiness(list)));
    ledger.check(name, `A of ${list}`, a!, number(burstiness(list)));
  });
  const mix = diversity(ENTROPY.counts, 4);
  ledger.checkAll(
    'entropy (Shannon), Gini–Simpson',
    '426, 45, 22, 7',
    {
      nats: ENTROPY.nats,
      bits: ENTROPY.bits,
      normalised: ENTROPY.normalised,
      effective: ENTROPY.effective,
      gini_simpson: ENTROPY.gini_simpson,
    },
    {
      nats: number(mix?.entropy),
      bits: number(mix?.entropy) / Math.LN2,
      normalised: number(mix?.normalised),
      effective: number(mix?.effective),
      gini_simpson: number(mix?.giniSimpson),
    },
  );
}
