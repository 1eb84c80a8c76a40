import { growthOf, metricSettings } from '../../../lib/hooks';
import { NOW } from '../../metrics/rows';
import { brands } from './brands';
import { SCOPE } from './timing';

/** The growth page of invented brands. */
export const growthFixture = () => ({ data: growthOf(brands(NOW), metricSettings({ ...SCOPE, period: 90 }, NOW)) });
