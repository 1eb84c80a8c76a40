import * as fastCheck from 'fast-check';

/** How many times the usual number of runs each property gets: see `vitest.config.ts`. */
const TIMES = Number(process.env.POSTGAUGE_RUNS);

export * from 'fast-check';

export const assert = ((property: fastCheck.IRawProperty<unknown>, given: fastCheck.Parameters<unknown> = {}) =>
  fastCheck.assert(property, {
    ...given,
    numRuns: Math.ceil((given.numRuns ?? 100) * TIMES),
  })) as typeof fastCheck.assert;

export default { ...fastCheck.default, assert };
