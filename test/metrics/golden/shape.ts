import { burstiness, effectiveTypes } from '../../../lib/metrics';
import type { Ledger } from './ledger';

export const BURSTINESS = {
  events: [0, 1, 2, 3, 24, 25, 26, 48, 49, 72],
  kim_jo_n_intervals: 0.255166,
};
export const ENTROPY = {
  counts: [426, 45, 22, 7],
  nats: 0.550378,
  bits: 0.794027,
  normalised: 0.397013,
  effective: 1.733908,
};

const gaps = (events: readonly number[]) => events.slice(1).map((t, i) => t - events[i]!);

/** How even a rhythm or a mix is. */
export function shape(ledger: Ledger): void {
  const b = burstiness(gaps(BURSTINESS.events));
  ledger.check('burstiness (Kim & Jo 2016)', 'ten events', BURSTINESS.kim_jo_n_intervals, b ?? Number.NaN);
  const types = effectiveTypes(ENTROPY.counts);
  const nats = Math.log(types);
  ledger.checkAll(
    'entropy (Shannon)',
    '426, 45, 22, 7',
    { effective: ENTROPY.effective, nats: ENTROPY.nats, bits: ENTROPY.bits, normalised: ENTROPY.normalised },
    { effective: types, nats, bits: nats / Math.LN2, normalised: nats / Math.log(4) },
  );
}
