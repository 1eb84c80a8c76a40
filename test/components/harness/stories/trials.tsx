import { TrialPanel } from '../../../../components/timing/trial-panel';
import type { Stories } from '../stories';
import { TRIAL, trialProps, trialsFixture } from '../trials';

const over = { ...TRIAL, id: '2', to: '2025-11-01' };
const few = { ...TRIAL, id: '3', a: { from: 0, to: 4 }, to: '2025-11-01' };
const coming = { ...TRIAL, id: '4', from: '2025-12-01' };
const data = trialsFixture([TRIAL, over, few, coming]);
const [running, due, tooFew, notYet] = data.trials;
const clear = due && {
  ...due,
  result: { ...due.result, ratio: { value: 1.62, low: 1.18, high: 2.23 }, verdict: 'b' as const },
};

/** Trials of two posting times: planned, in every state, and what keeps one from being planned. */
export const stories: Stories = {
  plan: () => <TrialPanel {...trialProps(trialsFixture())} />,
  states: () => (
    <TrialPanel
      {...trialProps({
        ...data,
        trials: [running, due, clear, tooFew, notYet].flatMap((one, i) =>
          one ? [{ ...one, row: { ...one.row, id: `${i}` } }] : [],
        ),
      })}
    />
  ),
  'too few posts': () => <TrialPanel {...trialProps(trialsFixture([], 40))} />,
  'no own profile': () => <TrialPanel {...trialProps(trialsFixture([], 365, false))} />,
  loading: () => <TrialPanel {...trialProps(undefined)} />,
  'not saved': () => <TrialPanel {...trialProps(trialsFixture())} problem="This was not done: the disk is full." />,
};
