export { type Insight, insightPieces, insights, MOST_INSIGHTS } from './insights';
