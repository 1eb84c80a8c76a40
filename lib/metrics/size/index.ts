export { type Expected, expectedAt, fitSize, type SizeFit, type SizePoint } from './fit';
export { LINE_NEEDED, type SizeLinePoint, sizeLine } from './line';
export { type SizeScore, scoresOf, sizePoint, sizeScores } from './score';
