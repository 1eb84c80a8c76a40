import { Standing } from '../../../../components/panel/standing';
import type { Stories } from '../stories';

const rank = {
  key: 'instagram:havrela',
  rank: 3,
  of: 12,
  percentile: 79,
  percentileLow: 62,
  percentileHigh: 87,
} as const;

/** Under the profile's own heading, as in the panel. */
const place = (of: Parameters<typeof Standing>[0]['rank']) => () => (
  <>
    <h2>Havrela</h2>
    <Standing rank={of} />
  </>
);

/** Where a profile stands: places that its posts leave open, or one that they settle. */
export const stories: Stories = {
  between: place({ ...rank, best: 2, worst: 5 }),
  settled: place({ ...rank, rank: 1, best: 1, worst: 1 }),
};
