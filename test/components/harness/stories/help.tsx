import { MetricList } from '../../../../components/explain/metric-list';
import type { Stories } from '../stories';

export const stories: Stories = { metrics: () => <MetricList /> };
