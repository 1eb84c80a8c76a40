export { type Insight, insights, MOST_INSIGHTS } from './insights';
